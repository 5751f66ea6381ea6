import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field } from './fields.ts';
import { headerKey, proposeMapping, recognises } from './headers.ts';
import { SYNONYMS } from './synonyms.ts';

const cells = (...texts: string[]) => texts.map((text, i) => ({ column: i + 1, text }));
const mapped = (...texts: string[]): (Field | null)[] => {
  const { columns } = proposeMapping(cells(...texts));
  return texts.map((_, i) => columns.find((c) => c.column === i + 1)?.field ?? null);
};

describe('IMP-1 columns are found by their headers', () => {
  test('a ledger as bureaus keep it', () => {
    expect(
      mapped(
        '序号',
        '企业名称（全称）*',
        '所属\n行业',
        '注册资本（亿元）',
        '注册地址',
        '联系人',
        '联系人职务',
        '联系电话',
        '备注',
      ),
    ).toEqual([
      null,
      'name',
      'industry',
      'capitalWan',
      'address',
      'contactName',
      null,
      'contactPhone',
      'note',
    ]);
  });

  test('an English export', () => {
    expect(
      mapped('Company Name', 'City', 'Registered Capital (10k CNY)', 'Contact', 'Phone', 'Website'),
    ).toEqual(['name', 'cityCode', 'capitalWan', 'contactName', 'contactPhone', 'website']);
  });

  test('words that only resemble ours', () => {
    expect(
      mapped('拟招商企业名称', '企业所在城市', '企业注册资本', '企业类型', '实缴资本', '法定代表人'),
    ).toEqual(['name', 'cityCode', 'capitalWan', null, null, null]);
  });

  test('the unit is noticed in the header', () => {
    expect(proposeMapping(cells('企业名称', '注册资本（亿元）')).columns[1]?.unit).toBe('yi');
  });

  test('a field takes one column, the surest, and the other is listed', () => {
    const mapping = proposeMapping(cells('公司名称（曾用）x', '企业名称'));
    expect(mapping.columns.map((c) => [c.column, c.field])).toEqual([[2, 'name']]);
    expect(mapping.unmapped.map((c) => c.column)).toEqual([1]);
  });

  test('what was chosen before wins, and so does what was left out', () => {
    const remembered = new Map<string, Field | null>([
      [headerKey('甲方'), 'name'],
      [headerKey('备 注'), null],
    ]);
    const mapping = proposeMapping(cells('甲方', '企业名称', '备注'), remembered);
    expect(mapping.columns.map((c) => [c.column, c.field])).toEqual([[1, 'name']]);
    expect(mapping.unmapped.map((c) => c.column)).toEqual([2, 3]);
  });

  test('without a name the name is missing', () => {
    expect(proposeMapping(cells('行业', '城市')).missing).toEqual(['name']);
  });

  test('each synonym is recognised and is nobody else’s', () => {
    const all = Object.values(SYNONYMS).flat().map(headerKey);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every(recognises)).toBe(true);
    expect(['甲公司成立大会', '1', '湖南长沙'].some(recognises)).toBe(false);
  });

  test('any order gives the same fields', () => {
    const headers = [
      '企业名称',
      '简称',
      '城市',
      '地址',
      '行业',
      '注册资本',
      '成立日期',
      '联系人',
      '联系电话',
      '网址',
    ];
    const fieldOf = (order: string[]) =>
      Object.fromEntries(proposeMapping(cells(...order)).columns.map((c) => [c.header, c.field]));
    const usual = fieldOf(headers);
    fc.assert(
      fc.property(fc.shuffledSubarray(headers, { minLength: headers.length }), (order) => {
        expect(fieldOf(order)).toEqual(usual);
      }),
    );
  });
});
