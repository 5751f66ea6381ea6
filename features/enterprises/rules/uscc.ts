/** GB 32100-2015, 4.1: digits and letters without I, O, S, V, Z; and the weight of each of the first 17 places. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = Array.from({ length: 17 }, (_, i) => 3 ** i % 31);

/** The check character of the first 17 characters; null when one of them is not of the alphabet. */
export const checkCharacter = (first17: string): string | null => {
  let sum = 0;
  for (const [i, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(first17[i] ?? '?');
    if (value < 0) return null;
    sum += value * weight;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? null;
};

export type UsccVerdict = 'good' | 'wrong-length' | 'wrong-character' | 'wrong-check' | 'old-registration';

/** IMP-3, IMP-4 Judges 18 capital characters; 15 digits are the registration number used before October 2015. */
export const judgeUscc = (code: string): UsccVerdict => {
  if (/^\d{15}$/.test(code)) return 'old-registration';
  if (code.length !== 18) return 'wrong-length';
  const check = checkCharacter(code.slice(0, 17));
  if (check === null || !ALPHABET.includes(code[17] ?? '?')) return 'wrong-character';
  return check === code[17] ? 'good' : 'wrong-check';
};
