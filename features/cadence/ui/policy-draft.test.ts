import { expect, test } from 'vitest';
import { draftOf, EMPTY_DRAFT, filled, type PolicyDraft } from './policy-draft.ts';

const draft = (over: Partial<PolicyDraft> = {}): PolicyDraft => ({
  ...EMPTY_DRAFT,
  nameZh: '每日',
  nameEn: 'Daily',
  ...over,
});

test('a whole draft is the form, and the form the draft again', () => {
  const whole = draft({ stages: ['NEGOTIATING'], onlyKey: true });
  const form = filled(whole);
  expect(form).toMatchObject({ onlyKey: true, rhythm: { kind: 'workdays', every: 1 } });
  expect(form && draftOf(form)).toEqual(whole);
  expect(filled(draft({ rhythm: 'weekly', weekday: 2 }))?.rhythm).toEqual({ kind: 'weekly', weekday: 2 });
});

test.each<[string, Partial<PolicyDraft>]>([
  ['a name', { nameEn: ' ' }],
  ['an hour', { dueBy: null }],
  ['a rhythm', { every: null }],
  ['how often "no change" counts', { noChangeRuns: null }],
  ['the quiet hours', { quietFrom: null }],
  ['the misses of a step', { steps: [{ misses: null, to: 'owner', light: 'red' }] }],
])('without %s nothing is sent', (_, over) => {
  expect(filled(draft(over))).toBeNull();
});

test('what a partner does not have is left out, and the other way round', () => {
  const every = {
    onlyKey: true,
    stages: ['NEGOTIATING'],
    classes: ['land' as const],
    partnerKinds: ['agency' as const],
  };
  expect(filled(draft({ ...every, subject: 'partner' }))).toMatchObject({
    onlyKey: false,
    stages: [],
    classes: [],
    partnerKinds: ['agency'],
  });
  expect(filled(draft(every))).toMatchObject({ stages: ['NEGOTIATING'], partnerKinds: [] });
});
