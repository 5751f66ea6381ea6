import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { type References, referenceProblems } from './check-pack.ts';
import { packsRoot } from './find-packs.ts';
import { readZonePack } from './read-pack.ts';
import {
  readCalendar,
  readIndustries,
  readReadinessRules,
  readRegions,
  readTravel,
} from './read-reference.ts';
import type { ZonePack } from './zone-pack.ts';

const sound = readZonePack(join(packsRoot(), 'jinxia-2020'));
const beside: References = {
  calendar: readCalendar('cn'),
  regions: readRegions('cn'),
  travel: readTravel('cn'),
  industries: readIndustries('gb4754-2017'),
  readiness: readReadinessRules('epidemic'),
};

type Draft = { -readonly [K in keyof ZonePack]: ZonePack[K] };
const spoilt = (spoil: (draft: Draft) => void): string[] => {
  const draft: Draft = structuredClone(sound);
  spoil(draft);
  return referenceProblems(draft, beside);
};
const first = <T>(all: readonly T[] | undefined): T => {
  const [one] = all ?? [];
  if (one === undefined) throw new Error('nothing to spoil');
  return one;
};

it('a sound pack has no problems', () => {
  expect(spoilt(() => {})).toEqual([]);
});

describe('a mistake is named with the record it is in', () => {
  test.each<[string, (draft: Draft) => void]>([
    ['person shen: post nobody is unknown', (d) => void (first(d.organisation.people).post = 'nobody')],
    [
      'person shen: travel city 659001 is unknown',
      (d) => void (first(d.organisation.people).homeCity = '659001'),
    ],
    [
      'account secretary: person ghost is unknown',
      (d) => void (first(d.organisation.accounts).person = 'ghost'),
    ],
    ['enterprise 000710: division 999999 is unknown', (d) => void (first(d.enterprises).city = '999999')],
    [
      'enterprises: 000710 stands twice',
      (d) => void (d.enterprises = [...d.enterprises, first(d.enterprises)]),
    ],
    ['partner advisor-li: person ghost is unknown', (d) => void (first(d.partners).owner = 'ghost')],
    ['project project-01: enterprise ghost is unknown', (d) => void (first(d.projects).enterprise = 'ghost')],
    [
      'project project-01: its days are out of order, or after the beginning',
      (d) => void (first(d.projects).lastContactOn = day('2020-02-20')),
    ],
    ['event conference-2020: person ghost is unknown', (d) => void (first(d.events).owner = 'ghost')],
    [
      'squad squad-01: ghost does not take part in the campaign',
      (d) => first(d.campaign?.squads).members.push('ghost'),
    ],
    [
      'squad squad-01: chen has not the rank to lead',
      (d) => first(d.campaign?.squads).members.unshift('chen'),
    ],
    ['squads: han in wave-1 stands twice', (d) => first(d.campaign?.squads).members.push('han')],
    [
      'visit visit-001: project ghost is unknown',
      (d) => void (first(d.campaign?.visits).subject.ref = 'ghost'),
    ],
    ['visit visit-001: 110000 is no target city', (d) => void (first(d.campaign?.visits).city = '110000')],
    ['visit visit-001: tag party is in no combination', (d) => first(d.campaign?.visits).tags.push('party')],
    [
      'visit visit-001: nobody has competence piano',
      (d) => first(d.campaign?.visits).competences.push('piano'),
    ],
    [
      'visit visit-001: window 2020-03-02 is outside its wave',
      (d) => {
        first(first(d.campaign?.visits).windows).day = day('2020-03-02');
      },
    ],
    ['wave wave-1: outside the campaign', (d) => void (first(d.campaign?.waves).from = day('2020-02-09'))],
    ['declaration of shen: mood is not asked', (d) => void (first(d.declarations).answers.mood = true)],
    [
      'declaration of shen: temperature is no answer of kind number-below',
      (d) => void (first(d.declarations).answers.temperature = 99),
    ],
  ])('%s', (problem, spoil) => {
    expect(spoilt(spoil)).toContain(problem);
  });
});
