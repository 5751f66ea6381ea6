import { describe, expect, test } from 'vitest';
import { fileOf, gathered, row, text, workbookFile } from '../../testing/sheets/workbook.ts';
import { openSheet } from './open-sheet.ts';
import type { SheetRow } from './row.ts';

const read = async (path: string, sheet?: string): Promise<SheetRow[]> => {
  const opened = await openSheet(path, sheet === undefined ? {} : { sheet });
  try {
    return await gathered(opened.rows());
  } finally {
    opened.close();
  }
};
const texts = (rows: readonly SheetRow[]): string[][] => rows.map((r) => r.cells.map((c) => c.text));

describe('a workbook is read as a person sees it', () => {
  test('shared, inline and rich text; phonetic readings are left out; escapes are undone', async () => {
    const path = workbookFile({
      strings: [
        '<t>金霞</t>',
        '<r><t>长</t></r><r><rPr><b/></rPr><t xml:space="preserve">沙 </t></r><rPh sb="0" eb="1"><t>チョウ</t></rPh>',
        '<t>a_x000A_b &amp; &lt;c&gt;</t>',
      ],
      sheets: [
        {
          name: '一',
          rows: row(
            1,
            '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>',
            text('D1', '内联'),
            '<c r="E1" t="s"><v>99</v></c>',
          ),
        },
      ],
    });
    expect(texts(await read(path))).toEqual([['金霞', '长沙 ', 'a\nb & <c>', '内联']]);
  });

  test('numbers lose float noise and exponents; booleans and errors are named', async () => {
    const cells = [
      ['<v>0.30000000000000004</v>', 'n', '0.3', 'number'],
      ['<v>1.3812345678E10</v>', 'n', '13812345678', 'number'],
      ['<v>-0.00000012</v>', 'n', '-0.00000012', 'number'],
      ['<v>1E+21</v>', 'n', '1000000000000000000000', 'number'],
      ['<v>1</v>', 'b', 'TRUE', 'boolean'],
      ['<v>#N/A</v>', 'e', '#N/A', 'error'],
      ['<v>2020-02-11T00:00:00Z</v>', 'd', '2020-02-11', 'date'],
    ] as const;
    const xml = cells.map(([inner, type]) => `<c t="${type}">${inner}</c>`).join('');
    const [only] = await read(workbookFile({ sheets: [{ name: 's', rows: `<row>${xml}</row>` }] }));
    expect(only?.cells.map((c) => [c.text, c.kind])).toEqual(cells.map(([, , shown, kind]) => [shown, kind]));
  });

  const serials = [0, 1, 59, 60, 61, 43872, 43872.75];
  const dated = (date1904: boolean): string =>
    workbookFile({
      date1904,
      formats: [
        0,
        14,
        'yyyy"年"m"月"d"日"',
        '[h]:mm',
        '0.00_);[Red]\\(0.00\\)',
        'yyyy/m/d h:mm',
        '[$-804]yyyy-mm-dd;@',
      ],
      sheets: [
        {
          name: 's',
          rows:
            row(1, ...serials.map((v) => `<c s="1"><v>${v}</v></c>`)) +
            row(2, ...[0, 1, 2, 3, 4, 5, 6].map((s) => `<c s="${s}"><v>43872.75</v></c>`)) +
            row(3, '<c s="3"><v>0.5</v></c>'),
        },
      ],
    });

  test('dates are told by their number format, 1900 system', async () => {
    const [days, formats, time] = texts(await read(dated(false)));
    expect(days).toEqual(['0', '1900-01-01', '1900-02-28', '60', '1900-03-01', '2020-02-11', '2020-02-11']);
    expect(formats).toEqual([
      '43872.75',
      '2020-02-11',
      '2020-02-11',
      '2020-02-11 18:00',
      '43872.75',
      '2020-02-11 18:00',
      '2020-02-11',
    ]);
    expect(time).toEqual(['12:00']);
  });

  test('dates are told by their number format, 1904 system', async () => {
    const [days] = texts(await read(dated(true)));
    expect(days).toEqual([
      '1904-01-01',
      '1904-01-02',
      '1904-02-29',
      '1904-03-01',
      '1904-03-02',
      '2024-02-12',
      '2024-02-12',
    ]);
  });

  test('a formula gives its last result and is marked; without a result it is empty and still marked', async () => {
    const [only] = await read(
      workbookFile({
        sheets: [
          {
            name: 's',
            rows: row(1, '<c t="str"><f>A2&amp;"x"</f><v>甲公司</v></c><c><f>1+1</f></c><c><v>3</v></c>'),
          },
        ],
      }),
    );
    expect(only?.cells).toEqual([
      { column: 1, text: '甲公司', kind: 'text', formula: true },
      { column: 2, text: '', kind: 'text', formula: true },
      { column: 3, text: '3', kind: 'number', formula: false },
    ]);
  });

  test('rows keep the sheet’s own numbers over blank lines, and columns their own over gaps', async () => {
    const rows = await read(
      workbookFile({
        sheets: [
          { name: 's', rows: row(2, text('B2', 'x')) + row(3, text('A3', '  ')) + row(7, text('AA7', 'y')) },
        ],
      }),
    );
    expect(rows.map((r) => [r.row, r.cells.map((c) => c.column)])).toEqual([
      [2, [2]],
      [7, [27]],
    ]);
  });

  test('merged ranges are known and only the first cell has a value', async () => {
    const opened = await openSheet(
      workbookFile({
        sheets: [
          {
            name: 's',
            rows: row(1, text('A1', '招商企业台账'), '<c r="B1"/>') + row(2, text('A2', '/sheetData&gt;')),
            after: '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="B2:B3"/></mergeCells>',
          },
        ],
      }),
    );
    expect(await opened.merged()).toEqual([
      { top: 1, left: 1, bottom: 1, right: 4 },
      { top: 2, left: 2, bottom: 3, right: 2 },
    ]);
    opened.close();
  });

  test('SHT-13 the first visible sheet that holds something is read, and the sheets are listed', async () => {
    const path = workbookFile({
      sheets: [
        { name: '隐藏', rows: row(1, text('A1', 'h')), state: 'hidden' },
        { name: '空', rows: '' },
        { name: '企业', rows: row(1, text('A1', 'e')) },
        { name: '另一', rows: row(1, text('A1', 'o')) },
      ],
    });
    const opened = await openSheet(path);
    expect(opened.sheet).toBe('企业');
    expect(opened.sheets.map((s) => s.visible)).toEqual([false, true, true, true]);
    opened.close();
    expect(texts(await read(path, '另一'))).toEqual([['o']]);
    await expect(read(path, '没有')).rejects.toMatchObject({ rule: 'SHT-13' });
  });

  test('full-width digits stay as they are: what they mean is for the feature to say', async () => {
    expect(texts(await read(fileOf('名称,电话\n甲,１３８\n', 'csv')))).toEqual([
      ['名称', '电话'],
      ['甲', '１３８'],
    ]);
  });
});
