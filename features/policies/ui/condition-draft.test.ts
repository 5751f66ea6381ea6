import { expect, test } from 'vitest';
import type { Condition } from '../rules/conditions.ts';
import { filled, newLeaf, replaced, rootOf } from './condition-draft.ts';

const CONDITIONS: Condition = {
  all: [
    { fact: 'inPark', test: 'is', value: true },
    {
      not: {
        any: [
          { fact: 'sizeClass', test: 'in', value: ['large'] },
          { not: { fact: 'employees', test: 'between', value: [10, 20] } },
        ],
      },
    },
  ],
};

test('POL-1 conditions come out of a draft as they went in', () => {
  expect(filled(rootOf(CONDITIONS))).toEqual(CONDITIONS);
});

test('POL-1 a draft without its value cannot be sent', () => {
  const root = rootOf(CONDITIONS);
  const more = { ...root, parts: [...root.parts, newLeaf('loanYear')] };
  expect(filled(more)).toBeNull();
  const [first] = root.parts;
  expect(filled(replaced(root, first?.id ?? 0, null))).toEqual({
    all: 'all' in CONDITIONS ? [CONDITIONS.all[1]] : [],
  });
});
