import { describe, expect, test } from 'vitest';
import { type Day, day, weekday } from '../../../packages/kernel/day.ts';
import { check } from '../../../packages/planner/check.ts';
import { visitsOf } from '../../../packages/planner/plan.ts';
import type { Problem } from '../../../packages/planner/problem.ts';
import { readProblem } from '../../../packages/planner/read-problem.ts';
import { seededRng } from '../../../packages/planner/rng.ts';
import { plan } from '../../../packages/planner/solve.ts';
import { afterIterations } from '../../../packages/planner/stop.ts';
import type { CandidateVisit } from '../../campaigns/contract.ts';
import { atlasOf } from './atlas.ts';
import { tryMoving } from './moves.ts';
import type { Circumstances, PlanningCampaign, PlanningSquad, Recorded } from './planning-campaign.ts';
import { assembleProblem, ensurePlannable, memberId, personOfMember } from './problem.ts';
import { faultsNow, passedBy, restated } from './standing.ts';

const HOME = '430100';
const AWAY = '320500';
const MONDAY = day('2024-03-04');
const atlas = atlasOf({
  divisions: [],
  centres: [],
  cities: [
    { code: HOME, name: { zh: '长沙', en: 'Changsha' }, lng: 112.97, lat: 28.2 },
    { code: AWAY, name: { zh: '苏州', en: 'Suzhou' }, lng: 120.6, lat: 31.3 },
  ],
  pairs: [HOME, AWAY].map((from) => ({
    from,
    to: from === HOME ? AWAY : HOME,
    km: 800,
    railMinutes: 240,
    roadMinutes: 700,
    airMinutes: null,
  })),
});

const visit = (id: string, over: Partial<CandidateVisit> = {}): CandidateVisit => ({
  id,
  subject: { kind: 'enterprise', id },
  enterpriseId: id,
  title: id,
  cityCode: AWAY,
  address: null,
  value: 100,
  durationMinutes: 60,
  competences: [],
  requiredRank: 0,
  tags: [],
  must: false,
  why: '',
  mayPromise: '',
  contactName: null,
  contactPhone: null,
  windows: [],
  status: 'candidate',
  leadId: null,
  revision: 1,
  ...over,
});

const squad = (id: string, over: Partial<PlanningSquad> = {}): PlanningSquad => ({
  id,
  number: 1,
  name: id,
  waveId: null,
  status: 'forming',
  startsOn: MONDAY,
  endsOn: day('2024-03-08'),
  startCity: HOME,
  cities: [],
  members: [
    {
      personId: `p-${id}`,
      name: id,
      rank: 3,
      competences: [],
      homeCity: HOME,
      free: [],
      standing: 'unjudged',
    },
  ],
  ...over,
});

const campaign = (over: Partial<PlanningCampaign> = {}): PlanningCampaign => ({
  id: 'campaign',
  name: 'campaign',
  startsOn: MONDAY,
  endsOn: day('2024-03-10'),
  dayOpens: 510,
  dayCloses: 1080,
  homeCity: HOME,
  leaderRank: 3,
  mix: [],
  squads: [squad('A')],
  visits: [visit('v'), visit('w')],
  ...over,
});

const at = (over: Partial<Circumstances> = {}): Circumstances => ({
  now: { day: day('2024-03-01'), minute: 600 },
  recorded: [],
  inForce: null,
  waveId: null,
  worksOn: (on: Day) => weekday(on) <= 5,
  ...over,
});

/** Every problem made here stands the planner's own reading. */
const assembled = (of: PlanningCampaign, when: Circumstances): Problem =>
  readProblem(JSON.parse(JSON.stringify(assembleProblem(of, atlas, when))));

const solved = (problem: Problem) => {
  const made = plan(problem, { rng: seededRng(1), stop: afterIterations(200) });
  expect(check(problem, made).faults).toEqual([]);
  return made;
};

describe('ITN-21: days', () => {
  test('weekends are no days for visits', () => {
    const { horizon, visits } = assembled(campaign(), at());
    expect(horizon.days.map((one) => one.day)).toEqual(
      ['04', '05', '06', '07', '08'].map((d) => `2024-03-${d}`),
    );
    expect(visits[0]?.windows).toHaveLength(5);
  });

  test('unless a host asks for one: then that host alone can be visited on it, and as long as they say', () => {
    const saturday = day('2024-03-09');
    const windows = [{ day: saturday, from: 480, to: 1200 }];
    const { horizon, visits } = assembled(campaign({ visits: [visit('v', { windows }), visit('w')] }), at());
    expect(horizon.days.at(-1)).toEqual({ day: saturday, opens: 480, closes: 1200 });
    expect(visits[0]?.windows).toEqual(windows);
    expect(visits[1]?.windows.some((window) => window.day === saturday)).toBe(false);
  });

  test('ITN-24: before the campaign there is no present; in it nothing begins before now', () => {
    expect(assembled(campaign(), at()).past.now).toBeNull();
    const now = { day: MONDAY, minute: 700 };
    expect(assembled(campaign(), at({ now })).past.now).toEqual(now);
  });
});

describe('ITN-22: who may be planned for', () => {
  test.each([
    ['ready', true],
    ['unjudged', true],
    ['notReady', false],
    ['suspended', false],
  ] as const)('%s: %s', (standing, ready) => {
    const [member] = squad('A').members;
    const one = squad('A', { members: member ? [{ ...member, standing }] : [] });
    expect(assembled(campaign({ squads: [one] }), at()).people[0]?.ready).toBe(ready);
  });

  test('somebody in two squads at different times is no fault', () => {
    const [member] = squad('A').members;
    const both = ['A', 'B'].map((id) => squad(id, { members: member ? [member] : [] }));
    const problem = assembled(campaign({ squads: both }), at());
    solved(problem);
    expect(problem.people.map((one) => personOfMember(one.id))).toEqual(['p-A', 'p-A']);
    expect(memberId('p', 's')).not.toBe(memberId('p', 't'));
  });

  test('a suspended squad gets no visits, and keeps those it made', () => {
    const recorded: Recorded[] = [
      { visitId: 'v', squadId: 'A', day: MONDAY, start: 900, end: 960, status: 'closed' },
    ];
    const squads = [squad('A', { status: 'suspended' }), squad('B', { number: 2 })];
    const visits = [visit('v', { status: 'done' }), visit('w', { status: 'planned' })];
    const now = { day: MONDAY, minute: 1000 };
    const problem = assembled(campaign({ squads, visits }), at({ recorded, now }));
    const slots = visitsOf(solved(problem));
    expect(slots.find((slot) => slot.visit === 'v')).toMatchObject({ squad: 'A', day: MONDAY, start: 900 });
    expect(slots.find((slot) => slot.visit === 'w')?.squad).toBe('B');
  });
});

describe('ITN-23: one wave is planned, the others keep what they were told', () => {
  const squads = [squad('A', { waveId: 'one' }), squad('B', { waveId: 'two', number: 2 })];

  test('what is still to come of the other wave is frozen, and its squad gets nothing new', () => {
    const first = assembled(campaign({ squads }), at());
    const inForce = solved({
      ...first,
      visits: first.visits.map((one) => ({ ...one, onlySquads: one.id === 'v' ? ['A'] : ['B'] })),
    });
    const before = visitsOf(inForce).find((slot) => slot.visit === 'w');
    const visits = [visit('v'), visit('w'), visit('x'), visit('y')];
    const problem = assembled(campaign({ squads, visits }), at({ waveId: 'one', inForce }));
    expect(problem.past.frozen).toEqual([before]);
    const after = visitsOf(solved(problem));
    expect(after).toContainEqual(before);
    expect(after.filter((slot) => slot.squad === 'B')).toHaveLength(1);
  });
});

test('ITN-27: a host who can only receive us on the days of another wave is not this wave’s to visit', () => {
  const squads = [
    squad('A', { waveId: 'one', startsOn: day('2024-03-04'), endsOn: day('2024-03-05') }),
    squad('B', { waveId: 'two', number: 2, startsOn: day('2024-03-07'), endsOn: day('2024-03-08') }),
  ];
  const on = (text: string) => [{ day: day(text), from: 540, to: 720 }];
  const visits = [
    visit('v', { windows: on('2024-03-05') }),
    visit('w', { windows: on('2024-03-07') }),
    visit('x'),
  ];
  const asked = (waveId: string | null) =>
    assembled(campaign({ squads, visits }), at({ waveId })).visits.map((one) => one.id);
  expect(asked('one')).toEqual(['v', 'x']);
  expect(asked('two')).toEqual(['w', 'x']);
  expect(asked(null)).toEqual(['v', 'w', 'x']);
});

describe('ITN-28: a squad with cities of its own goes there, and where it starts', () => {
  const ELSEWHERE = '320200';
  const visits = [
    visit('away'),
    visit('county', { cityCode: '320583' }),
    visit('other', { cityCode: ELSEWHERE }),
    visit('home', { cityCode: HOME }),
  ];
  const refused = (...squads: PlanningSquad[]) =>
    Object.fromEntries(
      assembleProblem(campaign({ squads, visits }), atlas, at()).visits.map((one) => [one.id, one.notSquads]),
    );

  test.each([
    ['none: anywhere', [], []],
    ['a city with its counties', [AWAY], ['other']],
    ['a county alone', ['320583'], ['away', 'other']],
    ['a province', ['320000'], []],
    ['another province', ['310000'], ['away', 'county', 'other']],
  ])('%s', (...[, cities, never]) => {
    const not = refused(squad('A', { cities }));
    expect(Object.keys(not).filter((id) => not[id]?.includes('A'))).toEqual(never);
  });

  test('the cities of a suspended squad are anybody’s', () => {
    const elsewhere = squad('A', { cities: [ELSEWHERE] });
    const stopped = squad('B', { number: 2, cities: [AWAY], status: 'suspended' });
    expect(refused(elsewhere)['away']).toEqual(['A']);
    expect(refused(elsewhere, stopped)['away']).toEqual([]);
  });

  test('a visit made elsewhere before is no fault', () => {
    const recorded: Recorded[] = [
      { visitId: 'v', squadId: 'A', day: MONDAY, start: 900, end: 960, status: 'closed' },
    ];
    const only = squad('A', { cities: ['310000'] });
    const made = [visit('v', { status: 'done' }), visit('w', { cityCode: HOME })];
    const now = { day: MONDAY, minute: 1000 };
    const slots = visitsOf(
      solved(assembled(campaign({ squads: [only], visits: made }), at({ recorded, now }))),
    );
    expect(slots.map((slot) => slot.visit)).toEqual(['v', 'w']);
  });
});

describe('ITN-23, ITN-24: what is past', () => {
  const squads = [squad('A', { waveId: 'one' }), squad('B', { waveId: 'two', number: 2 })];
  const first = assembled(campaign({ squads }), at());
  const inForce = solved({
    ...first,
    visits: first.visits.map((one) => ({ ...one, onlySquads: one.id === 'v' ? ['A'] : ['B'] })),
  });
  const told = visitsOf(inForce).find((slot) => slot.visit === 'w');
  if (!told) throw new Error('both visits are planned');

  test('a stop of another wave that has gone by unrecorded is not held on to', () => {
    const frozenAt = (minute: number) =>
      assembled(campaign({ squads }), at({ waveId: 'one', inForce, now: { day: told.day, minute } })).past
        .frozen;
    expect(frozenAt(told.start - 1)).toEqual([told]);
    expect(frozenAt(told.start)).toEqual([]);
  });

  test('a plan moved by hand in mid-campaign is not faulted for the ways of other squads gone by', () => {
    const visits = [visit('v'), visit('w'), visit('x')];
    const friday = day('2024-03-08');
    const later = assembled(
      campaign({ squads, visits }),
      at({ now: { day: day('2024-03-07'), minute: 480 } }),
    );
    const move = { kind: 'place', visitId: 'x', squadId: 'A', day: friday, start: 600 } as const;
    const tried = tryMoving(later, restated(later, inForce), move);
    expect(tried.faults).toEqual([]);
    expect(faultsNow(later, { problem: later, plan: tried.plan })).toEqual([]);
  });
});

describe('points', () => {
  test('a visit that was missed earns nothing, and a mandatory one outweighs every other', () => {
    const recorded: Recorded[] = [
      { visitId: 'v', squadId: 'A', day: MONDAY, start: 900, end: 960, status: 'missed' },
    ];
    const visits = [visit('v', { status: 'missed' }), visit('w', { value: 900 })];
    const problem = assembled(campaign({ visits }), at({ recorded }));
    expect(problem.visits.find((one) => one.id === 'v')?.value).toBe(0);
    expect(problem.weights.mandatoryMissed).toBe(9000);
  });

  test('a share of either kind becomes a share of all', () => {
    const mix = [
      { key: 'place', name: { zh: '', en: '' }, sides: ['in', 'out'] as [string, string], leastShare: 20 },
    ];
    const visits = [visit('v', { tags: ['in'] }), visit('w', { tags: ['out'] }), visit('x'), visit('y')];
    expect(assembled(campaign({ mix, visits }), at()).mix).toEqual([
      { id: 'place:in', tag: 'in', scope: 'campaign', unit: 'share', least: 10, most: 100 },
      { id: 'place:out', tag: 'out', scope: 'campaign', unit: 'share', least: 10, most: 100 },
    ]);
  });
});

describe('ITN-14: something can be planned', () => {
  const now = at().now;
  const judge = (of: PlanningCampaign, when = now) => ensurePlannable(assembled(of, at({ now: when })), when);

  test('a squad, a visit and a day', () => {
    expect(() => judge(campaign())).not.toThrow();
  });

  test.each([
    ['no squad', campaign({ squads: [] }), now],
    ['no visit', campaign({ visits: [visit('v', { status: 'online' })] }), now],
    ['only a suspended squad', campaign({ squads: [squad('A', { status: 'suspended' })] }), now],
    ['no day left', campaign(), { day: day('2024-03-09'), minute: 0 }],
  ])('%s', (...[, of, when]) => {
    expect(() => judge(of, when)).toThrow('ITN-14');
  });
});

describe('a plan by the facts of now', () => {
  const before = assembled(campaign(), at());
  const kept = { problem: before, plan: solved(before) };

  test('ITN-12: nothing changed, no fault; a window that no longer holds it is one', () => {
    expect(faultsNow(before, kept)).toEqual([]);
    const windows = [{ day: day('2024-03-08'), from: 1000, to: 1080 }];
    const after = assembled(campaign({ visits: [visit('v', { windows }), visit('w')] }), at());
    expect(faultsNow(after, kept).map((fault) => fault.rule)).toContain('PLN-21');
  });

  test('days gone by, a new visit, a new squad and a higher value are no faults', () => {
    const more = campaign({
      squads: [squad('A'), squad('B', { number: 2 })],
      visits: [visit('v', { value: 500 }), visit('w'), visit('x')],
    });
    const now = { day: day('2024-03-07'), minute: 600 };
    expect(faultsNow(assembled(more, at({ now })), kept)).toEqual([]);
    expect(restated(assembled(more, at()), kept.plan).leftOut).toContainEqual({ visit: 'x', reasons: [] });
  });

  test('a withdrawn visit and a disbanded squad are', () => {
    const rules = (of: PlanningCampaign) => faultsNow(assembled(of, at()), kept).map((fault) => fault.rule);
    expect(rules(campaign({ visits: [visit('w')] }))).toContain('PLN-20');
    expect(rules(campaign({ squads: [squad('B')] }))).toContain('PLN-14');
  });

  test('ITN-11: what should have begun by now and is not recorded has passed', () => {
    const [first, second] = visitsOf(kept.plan);
    if (!first || !second) throw new Error('two visits are planned');
    const now = { day: second.day, minute: second.start };
    expect(passedBy(kept.plan, new Set(), now)).toEqual([first]);
    expect(passedBy(kept.plan, new Set([first.visit]), now)).toEqual([]);
  });
});

describe('ITN-7, ITN-9: moves', () => {
  const problem = assembled(campaign(), at());
  const made = solved(problem);
  const [first, second] = visitsOf(made);
  if (!first || !second) throw new Error('two visits are planned');
  const place = (start: number, on = second.day) =>
    ({ kind: 'place', visitId: second.visit, squadId: 'A', day: on, start }) as const;

  test('a visit goes where it is dropped, and the others stay where they were', () => {
    const tried = tryMoving(problem, made, place(second.start + 60));
    expect(tried.faults).toEqual([]);
    expect(visitsOf(tried.plan)).toEqual([first, { ...second, start: second.start + 60 }]);
    expect(check(problem, tried.plan).faults).toEqual([]);
  });

  test('not where the squad cannot be yet, nor outside the hours: the first time possible is said', () => {
    const tried = tryMoving(problem, made, place(600, MONDAY));
    expect(tried.faults.map((fault) => fault.rule)).toContain('ITN-9');
    expect(tryMoving(problem, made, place(1075)).faults.map((fault) => fault.rule)).toContain('ITN-9');
  });

  test('ITN-16: what has taken place is not moved', () => {
    const recorded: Recorded[] = [
      {
        visitId: second.visit,
        squadId: 'A',
        day: second.day,
        start: second.start,
        end: second.start + 60,
        status: 'closed',
      },
    ];
    const later = assembled(campaign(), at({ recorded }));
    const rules = tryMoving(later, made, place(second.start + 60)).faults.map((fault) => fault.rule);
    expect(rules).toContain('ITN-16');
  });

  test('taken out, it is left out and its points are gone', () => {
    const tried = tryMoving(problem, made, { kind: 'remove', visitId: first.visit });
    expect(tried.faults).toEqual([]);
    expect(tried.plan.leftOut).toEqual([{ visit: first.visit, reasons: [{ kind: 'takenOut' }] }]);
    expect(tried.scoreAfter).toBeLessThan(tried.scoreBefore);
  });
});
