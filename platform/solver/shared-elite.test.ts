import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../packages/planner/elite.ts';
import { makeInstance } from '../../packages/planner/make-instance.ts';
import { eliteMemory, sharedElite } from './shared-elite.ts';
import { threadEntry } from './thread-entry.ts';

const problem = makeInstance(1, { squads: 3, days: 2, visits: 60, cities: 4 });

/** One whose every number follows from its points, so that halves of two are seen. */
const foundOf = (points: number): Found => {
  const sizes = [points % 7, points % 5, points % 11];
  let visit = 0;
  return {
    points,
    snapshot: sizes.map((size) => ({
      visits: Int32Array.from({ length: size }, () => (visit++ * 7 + points) % 60),
      kept: Uint8Array.from({ length: size }, (_, i) => (points + i) % 2),
    })),
  };
};

describe('what threads tell each other', () => {
  test('arrives whole, once, and only where it is better', () => {
    const memory = eliteMemory(problem, null);
    const [one, two] = [sharedElite(memory), sharedElite(memory)];
    expect(two.ask(Number.NEGATIVE_INFINITY)).toBeNull();
    one.tell(foundOf(1009));
    expect(two.ask(1008)).toEqual(foundOf(1009));
    expect(two.ask(1008)).toBeNull(); // nothing new since
    expect(one.ask(0)).toBeNull(); // its own
    two.tell(foundOf(1000));
    one.tell(foundOf(1010));
    expect(two.ask(1010)).toBeNull();
    one.tell(foundOf(1024));
    expect(two.ask(1010)).toEqual(foundOf(1024));
  });
  test('leaves room for squads of the plan before and for every visit', () => {
    const kept = { squads: [{}, {}], routes: [] } as unknown as Parameters<typeof eliteMemory>[1]; // border: only counted
    const memory = eliteMemory(problem, kept);
    const all = {
      points: 1,
      snapshot: [
        { visits: Int32Array.from({ length: 60 }, (_, i) => i), kept: new Uint8Array(60) },
        ...[1, 2, 3, 4].map(() => ({ visits: new Int32Array(), kept: new Uint8Array() })),
      ],
    };
    sharedElite(memory).tell(all);
    expect(sharedElite(memory).ask(0)).toEqual(all);
  });
  test('is not waited for when a thread was ended in the middle', () => {
    const memory = eliteMemory(problem, null);
    const elite = sharedElite(memory);
    elite.tell(foundOf(3));
    new Int32Array(memory.bytes)[0] = 1; // held, and nobody to let go
    elite.tell(foundOf(5));
    expect(sharedElite(memory).ask(0)).toBeNull();
  });
});

/** Tells and asks thousands of times; answers with what was torn and the best it met. */
const prober = (step: number): string => `
  const { parentPort, workerData } = await import('node:worker_threads');
  const { sharedElite } = await import('${new URL('./shared-elite.ts', import.meta.url).href}');
  const foundOf = ${foundOf.toString()};
  const elite = sharedElite(workerData);
  let [best, torn, met] = [0, 0, 0];
  for (let points = ${step}; points <= 40000; points += 2) {
    elite.tell(foundOf(points));
    best = Math.max(best, points);
    const other = elite.ask(best - 50);
    if (!other) continue;
    met++;
    if (JSON.stringify(other) !== JSON.stringify(foundOf(other.points))) torn++;
    best = Math.max(best, other.points);
  }
  parentPort.postMessage({ torn, met });
`;

test('two threads at once never meet a half of two', { timeout: 60_000 }, async () => {
  const memory = eliteMemory(problem, null);
  const prelude = decodeURIComponent(threadEntry(new URL('x.ts', import.meta.url).pathname).href)
    .replace('data:text/javascript,', '')
    .replace(/await import.*$/, '');
  const probe = (step: number): Promise<{ torn: number; met: number }> =>
    new Promise((resolve, reject) => {
      const entry = new URL(`data:text/javascript,${encodeURIComponent(prelude + prober(step))}`);
      new Worker(entry, { workerData: memory, execArgv: [] }).on('message', resolve).on('error', reject);
    });
  const both = await Promise.all([probe(1), probe(2)]);
  expect(both.map(({ torn }) => torn)).toEqual([0, 0]);
  expect(both.reduce((sum, { met }) => sum + met, 0)).toBeGreaterThan(0);
  expect(sharedElite(memory).ask(0)).toEqual(foundOf(40_000));
});
