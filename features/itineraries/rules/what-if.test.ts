import { describe, expect, test } from 'vitest';
import { type Day, day, weekday } from '../../../packages/kernel/day.ts';
import { check } from '../../../packages/planner/check.ts';
import { visitsOf } from '../../../packages/planner/plan.ts';
import { readProblem } from '../../../packages/planner/read-problem.ts';
import { seededRng } from '../../../packages/planner/rng.ts';
import { plan } from '../../../packages/planner/solve.ts';
import { afterIterations } from '../../../packages/planner/stop.ts';
import type { CandidateVisit } from '../../campaigns/contract.ts';
import { words } from '../words.ts';
import { atlasOf } from './atlas.ts';
import { comparePlans } from './compare-plans.ts';
import type { Circumstances, PlanningMember, PlanningSquad } from './planning-campaign.ts';
import { namesFor } from './say.ts';
import { sayAssumed } from './say-what-if.ts';
import { ensureSupposable } from './supposable.ts';
import {
  type Assumed,
  MOST_CHANGES,
  type Supposable,
  suppose,
  supposedProblem,
  withAdded,
} from './what-if.ts';

const HOME = '430100';
const SUZHOU = '320500';
const SHANGHAI = '310000';
const MONDAY = day('2024-03-04');
const FRIDAY = day('2024-03-08');
const CODES = [HOME, SUZHOU, SHANGHAI];
const atlas = atlasOf({
  divisions: [],
  centres: [],
  cities: CODES.map((code, n) => ({ code, name: { zh: code, en: code }, lng: 112 + n * 4, lat: 30 })),
  pairs: CODES.flatMap((from) =>
    CODES.filter((to) => to !== from).map((to) => ({
      from,
      to,
      km: 500,
      railMinutes: 180,
      roadMinutes: 500,
      airMinutes: null,
    })),
  ),
});

const visit = (id: string, over: Partial<CandidateVisit> = {}): CandidateVisit => ({
  id,
  subject: { kind: 'enterprise', id },
  enterpriseId: id,
  title: id,
  cityCode: SUZHOU,
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

const member = (personId: string, over: Partial<PlanningMember> = {}): PlanningMember => ({
  personId,
  name: personId,
  rank: 3,
  competences: [],
  homeCity: HOME,
  free: [],
  standing: 'ready',
  ...over,
});

const squad = (id: string, number: number, members: readonly PlanningMember[]): PlanningSquad => ({
  id,
  number,
  name: id,
  waveId: null,
  status: 'forming',
  startsOn: MONDAY,
  endsOn: FRIDAY,
  startCity: HOME,
  cities: [],
  members,
});

const LAW = member('ann', { competences: ['law'] });
const BOB = member('bob');
const CAI = member('cai');
const SPARE = member('spare', { competences: ['steel'] });

/** Two squads, one of them with the only lawyer; visits to Suzhou and Shanghai, one of them for a lawyer alone. */
const facts = (): Supposable => ({
  participants: [LAW, BOB, CAI, SPARE],
  campaign: {
    id: 'campaign',
    name: 'campaign',
    startsOn: MONDAY,
    endsOn: FRIDAY,
    dayOpens: 510,
    dayCloses: 1080,
    homeCity: HOME,
    leaderRank: 2,
    mix: [],
    squads: [squad('A', 1, [LAW, BOB]), squad('B', 2, [CAI])],
    visits: [
      visit('contract', { competences: ['law'] }),
      visit('suzhou'),
      visit('shanghai', { cityCode: SHANGHAI }),
      visit('mill', { competences: ['steel'] }),
    ],
  },
});

const at: Circumstances = {
  now: { day: day('2024-03-01'), minute: 600 },
  recorded: [],
  inForce: null,
  waveId: null,
  worksOn: (on: Day) => weekday(on) <= 5,
};

const solved = (changes: readonly Assumed[]) => {
  const made = supposedProblem(facts(), changes, { atlas, at });
  const problem = readProblem(JSON.parse(JSON.stringify(made))); // stands the planner's own reading
  const found = plan(problem, { rng: seededRng(1), stop: afterIterations(300) });
  expect(check(problem, found).faults).toEqual([]);
  return { problem, plan: found };
};
const made = (changes: readonly Assumed[]): string[] =>
  visitsOf(solved(changes).plan)
    .map((slot) => slot.visit)
    .toSorted();

const lose = (personId: string): Assumed => ({ kind: 'losePerson', personId });
const close = (city: string, from = MONDAY, to = FRIDAY): Assumed => ({ kind: 'closeCity', city, from, to });
const add = (over: Partial<Extract<Assumed, { kind: 'addSquad' }>> = {}): Assumed => ({
  kind: 'addSquad',
  squadId: 'S',
  startCity: SHANGHAI,
  from: MONDAY,
  to: FRIDAY,
  memberIds: [],
  ...over,
});

describe('ITN-30: the changes are applied to the facts before the problem is put together', () => {
  test('nothing supposed is the campaign as it is', () => {
    expect(made([])).toEqual(['contract', 'shanghai', 'suzhou']);
    expect(suppose(facts(), [], 'en')).toEqual(facts().campaign);
  });

  test('a person lost: the squad goes on without them, and without what only they know', () => {
    expect(made([lose('ann')])).toEqual(['shanghai', 'suzhou']);
    const { squads } = solved([lose('ann')]).problem;
    expect(squads.map((one) => one.members)).toEqual([['bob@A'], ['cai@B']]);
  });

  test('ITN-28: a squad left with nobody makes no visits, and its cities are anybody’s', () => {
    const left = suppose(facts(), [lose('cai')], 'en').squads[1];
    expect(left).toMatchObject({ id: 'B', members: [], status: 'suspended' });
    expect(new Set(visitsOf(solved([lose('cai')]).plan).map((slot) => slot.squad))).toEqual(new Set(['A']));
  });

  test('a city closed: visited before and after, and not at all when it is closed throughout', () => {
    expect(made([close(SUZHOU)])).toEqual(['shanghai']);
    const until = day('2024-03-06');
    const open = visitsOf(solved([close(SUZHOU, MONDAY, until)]).plan).filter(
      (slot) => slot.visit === 'suzhou',
    );
    expect(open.map((slot) => slot.day > until)).toEqual([true]);
    expect(solved([close('320000')]).problem.closures).toEqual([
      { city: SUZHOU, place: null, from: MONDAY, to: FRIDAY },
    ]);
  });

  test('a squad more: of those named, or else knowing all that is asked for; on days of the campaign', () => {
    expect(made([add()])).toEqual(['contract', 'mill', 'shanghai', 'suzhou']);
    expect(made([lose('ann'), add({ memberIds: ['spare'] })])).toEqual(['mill', 'shanghai', 'suzhou']);
    const [, , extra] = suppose(
      facts(),
      [add({ from: day('2024-02-01'), to: day('2024-04-01') })],
      'en',
    ).squads;
    expect(extra).toMatchObject({ number: 3, startsOn: MONDAY, endsOn: FRIDAY, name: 'Supposed squad 1' });
  });
});

describe('what cannot be supposed', () => {
  const many = Array.from({ length: MOST_CHANGES + 1 }, () => close(SUZHOU));
  test.each([
    ['ITN-31', 'nothing at all', [], null],
    ['ITN-31', 'more changes than the limit', many, null],
    ['ITN-32', 'somebody unknown is lost', [lose('nobody')], 'changes.0.personId'],
    ['ITN-32', 'somebody is lost who is in no squad', [lose('spare')], 'changes.0.personId'],
    ['ITN-33', 'a city where nobody goes is closed', [close('440300')], 'changes.0.city'],
    ['ITN-33', 'a city is closed from which squads only start', [close(HOME)], 'changes.0.city'],
    ['ITN-34', 'it ends before it begins', [lose('ann'), close(SUZHOU, FRIDAY, MONDAY)], 'changes.1.to'],
    ['ITN-34', 'a squad is back before it leaves', [add({ from: FRIDAY, to: MONDAY })], 'changes.0.to'],
    ['ITN-35', 'nobody is left to go', [lose('ann'), lose('bob'), lose('cai')], null],
    ['ITN-36', 'a member who does not take part', [add({ memberIds: ['nobody'] })], 'changes.0.memberIds'],
    ['ITN-36', 'a member of another squad', [add({ memberIds: ['cai'] })], 'changes.0.memberIds'],
    ['ITN-36', 'a member who is lost', [lose('cai'), add({ memberIds: ['cai'] })], 'changes.1.memberIds'],
    [
      'ITN-36',
      'one person in two supposed squads',
      [add({ memberIds: ['spare'] }), add({ squadId: 'T', memberIds: ['spare'] })],
      'changes.0.memberIds',
    ],
    ['ITN-39', 'a squad starts from nowhere', [add({ startCity: '999999' })], 'changes.0.startCity'],
    [
      'ITN-40',
      'days outside the campaign',
      [close(SUZHOU, day('2024-04-01'), day('2024-04-02'))],
      'changes.0.from',
    ],
  ] as const)('%s: %s', (rule, _, changes: readonly Assumed[], field) => {
    expect(() => ensureSupposable(facts(), changes, atlas)).toThrow(expect.objectContaining({ rule, field }));
    expect(words[rule]?.['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(words[rule]?.en).toMatch(/[a-z]/);
  });

  test('ITN-36: somebody who is lost is in no supposed squad, on whatever days', () => {
    const from = facts();
    const [a, b] = from.campaign.squads;
    if (!a || !b) throw new Error('two squads');
    const early: Supposable = {
      ...from,
      campaign: { ...from.campaign, squads: [a, { ...b, endsOn: MONDAY }] },
    };
    const more = add({ from: FRIDAY, to: FRIDAY, memberIds: ['cai'] });
    expect(() => ensureSupposable(early, [more], atlas)).not.toThrow();
    expect(() => ensureSupposable(early, [lose('cai'), more], atlas)).toThrow('ITN-36');
  });

  test('ITN-35: a squad that never had anybody in it is not left to go', () => {
    const from = facts();
    const squads = [...from.campaign.squads, squad('empty', 3, [])];
    const changes = [lose('ann'), lose('bob'), lose('cai')];
    const withEmpty = { ...from, campaign: { ...from.campaign, squads } };
    expect(() => ensureSupposable(withEmpty, changes, atlas)).toThrow('ITN-35');
  });

  test('ITN-35: a squad more takes the place of those that are lost', () => {
    const changes = [lose('ann'), lose('bob'), lose('cai'), add()];
    expect(() => ensureSupposable(facts(), changes, atlas)).not.toThrow();
    expect(new Set(visitsOf(solved(changes).plan).map((slot) => slot.squad))).toEqual(new Set(['S']));
  });
});

test.each([
  [lose('ann'), 'ann cannot take part'],
  [close(SUZHOU), `${SUZHOU} closed, 03-04 to 03-08`],
  [add({ memberIds: ['spare'] }), `One squad more from ${SHANGHAI}, 03-04 to 03-08: spare`],
])('%j is said as “%s”', (change, sentence) => {
  const names = { language: 'en' as const, person: (id: string) => id, city: (code: string) => code };
  expect(sayAssumed(change, names)).toBe(sentence);
});

describe('ITN-42: two plans side by side', () => {
  const sideOf = (changes: readonly Assumed[]) => {
    const side = solved(changes);
    const visitsMade = visitsOf(side.plan).length;
    return { ...side, visitsMade, visitsLeftOut: side.plan.leftOut.length };
  };
  const compared = (before: readonly Assumed[], after: readonly Assumed[]) => {
    const sides = { before: sideOf(before), after: sideOf(after) };
    const campaign = withAdded(facts(), after, 'en');
    const names = namesFor('en', { campaign, problem: sides.after.problem, atlas });
    return comparePlans(sides, { campaign, names });
  };

  test('a plan differs from itself in nothing', () => {
    const { visits, lines, toldPeople } = compared([], []);
    expect(new Set(visits.map((one) => one.fate))).toEqual(new Set(['same']));
    expect(lines.filter((line) => line.before !== line.after)).toEqual([]);
    expect(toldPeople).toEqual([]);
  });

  test('what is lost is named with the reason, and whoever travels by it would have to be told', () => {
    const { visits, lines, toldPeople, squads, inNeither } = compared([], [lose('ann')]);
    expect(visits.find((one) => one.visitId === 'contract')).toMatchObject({
      fate: 'onlyBefore',
      after: null,
      reasons: [expect.stringContaining('No squad has law')],
    });
    expect(inNeither).toBe(1); // nobody knows steel
    expect(lines.find((line) => line.line === 'value')).toMatchObject({
      before: 300,
      after: 200,
      unit: 'points',
    });
    expect(lines.find((line) => line.line === 'visits')).toMatchObject({
      before: 3,
      after: 2,
      better: 'more',
    });
    expect(squads.find((one) => one.squadId === 'A')).toMatchObject({ joined: [], left: ['ann'] });
    expect(toldPeople.map((one) => one.name)).toEqual(expect.arrayContaining(['ann', 'bob']));
  });

  test('people whose days stay are told all the same when one of them is gone', () => {
    const { visits, toldPeople } = compared([], [lose('bob')]);
    expect(new Set(visits.map((one) => one.fate))).toEqual(new Set(['same']));
    expect(toldPeople.map((one) => one.name).toSorted()).toEqual(['ann', 'bob']);
  });

  test('what is gained says why it was out before; who is not named yet is not told', () => {
    const { visits, toldPeople, squads } = compared([], [add()]);
    expect(visits.find((one) => one.visitId === 'mill')).toMatchObject({
      fate: 'onlyAfter',
      before: null,
      reasons: [expect.stringContaining('No squad has steel')],
    });
    expect(squads.at(-1)).toMatchObject({ squadId: 'S', joined: ['Members to be named'] });
    expect(toldPeople.map((one) => one.personId)).not.toContain('S');
  });
});
