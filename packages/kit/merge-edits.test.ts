import { expect, test } from 'vitest';
import { changedFields, mergeEdits } from './merge-edits.ts';

const started = { name: '远航物流', phone: '0731-1', tags: ['冷链'] };

test('what I changed stays mine, what I left alone is theirs', () => {
  const mine = { ...started, phone: '0731-2' };
  const theirs = { ...started, name: '远航冷链物流', tags: ['冷链', '医药'] };
  expect(mergeEdits(started, mine, theirs)).toEqual({
    name: '远航冷链物流',
    phone: '0731-2',
    tags: ['冷链', '医药'],
  });
});

test('where both changed one field, mine is kept and both are told apart', () => {
  const mine = { ...started, phone: '0731-2' };
  const theirs = { ...started, phone: '0731-3' };
  expect(mergeEdits(started, mine, theirs).phone).toBe('0731-2');
  expect(changedFields(started, theirs)).toEqual(['phone']);
});

test('lists are compared by what is in them', () => {
  expect(changedFields(started, { ...started, tags: ['冷链'] })).toEqual([]);
  expect(changedFields(started, { ...started, tags: [] })).toEqual(['tags']);
});
