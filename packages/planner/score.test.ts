import { expect, test } from 'vitest';
import { mixShortfall } from './mix.ts';
import { seededRng } from './rng.ts';
import { plan } from './solve.ts';
import { afterIterations } from './stop.ts';
import { tiny, visitOf } from './tiny.ts';

test.each([
  ['20 % of 10 is 2: none is 2 short', 20, 100, 0, 10, 2],
  ['20 % of 11 is 2.2, so 3: 2 is 1 short', 20, 100, 2, 11, 1],
  ['50 % of 200 is 100: 100 is enough', 50, 100, 100, 200, 0],
  ['50 % of 400 is 200: 199 is 1 short', 50, 100, 199, 400, 1],
  ['at most 25 % of 10 is 2: 4 is 2 too many', 0, 25, 4, 10, 2],
  ['no visits, nothing missed', 20, 80, 0, 0, 0],
])('a mix share counts whole visits: %s', (_why, least, most, tagged, all, short) => {
  expect(mixShortfall({ unit: 'share', least, most }, tagged, all)).toBe(short);
});

test('a missed share costs its weight, and a poor visit that mends it is made', () => {
  const mix = [{ id: 'm', tag: 'advisor', scope: 'campaign', least: 50 }];
  const rich = visitOf('a', 'near', { value: 30 });
  const without = plan(tiny([rich], { mix }), { rng: seededRng(1), stop: afterIterations(10) });
  // 30 - 20 for the one advisor missing - 60 minutes of travel at 60 a point
  expect(without.score).toMatchObject({ value: 30, mixMissed: -20, travelMinutes: -1, total: 9 });
  const poor = visitOf('b', 'far', { value: 1, tags: ['advisor'] });
  const mended = plan(tiny([rich, poor], { mix }), { rng: seededRng(1), stop: afterIterations(30) });
  expect(mended.score).toMatchObject({ value: 31, mixMissed: 0 });
});
