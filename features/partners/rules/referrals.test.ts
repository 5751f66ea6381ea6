import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ensureJudged, ensureMayJoin, investorKey, isEarlier } from './referrals.ts';

describe('PTN-9 a name is compared', () => {
  test.each([
    ['华东电子（苏州）有限公司', '华东电子(苏州) 有限公司'],
    ['ＡＢＣ Holdings Ltd.', 'abc holdings ltd'],
  ])('%s is %s', (one, other) => expect(investorKey(one)).toBe(investorKey(other)));

  test('once compared it stays as it is, and is never empty', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        fc.pre(name.trim() !== '');
        const key = investorKey(name);
        expect(key).not.toBe('');
        expect(investorKey(key)).toBe(key);
      }),
    ));
});

test('PTN-9 of two one was earlier, and never both', () =>
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.boolean(), (a, b, sameInstant) => {
      fc.pre(a !== b);
      const one = { id: a, filedAt: '2020-02-10T01:00:00.000Z' };
      const other = { id: b, filedAt: sameInstant ? one.filedAt : '2020-02-10T01:00:00.001Z' };
      expect(isEarlier(one, other)).not.toBe(isEarlier(other, one));
      if (!sameInstant) expect(isEarlier(one, other)).toBe(true);
    }),
  ));

test('PTN-10 is judged once, and one that is not valid has its reason', () => {
  expect(() => ensureJudged({ state: 'valid' }, 'valid', '')).toThrow('PTN-10');
  expect(() => ensureJudged({ state: 'filed' }, 'invalid', '')).toThrow('PTN-10');
  expect(() => ensureJudged({ state: 'filed' }, 'valid', '')).not.toThrow();
});

test('PTN-12 only a valid first referral becomes a project, once', () => {
  const good = { state: 'valid', standing: 'first', projectId: null } as const;
  expect(() => ensureMayJoin(good)).not.toThrow();
  expect(() => ensureMayJoin({ ...good, state: 'filed' })).toThrow('PTN-12');
  expect(() => ensureMayJoin({ ...good, standing: 'later' })).toThrow('PTN-12');
  expect(() => ensureMayJoin({ ...good, projectId: 'x' })).toThrow('PTN-12');
});
