import { describe, expect, test } from 'vitest';
import { day } from '../../../../packages/kernel/day.ts';
import type { ComparedVisit } from '../../contract.ts';
import { changesIn, countsOf, gridOf, toldBySquad, verdictOn, visitsShown } from './comparison-shape.ts';

const [MONDAY, TUESDAY] = [day('2020-02-17'), day('2020-02-18')];
const stand = (squadId: string, on = MONDAY, start = 600) => ({ squadId, day: on, start, end: start + 60 });
const visit = (visitId: string, over: Partial<ComparedVisit>): ComparedVisit => ({
  visitId,
  title: visitId,
  city: '苏州',
  value: 100,
  must: false,
  fate: 'same',
  before: null,
  after: null,
  reasons: [],
  ...over,
});
const squad = (squadId: string, left: string[] = []) => ({
  squadId,
  number: 1,
  name: squadId,
  joined: [],
  left,
});

const compared = {
  squads: [squad('A'), squad('B'), squad('C')],
  visits: [
    visit('kept', { before: stand('C'), after: stand('C') }),
    visit('handed', { fate: 'moved', before: stand('A'), after: stand('B', TUESDAY) }),
    visit('later', { fate: 'moved', before: stand('A'), after: stand('A', MONDAY, 900) }),
    visit('lost', { fate: 'onlyBefore', before: stand('B', TUESDAY, 500) }),
    visit('gained', { fate: 'onlyAfter', after: stand('A', MONDAY, 700) }),
  ],
};

describe('squads and days', () => {
  test('a visit handed on counts on both days; one that only moved within a day counts once', () => {
    const { days, rows, others } = gridOf(compared);
    expect(days).toEqual([MONDAY, TUESDAY]);
    expect(rows.map((row) => [row.squad.squadId, row.cells.map((cell) => cell.counts)])).toEqual([
      [
        'A',
        [
          { onlyBefore: 0, onlyAfter: 1, moved: 2, same: 0 },
          { onlyBefore: 0, onlyAfter: 0, moved: 0, same: 0 },
        ],
      ],
      [
        'B',
        [
          { onlyBefore: 0, onlyAfter: 0, moved: 0, same: 0 },
          { onlyBefore: 1, onlyAfter: 0, moved: 1, same: 0 },
        ],
      ],
    ]);
    expect(others).toBe(1);
  });

  test('a squad whose people alone are others is shown', () => {
    const { rows } = gridOf({ ...compared, squads: [squad('A'), squad('B'), squad('C', ['周明'])] });
    expect(rows.map((row) => row.squad.squadId)).toEqual(['A', 'B', 'C']);
  });
});

test.each([
  [{ fate: '', squad: '', day: '' }, ['gained', 'later', 'lost', 'handed']],
  [{ fate: 'moved', squad: '', day: '' }, ['later', 'handed']],
  [{ fate: 'same', squad: '', day: '' }, ['kept']],
  [{ fate: '', squad: 'A', day: '' }, ['gained', 'later', 'handed']],
  [{ fate: '', squad: 'B', day: TUESDAY }, ['lost', 'handed']],
  [{ fate: '', squad: 'C', day: '' }, []],
])('%j lists %j', (filters, ids) => {
  expect(visitsShown(compared, filters).map((one) => one.visitId)).toEqual(ids);
});

test('what differs is counted by what became of it', () => {
  const counts = countsOf(compared.visits);
  expect(counts).toEqual({ onlyBefore: 1, onlyAfter: 1, moved: 2, same: 1 });
  expect(changesIn(counts)).toBe(4);
});

test.each([
  ['more', 5, 9, 'good'],
  ['more', 9, 5, 'bad'],
  ['less', 5, 9, 'bad'],
  ['less', 9, 5, 'good'],
  ['less', 5, 5, null],
  [null, 5, 9, null],
] as const)('where %s is better, from %i to %i is %s', (better, before, after, verdict) => {
  expect(verdictOn({ line: 'x', unit: 'visits', before, after, better })).toBe(verdict);
});

test('people are told squad by squad', () => {
  const person = (name: string, of: string) => ({ personId: name, name, squad: of });
  expect(toldBySquad([person('周明', '一队'), person('何青', '二队'), person('唐宁', '一队')])).toEqual([
    { squad: '一队', names: ['周明', '唐宁'] },
    { squad: '二队', names: ['何青'] },
  ]);
});
