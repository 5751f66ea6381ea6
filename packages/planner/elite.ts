import type { Snapshot } from './draft.ts';

export interface Found {
  readonly points: number;
  readonly snapshot: Snapshot;
}

/** Where several searches of one problem, each in a thread of its own, tell each other of their best. */
export interface Elite {
  /** Something better than `points` that another search found; null for nothing. */
  ask(points: number): Found | null;
  tell(found: Found): void;
}

/** Iterations between two looks at what others found. */
export const ITERATIONS_BETWEEN_LOOKS = 1000;

/** For a search that is alone: the only one that gives the same plan for the same seed. */
export const ALONE: Elite = { ask: () => null, tell: () => {} };
