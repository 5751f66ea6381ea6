import { parse } from 'uuid';

/**
 * Ids are made before their transaction commits, so a later id may be seen first. Nothing of ours takes longer to
 * commit than a statement may run (15 s): looking back this far leaves nothing out (NOT-5).
 */
export const LOOK_BACK_MS = 20_000;

/** The lowest version 7 id of a millisecond. */
export const firstIdAt = (ms: number): string => {
  const hex = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7000-8000-000000000000`;
};

/** The millisecond a version 7 id was made in. */
export const madeAt = (id: string): number => Buffer.from(parse(id)).readUIntBE(0, 6);
