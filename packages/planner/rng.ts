/** A source of chance that is handed in, so that one seed gives one plan. */
export interface Rng {
  /** A fraction, 0 included, 1 not. */
  fraction(): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
}

/**
 * sfc32, "small fast counting" (Doty-Humphrey, PractRand 2010): 128 bits of state, passes BigCrush, four adds, a
 * rotation and two shifts. The first outputs after seeding are thrown away, as its author advises.
 */
export const seededRng = (seed: number): Rng => {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) next();
  return {
    fraction: () => next() / 4_294_967_296,
    below: (n) => Math.floor((next() / 4_294_967_296) * n),
  };
};
