import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import { ensureLater, ensureLimits, ensureTells } from './lights.ts';
import { MEASURE_KEYS } from './measures.ts';
import { sayLight } from './say-light.ts';

describe('LGT-3 limits', () => {
  test.each([
    [{ blue: null, yellow: 1, red: 2 }, true],
    [{ blue: 20, yellow: 30, red: 60 }, true],
    [{ blue: null, yellow: 2, red: null }, true],
    [{ blue: null, yellow: 2, red: 2 }, true], // red at once
    [{ blue: null, yellow: null, red: null }, false],
    [{ blue: null, yellow: 3, red: 2 }, false],
    [{ blue: 2, yellow: 2, red: 3 }, false],
    [{ blue: 2, yellow: null, red: 2 }, false],
  ])('%j: %s', (limits, isRight) => {
    if (isRight) expect(() => ensureLimits(limits)).not.toThrow();
    else expect(() => ensureLimits(limits)).toThrow('LGT-3');
  });
});

test('LGT-11 one post is told of one colour once', () => {
  const owner = { light: 'red' as const, to: 'owner' as const };
  expect(() => ensureTells([owner, { light: 'red', to: 'lineLeader' }])).not.toThrow();
  expect(() => ensureTells([owner, { light: 'yellow', to: 'owner' }, owner])).toThrow('LGT-11');
});

test('LGT-13 a version begins after today and after the one before it', () => {
  const last = { from: day('2020-03-01'), to: null };
  expect(() => ensureLater(day('2020-02-17'), last, day('2020-02-17'))).toThrow('LGT-13');
  expect(() => ensureLater(day('2020-03-01'), last, day('2020-02-17'))).toThrow('LGT-13');
  expect(() => ensureLater(day('2020-03-02'), last, day('2020-02-17'))).not.toThrow();
});

test('LGT-10 each measure has its sentence in both languages', () => {
  for (const measure of MEASURE_KEYS) {
    const said = sayLight(measure, 3, { days: 3 });
    expect(said.zh).toMatch(/\p{Script=Han}/u);
    expect(said.zh).toContain('3');
    expect(said.en).toContain('3');
  }
});
