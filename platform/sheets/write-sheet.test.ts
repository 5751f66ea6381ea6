import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileOf, gathered } from '../../testing/sheets/workbook.ts';
import { guarded } from './formula-guard.ts';
import { openSheet } from './open-sheet.ts';
import type { SheetRow } from './row.ts';
import type { SheetToWrite } from './sheet-to-write.ts';
import { writeCsv, writeXlsx } from './write-sheet.ts';

const rowsIn = async (path: string, sheet?: string): Promise<SheetRow[]> => {
  const opened = await openSheet(path, sheet === undefined ? {} : { sheet });
  const rows = await gathered(opened.rows());
  opened.close();
  return rows;
};
const SHEET: SheetToWrite = {
  name: '企业[台账]',
  columns: [{ title: '名称' }, { title: '注册资本', kind: 'number' }, { title: '成立日期', kind: 'day' }],
  rows: [
    ['=HYPERLINK("http://x")', -5.5, '2020-02-11'],
    ['甲 & <乙>', null, null],
    [' _x000D_ 空格 ', 1e21, '不详'],
  ],
};

describe('[X3] SHT-16 no text leaves as a formula', () => {
  test.each([
    '=1+1',
    '+cmd',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1+1',
    '＠x',
    ' =1',
    '\u3000=1',
    '\u200b=1',
    '\ufeff\u200d =1',
    '\u2060＝1',
    "=cmd|' /C calc'!A0",
  ])('%j is guarded', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  test.each(['-5', '-5.25', '甲公司', '1-2', '', 'a=b', '138-0000'])('%j is left alone', (text) => {
    expect(guarded(text)).toBe(text);
  });
});

describe('what is written is read again', () => {
  test('.xlsx: text stays text, days stay days', async () => {
    const rows = await rowsIn(fileOf(await buffer(writeXlsx([SHEET]))));
    expect(rows.map((r) => r.cells.map((c) => [c.text, c.kind, c.formula]))).toEqual([
      [
        ['名称', 'text', false],
        ['注册资本', 'text', false],
        ['成立日期', 'text', false],
      ],
      [
        ['=HYPERLINK("http://x")', 'text', false],
        ['-5.5', 'number', false],
        ['2020-02-11', 'date', false],
      ],
      [['甲 & <乙>', 'text', false]],
      [
        [' _x000D_ 空格 ', 'text', false],
        ['1000000000000000000000', 'number', false],
        ['不详', 'text', false],
      ],
    ]);
  });

  test('.xlsx: several sheets under names Excel accepts', async () => {
    const path = fileOf(await buffer(writeXlsx([SHEET, { ...SHEET, rows: [['第二', 1, null]] }])));
    const opened = await openSheet(path);
    const names = opened.sheets.map((s) => s.name);
    opened.close();
    expect(names).toEqual(['企业 台账', '企业 台账 2']);
    expect((await rowsIn(path, names[1])).length).toBe(2);
  });

  test('.csv: a mark for Excel, guarded text, whole numbers', async () => {
    const bytes = await buffer(writeCsv(SHEET));
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(bytes.toString().split('\r\n')[1]).toBe(`"'=HYPERLINK(""http://x"")",-5.5,2020-02-11`);
  });

  test('any text comes back, from both', async () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((s) => {
      // What XML cannot carry is left out on purpose; a cell of spaces counts as empty.
      // biome-ignore lint: control characters are what is looked for
      return s.trim() !== '' && !/[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(s) && !/^['=]|\r/.test(s);
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyText, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const sheet = { name: 's', columns: [{ title: 'a' }, { title: 'b' }], rows };
          for (const [bytes, extension] of [
            [await buffer(writeXlsx([sheet])), 'xlsx'],
            [await buffer(writeCsv(sheet)), 'csv'],
          ] as const) {
            const back = await rowsIn(fileOf(bytes, extension));
            expect(back.slice(1).map((r) => r.cells.map((c) => c.text))).toEqual(rows);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
