import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCharacter, judgeUscc } from './uscc.ts';

test.each(['9144030071526726XG', '91330100799655058B', '914403001922038216'])(
  'IMP-3 %s, a registered code, is good',
  (code) => {
    expect(judgeUscc(code)).toBe('good');
  },
);

test('IMP-3 the check character by hand: only the first place counts, 1 × 1 → 31 - 1 = 30 → Y', () => {
  expect(checkCharacter(`1${'0'.repeat(16)}`)).toBe('Y');
  expect(checkCharacter('0'.repeat(17))).toBe('0');
  // Place 2 weighs 3, place 3 weighs 9, place 4 weighs 27: 9×1 + 1×3 + 1×9 + 1×27 = 48; 31 - 48 mod 31 = 14 → E.
  expect(checkCharacter(`9111${'0'.repeat(13)}`)).toBe('E');
});

test.each([
  ['9144030071526726XH', 'wrong-check'],
  ['9144030071526726X', 'wrong-length'],
  ['91440300715267I6XG', 'wrong-character'],
  ['9144030071526726XZ', 'wrong-character'],
  ['430100000012345', 'old-registration'],
])('IMP-3, IMP-4 %s is %s', (code, verdict) => {
  expect(judgeUscc(code)).toBe(verdict);
});

test('IMP-3 one wrong character is always seen', () => {
  const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  const first17 = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 });
  fc.assert(
    fc.property(first17, fc.nat(17), fc.constantFrom(...alphabet), (chars, place, other) => {
      const good = chars.join('') + checkCharacter(chars.join(''));
      const wrong = good.slice(0, place) + other + good.slice(place + 1);
      expect(judgeUscc(good)).toBe('good');
      if (wrong !== good) expect(judgeUscc(wrong)).toBe('wrong-check');
    }),
  );
});
