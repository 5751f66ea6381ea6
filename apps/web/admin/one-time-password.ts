/** Without the letters and digits that are mistaken for each other when read aloud or copied by hand. */
const KINDS = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKMNPQRSTUVWXYZ', '23456789'] as const;
const GROUPS = 4;

/** Even over the alphabet: numbers beyond its largest multiple are drawn again. */
const oneOf = (alphabet: string): string => {
  const limit = 256 - (256 % alphabet.length);
  for (;;) {
    const [drawn = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (drawn < limit) return alphabet.charAt(drawn % alphabet.length);
  }
};

/** Made in the browser of the administrator and shown once: four groups of a capital, two small letters and a digit. */
export const oneTimePassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    [1, 0, 0, 2].map((kind) => oneOf(KINDS[kind] ?? KINDS[0])).join(''),
  ).join('-');
