/** Spaces of every width and characters that show nothing: a program skips them before it looks for a formula. */
const UNSEEN = /^[\s\p{Cf}\p{Zs}\u115f\u1160\u3164\uffa0]+/u;
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * SHT-16 Text that a spreadsheet program would run as a formula gets an apostrophe before it; numbers, negative ones
 * too, stay what they are. Full-width signs count: Excel in Chinese takes `＝1+1` for a formula.
 */
export const guarded = (text: string): string => {
  if (PLAIN_NUMBER.test(text)) return text;
  const risky = STARTS_FORMULA.test(text) || STARTS_FORMULA.test(text.replace(UNSEEN, ''));
  return risky ? `'${text}` : text;
};
