import { expect, test } from 'vitest';
import type { LightRuleForm } from '../contract.ts';
import { draftOf, EMPTY_DRAFT, filled } from './rule-draft.ts';

const form: LightRuleForm = {
  name: { zh: '签约未注册', en: 'Signed, not registered' },
  measure: 'daysInStage',
  stages: ['SIGNED'],
  onlyKey: true,
  limits: { blue: 20, yellow: 30, red: null },
  warningDays: 10,
  tells: [{ light: 'yellow', to: 'owner' }],
  quiet: { from: 1320, until: 450 },
  exemptBy: 'inCharge',
  source: '本区规定',
};

test('what is written down is what is sent', () => expect(filled(draftOf(form))).toEqual(form));
test('a rule without names, without a limit or without its hours is not sent yet', () => {
  expect(filled(EMPTY_DRAFT)).toBeNull();
  const draft = draftOf(form);
  expect(filled({ ...draft, nameEn: ' ' })).toBeNull();
  expect(filled({ ...draft, blue: null, yellow: null })).toBeNull();
  expect(filled({ ...draft, quietFrom: null })).toBeNull();
});
