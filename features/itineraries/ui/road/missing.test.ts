import { describe, expect, it } from 'vitest';
import { day } from '../../../../packages/kernel/day.ts';
import type { WriteUp } from '../../contract.ts';
import { ensureMayClose } from '../../rules/visits.ts';
import { missingOf } from './missing.ts';
import { EMPTY, toSend } from './write-up-form.ts';

const VISIT = { day: day('2020-02-18'), enterpriseId: 'e' };
const FULL: WriteUp = {
  ...EMPTY,
  met: [{ name: '方景行', title: '', decides: true }],
  findings: '下半年扩产',
  outcome: 'followUp',
  nextStep: '送方案',
  nextStepOn: day('2020-02-20'),
};
const LEAD: NonNullable<WriteUp['lead']> = { name: '二期', amountWan: null, line: null, class: 'land' };

const CASES: [
  string,
  Partial<WriteUp>,
  typeof VISIT | { day: typeof VISIT.day; enterpriseId: null },
  string[],
][] = [
  ['nothing, when it is all there', {}, VISIT, []],
  ['VST-2 somebody met', { met: [] }, VISIT, ['met']],
  [
    'VST-2 a name, not an empty line',
    { met: [{ name: '  ', title: '总经理', decides: true }] },
    VISIT,
    ['met'],
  ],
  ['VST-1 findings of five characters', { findings: '扩产四字' }, VISIT, ['findings']],
  ['VST-1 findings that are more than spaces', { findings: '扩产      ' }, VISIT, ['findings']],
  ['VST-1 an outcome', { outcome: null }, VISIT, ['outcome']],
  ['VST-1 a next step and its day', { nextStep: '', nextStepOn: null }, VISIT, ['nextStep', 'nextStepOn']],
  [
    'VST-8 a next step no earlier than the visit',
    { nextStepOn: day('2020-02-17') },
    VISIT,
    ['nextStepEarly'],
  ],
  ['VST-5 the name of a lead', { outcome: 'lead', lead: { ...LEAD, name: ' ' } }, VISIT, ['leadName']],
  ['nothing more of a lead with a name', { outcome: 'lead', lead: LEAD }, VISIT, []],
  [
    'VST-5 another outcome where there is no enterprise',
    { outcome: 'lead', lead: LEAD },
    { ...VISIT, enterpriseId: null },
    ['leadNobody'],
  ],
];

describe('closing a visit still takes', () => {
  it.each(CASES)('%s', (_, some, visit, missing) => {
    expect(missingOf({ ...FULL, ...some }, visit)).toEqual(missing);
  });

  it.each(CASES)('%s: the server says so too', (_, some, visit, missing) => {
    const close = () => ensureMayClose(toSend({ ...FULL, ...some }, true), visit);
    if (missing.length === 0) expect(close).not.toThrow();
    else expect(close).toThrow();
  });
});
