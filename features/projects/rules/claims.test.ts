import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ensureGround, type Hearing, sharesAfter, speaksFor } from './claims.ts';

const unit = (id: string) => ({ kind: 'unit' as const, id });
const person = (id: string) => ({ kind: 'person' as const, id });

test('PRJ-58 shares sum to a hundred, whoever it goes to', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.boolean(), (firstShare, isBack) => {
      const { first, holder } = sharesAfter({ first: unit('a'), to: unit(isBack ? 'a' : 'b'), firstShare });
      expect(first + holder).toBe(100);
    }),
  );
});

test.each([
  ['to another', unit('b'), { first: 30, holder: 70 }],
  ['back to who talked first', unit('a'), { first: 0, holder: 100 }],
  ['to a person of the same id', person('a'), { first: 30, holder: 70 }],
])('PRJ-58 transferred %s', (_, to, shares) => {
  expect(sharesAfter({ first: unit('a'), to, firstShare: 30 })).toEqual(shares);
});

test.each([
  ['the person', person('p'), true],
  ['another person', person('q'), false],
  ['the unit it is of', unit('u'), true],
  ['another unit', unit('p'), false],
])('PRJ-60 speaks for %s: %s', (_, party, does) => {
  expect(speaksFor(party, { id: 'p', unitId: 'u' })).toBe(does);
  expect(speaksFor(party, null)).toBe(false);
});

const hearing: Hearing = {
  holderAt: '2020-02-03T01:00:00.000Z',
  challengerAt: '2020-02-01T01:00:00.000Z',
  winner: 'challenger',
  ground: 'earlierContact',
  isOfLeadingGroup: false,
};
test.each([
  ['the earlier wins on its contact', {}, true],
  ['the later does not', { winner: 'holder' }, false],
  ['of one instant neither does', { challengerAt: hearing.holderAt }, false],
  ['the later may win on what the investor wrote', { winner: 'holder', ground: 'investorWritten' }, true],
  ['not everybody speaks for the leading group', { ground: 'leadingGroup' }, false],
  ['its heads do, for either', { ground: 'leadingGroup', winner: 'holder', isOfLeadingGroup: true }, true],
] as const)('PRJ-67 %s', (_, over, isHeard) => {
  const rule = () => ensureGround({ ...hearing, ...over });
  if (isHeard) expect(rule).not.toThrow();
  else expect(rule).toThrow('PRJ-67');
});
