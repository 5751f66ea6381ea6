import { describe, expect, it } from 'vitest';
import { day } from '../../../../packages/kernel/day.ts';
import type { PlanDetail } from '../../contract.ts';
import { blocksOf, daysOf, linesOf, placesOf, pointsOf, stripsOf, unplacedOf } from './plan-shape.ts';

const MONDAY = day('2020-02-17');
const TUESDAY = day('2020-02-18');
const SAY = { must: 'must', value: String, unknown: 'unknown' };

const visit = (
  visitId: string,
  some: Partial<PlanDetail['visits'][number]> = {},
): PlanDetail['visits'][number] => ({
  visitId,
  title: visitId,
  enterpriseId: null,
  cityCode: '310000',
  city: 'Far',
  lng: 121,
  lat: 31,
  value: 10,
  durationMinutes: 60,
  must: false,
  competences: [],
  requiredRank: 0,
  tags: [],
  windows: [],
  status: 'planned',
  revision: 1,
  ...some,
});

const PLAN: PlanDetail = {
  id: 'p',
  campaignId: 'c',
  version: 1,
  status: 'draft',
  madeHow: 'planner',
  madeByName: '',
  madeAt: '',
  publishedAt: null,
  publishedByName: null,
  score: 0,
  bound: null,
  visitsMade: 1,
  visitsLeftOut: 2,
  home: { city: '430100', name: 'Home', lng: 113, lat: 28 },
  days: [MONDAY, TUESDAY].map((one) => ({ day: one, opens: 510, closes: 1110, isWorkday: true })),
  squads: [
    {
      squadId: 's',
      number: 1,
      name: 'One',
      members: [],
      startCity: 'Home',
      from: MONDAY,
      to: TUESDAY,
      days: [
        {
          day: MONDAY,
          sleeps: 'Far',
          steps: [
            {
              kind: 'travel',
              fromCity: 'Home',
              toCity: 'Far',
              from: 'Home',
              to: 'a',
              start: 400,
              end: 640,
              how: 'rail',
              train: 'G1',
            },
            { kind: 'register', city: 'Far', start: 640, end: 640 },
            { kind: 'visit', visitId: 'a', start: 640, end: 700 },
          ],
        },
      ],
      reliance: { covered: '', asked: [], members: [] },
    },
  ],
  visits: [
    visit('a'),
    visit('low', { value: 5 }),
    visit('high', { value: 90 }),
    visit('must', { value: 1, must: true }),
    visit('gone', { status: 'withdrawn' }),
  ],
  leftOut: [{ visitId: 'high', reasons: ['too far'] }],
  conflicts: [],
  terms: [],
  faults: [],
  changes: null,
  can: { plan: true, publish: true },
};

describe('a plan drawn', () => {
  it('places each visit once, by squad, day and minutes', () => {
    expect([...placesOf(PLAN)]).toEqual([['a', { squadId: 's', day: MONDAY, start: 640, end: 700 }]]);
  });

  it('draws whole hours around everything that happens, on the days in use or on all', () => {
    const labelOf = String;
    expect(daysOf(PLAN, { all: false, labelOf })).toEqual([
      { day: MONDAY, label: MONDAY, from: 360, to: 1140, off: false },
    ]);
    expect(daysOf(PLAN, { all: true, labelOf })).toHaveLength(2);
  });

  it('shows journeys and not what takes no time', () => {
    expect(stripsOf(PLAN, (step) => step.kind).map((one) => one.label)).toEqual(['travel']);
  });

  it('lists what is unplaced with its reasons: musts first, then by value, without what is settled', () => {
    expect(unplacedOf(PLAN, SAY, null).map((one) => [one.id, one.notes])).toEqual([
      ['must', ['unknown']],
      ['high', ['too far']],
      ['low', ['unknown']],
    ]);
  });

  it('lets what lies in another city step back', () => {
    expect(blocksOf(PLAN, SAY, 'Far').map((one) => one.tone)).toEqual(['blue']);
    expect(blocksOf(PLAN, SAY, 'Home').map((one) => one.tone)).toEqual(['grey']);
  });

  it('locks what has taken place', () => {
    const done = { ...PLAN, visits: [visit('a', { status: 'done' })] };
    expect(blocksOf(done, SAY, null).map((one) => one.locked)).toEqual([true]);
  });

  it('leads each squad’s line through its cities, and brings the chosen one forward', () => {
    const through = [
      [113, 28],
      [121, 31],
    ];
    expect(linesOf(PLAN, { squadId: 's', city: null })).toMatchObject([{ through, look: 'strong' }]);
    expect(linesOf(PLAN, { squadId: 'other', city: null })).toMatchObject([{ look: 'faint' }]);
  });

  it('says how many of a city’s visits are made', () => {
    const say = (city: string, made: number, all: number): string => `${city} ${made}/${all}`;
    expect(pointsOf(PLAN, { squadId: null, city: null }, say).map((one) => one.label)).toEqual([
      'Far 1/5',
      'Home',
    ]);
  });
});
