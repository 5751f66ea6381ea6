import { expect, it } from 'vitest';
import { difference } from './difference.ts';

it('pairs the leaves of both sides by their path', () => {
  const before = { name: '甲', at: { city: '430100', tags: ['a', 'b'] } };
  const after = { name: '乙', at: { city: '430100', tags: [] }, note: null };
  expect(difference(before, after)).toEqual([
    { path: 'name', before: '甲', after: '乙' },
    { path: 'at.city', before: '430100', after: '430100' },
    { path: 'at.tags', before: 'a, b', after: '[]' },
    { path: 'note', before: null, after: 'null' },
  ]);
});

it('takes a side that is not there as empty', () => {
  expect(difference(null, { a: 1 })).toEqual([{ path: 'a', before: null, after: '1' }]);
  expect(difference(null, null)).toEqual([]);
});

it('a bare value has the empty path', () => {
  expect(difference('x', 'y')).toEqual([{ path: '', before: 'x', after: 'y' }]);
});
