const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 3600;

/** JOB-5 After the twelfth failure, some two hours and a half after the first, a job waits for a person. */
export const MAX_ATTEMPTS = 12;

/** Chance as a value: 0 ≤ n < 1. */
export type Rng = () => number;

/**
 * JOB-5 Seconds to wait after the n-th failed attempt: doubling from 5 s to an hour, of which a random half is
 * taken off so that jobs that failed together do not come back together.
 */
export const backOffSeconds = (attempts: number, rng: Rng): number =>
  Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (attempts - 1)) * (1 - rng() / 2);
