import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import { Refusal } from '../../../packages/kernel/refusal.ts';
import type { TermsForm } from '../terms-contract.ts';
import { ensureTerms } from './terms.ts';

const today = day('2020-02-17');
const none: TermsForm = {
  capital: null,
  investor: null,
  agreement: null,
  signedOn: null,
  auditedOn: null,
  agreedAmount: null,
  plannedStart: null,
  enrolledOn: null,
  referrerId: null,
  referrerToldOn: null,
};
const signed = { agreement: 'formal' as const, signedOn: day('2020-02-10'), agreedAmount: 8000 };

const refusalOf = (change: Partial<TermsForm>): [string, string | null] | null => {
  try {
    ensureTerms({ ...none, ...change }, today);
    return null;
  } catch (fault) {
    if (fault instanceof Refusal) return [fault.rule, fault.field];
    throw fault;
  }
};

describe('PRJ-11 an agreement has its kind and its day', () => {
  test.each<[string, Partial<TermsForm>, [string, string] | null]>([
    ['nothing agreed yet', {}, null],
    ['signed, the amount known', signed, null],
    ['signed, the amount not yet known', { ...signed, agreedAmount: null }, null],
    ['audited on the day of signing', { ...signed, auditedOn: day('2020-02-10') }, null],
    ['a kind without a day', { agreement: 'intent' }, ['PRJ-11', 'signedOn']],
    ['a day without a kind', { signedOn: day('2020-02-10') }, ['PRJ-11', 'agreement']],
    ['an amount without an agreement', { agreedAmount: 1 }, ['PRJ-11', 'agreement']],
    ['audited before it was signed', { ...signed, auditedOn: day('2020-02-09') }, ['PRJ-11', 'auditedOn']],
    ['audited and never signed', { auditedOn: day('2020-02-09') }, ['PRJ-11', 'auditedOn']],
  ])('%s', (_, change, refusal) => {
    expect(refusalOf(change)).toEqual(refusal);
  });
});

test('PRJ-12 nobody is told who did not refer it', () => {
  const told = { referrerToldOn: day('2020-02-10') };
  expect(refusalOf(told)).toEqual(['PRJ-12', 'referrerId']);
  expect(refusalOf({ ...told, referrerId: '0197f0a0-0000-7000-8000-000000000001' })).toBeNull();
});

test.each(['signedOn', 'auditedOn', 'enrolledOn', 'referrerToldOn'] as const)(
  'PRJ-13 what has yet to happen is not recorded: %s',
  (field) => {
    const all = { ...signed, referrerId: '0197f0a0-0000-7000-8000-000000000001' };
    const late = { ...all, auditedOn: null, [field]: day('2020-02-18') };
    expect(refusalOf(late)).toEqual(['PRJ-13', field]);
    expect(refusalOf({ ...late, [field]: today })).toBeNull();
  },
);

test('a planned start lies ahead, or was missed', () => {
  expect(refusalOf({ plannedStart: day('2020-06-01') })).toBeNull();
  expect(refusalOf({ plannedStart: day('2019-06-01') })).toBeNull();
});
