import { describe, expect, test } from 'vitest';
import { findHeader } from './find-header.ts';
import type { MergedRange, SheetRow } from './row.ts';

const at = (row: number, ...texts: (string | number | null)[]): SheetRow => ({
  row,
  cells: texts.flatMap((text, i) =>
    text === null
      ? []
      : [
          {
            column: i + 1,
            text: String(text),
            kind: typeof text === 'number' ? 'number' : 'text',
            formula: false,
          },
        ],
  ),
});
const merged = (top: number, left: number, bottom: number, right: number): MergedRange => ({
  top,
  left,
  bottom,
  right,
});
const KNOWN = new Set(['企业名称', '城市', '联系人', '联系电话', '行业']);
const known = (text: string): boolean => KNOWN.has(text);
const nothing = (): boolean => false;

describe('the header is found below what stands above it', () => {
  test('in the first row', () => {
    const found = findHeader([at(1, '企业名称', '城市'), at(2, '甲', '长沙')], [], known);
    expect(found).toEqual({
      row: 1,
      cells: [
        { column: 1, text: '企业名称' },
        { column: 2, text: '城市' },
      ],
    });
  });

  test('below a merged title, a note and blank lines', () => {
    const rows = [
      at(1, '2020年招商企业台账'),
      at(3, '填报单位：招商合作局', null, '填报时间：2月'),
      at(5, '序号', '企业名称', '城市', '联系人'),
      at(6, 1, '甲', '长沙', '张'),
    ];
    expect(findHeader(rows, [merged(1, 1, 1, 4)], known)?.row).toBe(5);
    expect(findHeader(rows, [], nothing)?.row).toBe(5);
  });

  test('over two rows: the lower names win, and the group’s name stays where there is none', () => {
    const rows = [
      at(1, '企业名称', '联系方式', null, '行业'),
      at(2, null, '联系人', '联系电话', null),
      at(3, '甲', '张', '138', '物流'),
    ];
    const found = findHeader(rows, [merged(1, 1, 2, 1), merged(1, 2, 1, 3), merged(1, 4, 2, 4)], known);
    expect(found?.row).toBe(2);
    expect(found?.cells.map((c) => c.text)).toEqual(['企业名称', '联系人', '联系电话', '行业']);
  });

  test('line breaks and spaces inside a name are one space', () => {
    expect(findHeader([at(1, '注册\n资本 ', 'b')], [], nothing)?.cells[0]?.text).toBe('注册 资本');
  });

  test('a list of one column', () => {
    expect(findHeader([at(1, '企业名称'), at(2, '甲')], [], known)?.row).toBe(1);
  });

  test('numbers are no names: the first row of text is taken when nothing is known', () => {
    expect(findHeader([at(1, 1, 2, 3), at(2, 'a', 'b', 'c')], [], nothing)?.row).toBe(2);
  });

  test('nothing in, nothing out', () => {
    expect(findHeader([], [], known)).toBeNull();
  });
});
