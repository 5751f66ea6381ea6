import { expect, test } from 'vitest';
import { unstorableIn } from './unstorable.ts';

test.each([
  ['NUL', { name: 'a\u0000b' }, ['name']],
  ['a half character', { list: ['fine', '\ud800'] }, ['list', '1']],
  ['a key', { deep: { 'a\u0000': 1 } }, ['deep']],
  ['a text alone', '\udfff', []],
])('HTTP-1 %s is found where it stands', (_, input, path) => {
  expect(unstorableIn(input)).toEqual(path);
});

test('every other text may be stored', () => {
  expect(unstorableIn({ a: '👩‍👩‍👧 长\n\u202e', b: [null, 1, true, {}], c: undefined })).toBeNull();
});

test('[X9] depth does not matter', () => {
  const levels = 200_000;
  expect(unstorableIn(JSON.parse(`${'['.repeat(levels)}"\\u0000"${']'.repeat(levels)}`))).not.toBeNull();
});
