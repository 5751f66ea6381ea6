import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import type { Campaign, Participant, Squad, SquadForm } from '../contract.ts';
import { whatIsMissing } from './missing.ts';

const id = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;

const campaign: Campaign = {
  id: id(9),
  name: '春季行动',
  status: 'open',
  startsOn: day('2021-03-01'),
  endsOn: day('2021-03-31'),
  homeCity: '430100',
  dayOpens: 540,
  dayCloses: 1080,
  targetCities: [],
  targetIndustries: [],
  leaderRank: 3,
  mix: [],
  waves: [{ id: id(8), name: '第一批', startsOn: day('2021-03-01'), endsOn: day('2021-03-05') }],
  revision: 1,
  can: { edit: true, plan: true, judge: false },
};

const person = (n: number, some: Partial<Participant> = {}): Participant => ({
  personId: id(n),
  name: `第${n}人`,
  post: '科长',
  unitName: '招商科',
  rank: 3,
  competences: [],
  homeCity: '430100',
  free: [],
  standing: 'ready',
  standingUntil: null,
  declaredAt: null,
  squadId: null,
  squadNumber: null,
  ...some,
});

const form = (some: Partial<SquadForm> = {}): SquadForm => ({
  name: '一队',
  waveId: id(8),
  startsOn: day('2021-03-02'),
  endsOn: day('2021-03-04'),
  startCity: '430100',
  cities: [],
  memberIds: [id(1)],
  ...some,
});

const squad = (status: Squad['status']): Squad => ({
  id: id(7),
  campaignId: id(9),
  number: 1,
  name: '已有',
  waveId: null,
  status,
  startsOn: day('2021-03-04'),
  endsOn: day('2021-03-06'),
  startCity: '430100',
  cities: [],
  departedAt: null,
  returnedAt: null,
  members: [{ ...person(1), leader: true }],
  obstacles: [],
  revision: 1,
});

const rules = (wanted: SquadForm, known: { people?: Participant[]; others?: Squad[] } = {}) => {
  const { people = [person(1)], others = [] } = known;
  const { toForm, toLeave } = whatIsMissing(wanted, { campaign, people, others }, 'zh-CN');
  return { toForm: toForm.map((one) => one.rule), toLeave: toLeave.map((one) => one.rule) };
};

describe('what is said while a squad is put together', () => {
  test('nothing is missing of a ready leader of rank inside the wave', () => {
    expect(rules(form())).toEqual({ toForm: [], toLeave: [] });
  });

  test('SQD-3 days outside the wave keep it from being formed', () => {
    expect(rules(form({ endsOn: day('2021-03-09') })).toForm).toEqual(['SQD-3']);
  });

  test.each([
    ['forming', ['SQD-5']],
    ['onRoad', ['SQD-5']],
    ['returned', []],
    ['disbanded', []],
  ] as const)('SQD-5 somebody in a squad that is %s on one of these days', (status, said) => {
    expect(rules(form(), { others: [squad(status)] }).toForm).toEqual(said);
  });

  test('SQD-6 somebody unready may sit in it, but it does not leave', () => {
    const people = [person(1, { standing: 'unjudged' })];
    expect(rules(form(), { people })).toEqual({ toForm: [], toLeave: ['SQD-6'] });
  });

  test('SQD-7, SQD-8 a junior leader who is busy is said once, as what keeps it from being formed', () => {
    const people = [person(1, { rank: 1, free: [{ from: day('2021-03-02'), to: day('2021-03-03') }] })];
    expect(rules(form(), { people })).toEqual({ toForm: ['SQD-7', 'SQD-8'], toLeave: [] });
  });
});
