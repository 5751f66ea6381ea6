/** `DIR --name value …` as typed; an option nobody declared stops the bench with the list of those there are. */
export function argumentsOf(names: readonly string[]): {
  readonly first: string;
  readonly get: (name: string) => string | undefined;
} {
  const typed = process.argv.slice(2);
  const plain: string[] = [];
  const given = new Map<string, string>();
  for (let i = 0; i < typed.length; i++) {
    const word = typed[i] ?? '';
    if (!word.startsWith('--')) plain.push(word);
    else if (names.includes(word.slice(2))) given.set(word.slice(2), typed[++i] ?? '');
    else throw new Error(`there is no ${word}; known: ${names.map((name) => `--${name}`).join(' ')}`);
  }
  return { first: plain[0] ?? '', get: (name) => given.get(name) };
}

export const numbersOf = (text: string): number[] =>
  text.split(',').map((word) => {
    const number = Number(word);
    if (word === '' || !Number.isFinite(number)) throw new Error(`expected numbers by commas, not "${text}"`);
    return number;
  });
