import type { Elite, Found } from '../../packages/planner/elite.ts';
import type { Plan } from '../../packages/planner/plan.ts';
import type { Problem } from '../../packages/planner/problem.ts';

// What the memory holds: the lock and the count of what was told, the points, then for each squad how many visits it
// makes, then the visits of all squads one after another, each as 2 × visit + kept.
const LOCK = 0;
const TOLD = 1;
const POINTS_AT = 8;
const NUMBERS_AT = 16;

const FREE = 0;
const HELD = 1;
/** A holder needs microseconds; one that is not done by then was ended in the middle. */
const PATIENCE_MS = 200;

/** Memory in which threads that solve this problem meet. */
export interface EliteMemory {
  readonly bytes: SharedArrayBuffer;
  /** At most this many squads take part. */
  readonly squads: number;
}

export function eliteMemory(problem: Problem, previous: Plan | null): EliteMemory {
  const squads = problem.squads.length + (problem.toForm?.count ?? 0) + (previous?.squads.length ?? 0);
  const bytes = new SharedArrayBuffer(NUMBERS_AT + 4 * (squads + problem.visits.length));
  new Float64Array(bytes, POINTS_AT, 1)[0] = Number.NEGATIVE_INFINITY;
  return { bytes, squads };
}

/** Does `work` while no other thread is inside; the thread sleeps until then. null when nobody ever comes out. */
function alone<T>(words: Int32Array, work: () => T): T | null {
  while (Atomics.compareExchange(words, LOCK, FREE, HELD) !== FREE)
    if (Atomics.wait(words, LOCK, HELD, PATIENCE_MS) === 'timed-out') return null;
  try {
    return work();
  } finally {
    Atomics.store(words, LOCK, FREE);
    Atomics.notify(words, LOCK, 1);
  }
}

/** One thread's way into the memory it shares with the others. */
export function sharedElite({ bytes, squads }: EliteMemory): Elite {
  const words = new Int32Array(bytes, 0, 2);
  const points = new Float64Array(bytes, POINTS_AT, 1);
  const sizes = new Int32Array(bytes, NUMBERS_AT, squads);
  const visits = new Int32Array(bytes, NUMBERS_AT + 4 * squads);
  let seen = 0;

  const write = (found: Found): void => {
    if (found.points <= (points[0] ?? 0)) return;
    points[0] = found.points;
    sizes.fill(0);
    let at = 0;
    found.snapshot.forEach((route, squad) => {
      sizes[squad] = route.visits.length;
      route.visits.forEach((visit, i) => {
        visits[at++] = 2 * visit + (route.kept[i] ?? 0);
      });
    });
    seen = Atomics.add(words, TOLD, 1) + 1;
  };

  const read = (than: number): Found | null => {
    seen = Atomics.load(words, TOLD);
    const best = points[0] ?? 0;
    if (best <= than) return null;
    let at = 0;
    const snapshot = Array.from(sizes, (size) => {
      const own = visits.slice(at, at + size);
      at += size;
      return { visits: own.map((one) => one >> 1), kept: Uint8Array.from(own, (one) => one & 1) };
    });
    return { points: best, snapshot };
  };

  return {
    ask: (than) => (Atomics.load(words, TOLD) === seen ? null : alone(words, () => read(than))),
    tell: (found) => void alone(words, () => write(found)),
  };
}
