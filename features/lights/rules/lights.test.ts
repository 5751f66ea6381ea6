import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import type { CommandGraph } from '../../organisation/door.ts';
import { ensureExempts, ensureLater, ensureLimits, ensureTells } from './lights.ts';
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

describe('LGT-7, LGT-8 who exempts', () => {
  const person = (id: string) => [id, { id, name: id, accountId: `${id}-account`, inService: true }] as const;
  const graph: CommandGraph = {
    order: [
      { kind: 'head', above: null },
      { kind: 'firstDeputy', above: 'head' },
      { kind: 'inCharge', above: 'firstDeputy' },
      { kind: 'lineLeader', above: 'inCharge' },
    ],
    posts: [
      { kind: 'lineLeader', lineId: 'logistics', personId: 'leader' },
      { kind: 'lineLeader', lineId: 'electronics', personId: 'other' },
      { kind: 'inCharge', lineId: null, personId: 'deputy' },
      { kind: 'head', lineId: null, personId: 'head' },
    ],
    standIns: new Map([['deputy', 'standIn']]),
    people: new Map(['leader', 'other', 'deputy', 'head', 'standIn', 'owner'].map(person)),
  };
  const item = { ownerId: 'owner', lineId: 'logistics' };
  const as = (personId: string | null, lowest: 'lineLeader' | 'inCharge' = 'lineLeader') =>
    ensureExempts({ item, lowest, personId }, graph);

  test('the post the rule names, each above, and who stands in', () => {
    expect(as('leader')).toEqual({ post: 'lineLeader', forName: null });
    expect(as('standIn')).toEqual({ post: 'inCharge', forName: 'deputy' });
    expect(as('head')).toEqual({ post: 'head', forName: null });
  });
  test('not another line’s leader, not a post below, not who has handed over, not outside people', () => {
    expect(() => as('other')).toThrow('LGT-7');
    expect(() => as('leader', 'inCharge')).toThrow('LGT-7');
    expect(() => as('deputy')).toThrow('LGT-7');
    expect(() => as(null)).toThrow('LGT-7');
  });
  test('not one’s own', () => {
    expect(() =>
      ensureExempts(
        { item: { ...item, ownerId: 'leader' }, lowest: 'lineLeader', personId: 'leader' },
        graph,
      ),
    ).toThrow('LGT-8');
  });
});

test('LGT-10 each measure has its sentence in both languages', () => {
  for (const measure of MEASURE_KEYS) {
    const said = sayLight(measure, 3, { days: 3 });
    expect(said.zh).toMatch(/\p{Script=Han}/u);
    expect(said.zh).toContain('3');
    expect(said.en).toContain('3');
  }
});
