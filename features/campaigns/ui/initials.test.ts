import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.each([
  ['苏州市', 'szs'],
  ['长沙市', 'css'],
  ['上海市', 'shs'],
  ['鄂尔多斯', 'eeds'],
  ['A股 园', 'ag y'],
])('%s is found by %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
