import { describe, expect, test } from 'vitest';
import type { CommandGraph } from '../organisation/door.ts';
import { ensureExempts } from './exempting.ts';

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
