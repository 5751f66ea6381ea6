import type { ReadinessPack, Requirement } from '../contract.ts';

/** A situation's requirements as rows of a zone; their order is that of the file. */
export const requirementsFrom = (pack: ReadinessPack): Requirement[] =>
  pack.requirements.map((one, n) => ({ ...one, position: (n + 1) * 10 }));
