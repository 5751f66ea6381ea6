import { describe, expect, test } from 'vitest';
import { proposeMapping } from './headers.ts';
import { asMapping, choicesIn, columnsOf, mappingFault } from './mapping.ts';

const HEADERS = ['序号', '企业名称', '注册资本(亿元)', '', '备注'];

describe('a mapping', () => {
  test('is kept by field, from column 0, and read by again with the header’s unit', () => {
    const proposal = proposeMapping(HEADERS.map((text, i) => ({ column: i + 1, text })));
    const mapping = asMapping(proposal);
    expect(mapping).toEqual({ name: 1, capitalWan: 2, note: 4 });
    expect(columnsOf(mapping, HEADERS).map(({ column, field, unit }) => [column, field, unit])).toEqual(
      proposal.columns.map(({ column, field, unit }) => [column, field, unit]),
    );
  });

  test.each([
    [{ name: 1, note: 4 }, null],
    [
      { name: 1, shortName: 1 },
      { rule: 'IMP-22', column: 2, field: 'shortName' },
    ],
    [{ name: 5 }, { rule: 'IMP-23', column: 6, field: 'name' }],
    [{ name: 3 }, null],
  ])('IMP-22, IMP-23 %j: %j', (mapping, fault) =>
    expect(mappingFault(mapping, HEADERS.length)).toEqual(fault),
  );

  test('IMP-1 is remembered by header, and so is what was left out; a column without a name is not', () => {
    const choices = choicesIn({ name: 1, address: 3 }, { name: 1, capitalWan: 2 }, HEADERS);
    expect(choices).toEqual([
      { header: '企业名称', field: 'name' },
      { header: '注册资本', field: null },
    ]);
  });
});
