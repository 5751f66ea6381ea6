import { expect, test } from 'vitest';
import { columnLetter, fieldOf, isSameMapping, samplesOf, withMeaning } from './import-draft.ts';

test('columns are lettered as spreadsheets do', () => {
  expect([0, 25, 26, 27, 51, 52, 701, 702].map(columnLetter)).toEqual([
    'A',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});

test('a field given to another column leaves the one it had', () => {
  const mapping = withMeaning({ name: 0, cityCode: 1 }, 2, 'cityCode');
  expect(mapping).toEqual({ name: 0, cityCode: 2 });
  expect(fieldOf(mapping, 1)).toBeNull();
});

test('a column given another field loses the one it had', () => {
  expect(withMeaning({ name: 0, cityCode: 1 }, 1, 'address')).toEqual({ name: 0, address: 1 });
});

test('a column left out means nothing', () => {
  expect(withMeaning({ name: 0, cityCode: 1 }, 1, null)).toEqual({ name: 0 });
});

test('mappings are the same whatever their order', () => {
  expect(isSameMapping({ name: 0, tags: 3 }, { tags: 3, name: 0 })).toBe(true);
  expect(isSameMapping({ name: 0 }, { name: 0, tags: 3 })).toBe(false);
});

test('samples say each thing once and skip what is empty', () => {
  const rows = ['长沙', '', '长沙', '株洲', '湘潭', '岳阳'].map((text) => ({ cells: ['x', text] }));
  expect(samplesOf(rows, 1)).toEqual(['长沙', '株洲', '湘潭']);
  expect(samplesOf(rows, 9)).toEqual([]);
});
