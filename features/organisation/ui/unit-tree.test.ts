import { expect, test } from 'vitest';
import type { Unit } from '../contract.ts';
import { branchesOf } from './unit-tree.ts';

const unit = (id: string, parentId: string | null): Unit => ({
  id,
  parentId,
  name: id,
  shortName: id,
  kind: 'section',
  cityCode: null,
  people: 0,
  revision: 1,
});
const said = (...units: Unit[]) => branchesOf(units).map((one) => `${'.'.repeat(one.depth)}${one.unit.id}`);

test('each unit stands under the one it belongs to', () => {
  expect(said(unit('b1', 'b'), unit('a', null), unit('b', 'a'), unit('c', null))).toEqual([
    'a',
    '.b',
    '..b1',
    'c',
  ]);
});

test('a unit whose parent is not shown is not lost', () => {
  expect(said(unit('x', 'elsewhere'))).toEqual(['x']);
});
