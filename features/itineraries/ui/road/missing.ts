import type { Day } from '../../../../packages/kernel/day.ts';
import type { WriteUp } from '../../contract.ts';

export type Missing =
  | 'met'
  | 'findings'
  | 'outcome'
  | 'nextStep'
  | 'nextStepOn'
  | 'nextStepEarly'
  | 'leadName'
  | 'leadNobody';

/** VST-1, VST-2, VST-5, VST-8 All that closing still asks, in the order of the form, so that a train ride is enough to mend it. */
export const missingOf = (form: WriteUp, visit: { day: Day; enterpriseId: string | null }): Missing[] => {
  const length = (text: string): number => [...text.trim()].length;
  const checks: [Missing, boolean][] = [
    ['met', !form.met.some((one) => length(one.name) > 0)],
    ['findings', length(form.findings) < 5],
    ['outcome', form.outcome === null],
    ['leadNobody', form.outcome === 'lead' && visit.enterpriseId === null],
    [
      'leadName',
      form.outcome === 'lead' && visit.enterpriseId !== null && length(form.lead?.name ?? '') === 0,
    ],
    ['nextStep', length(form.nextStep) < 2],
    ['nextStepOn', form.nextStepOn === null],
    ['nextStepEarly', form.nextStepOn !== null && form.nextStepOn < visit.day],
  ];
  return checks.filter(([, isMissing]) => isMissing).map(([key]) => key);
};
