import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { fileOf, gathered } from '../../testing/sheets/workbook.ts';
import { openSheet } from './open-sheet.ts';

const open = (content: Uint8Array | string) => openSheet(fileOf(content, 'csv'));
const texts = async (content: Uint8Array | string): Promise<string[][]> =>
  (await gathered((await open(content)).rows())).map((r) => r.cells.map((c) => c.text));

const CONTENT = '企业名称,城市\r\n湖南金霞物流有限公司,长沙市\r\n';
const ROWS = [
  ['企业名称', '城市'],
  ['湖南金霞物流有限公司', '长沙市'],
];
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

describe('SHT-14 the encoding is found by strict decoding', () => {
  test.each([
    ['utf-8', Buffer.from(CONTENT)],
    ['utf-8', Buffer.concat([UTF8_MARK, Buffer.from(CONTENT)])],
    ['gb18030', iconv.encode(CONTENT, 'gbk')],
    ['gb18030', Buffer.concat([UTF8_MARK, iconv.encode(CONTENT, 'gbk')])],
    ['utf-16le', iconv.encode(CONTENT, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(CONTENT, 'utf-16be', { addBOM: true })],
  ])('%s', async (encoding, bytes) => {
    expect((await open(bytes)).encoding).toBe(encoding);
    expect(await texts(bytes)).toEqual(ROWS);
  });

  test('a rare character of GB18030 (four bytes) survives', async () => {
    expect(await texts(iconv.encode('名称\n㐀𠮷\n', 'gb18030'))).toEqual([['名称'], ['㐀𠮷']]);
  });

  test('a character cut by the end of a read is not lost', async () => {
    const long = `${'企业'.repeat(60_000)}\n`.replace(/(.{9999})/g, '$1\n');
    expect((await texts(iconv.encode(long, 'gbk'))).flat().join('')).toBe(long.replaceAll('\n', ''));
  });

  test.each([
    ['zero bytes', Buffer.from('a,b\0c\n')],
    ['neither encoding', Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a])],
    ['UTF-16 without a mark', iconv.encode('a,b\n', 'utf-16le')],
  ])('refused: %s', async (_, bytes) => {
    await expect(open(bytes)).rejects.toMatchObject({ rule: 'SHT-14' });
  });
});

describe('columns are told apart', () => {
  test.each([
    ['comma', 'a,b;c\n1,2\n3,4\n', ['a', 'b;c']],
    ['semicolon', 'a;b\n"1,5";2\n"3,5";4\n', ['a', 'b']],
    ['tab', 'a\tb\n1,5\t2\n3\t4\n', ['a', 'b']],
    ['declared', 'sep=;\na;b\n', ['a', 'b']],
    ['one column', '企业名称\n甲\n', ['企业名称']],
  ])('%s', async (_, content, header) => {
    expect((await texts(content))[0]).toEqual(header);
  });

  test('a quoted cell keeps its line breaks, and rows count as a spreadsheet program shows them', async () => {
    const opened = await open('a,b\n"x\ny",1\n\n甲,2\n');
    const rows = await gathered(opened.rows());
    expect(rows.map((r) => [r.row, r.cells[0]?.text])).toEqual([
      [1, 'a'],
      [2, 'x\ny'],
      [4, '甲'],
    ]);
  });

  test('="001" is digits kept as text, our own guard is taken off, and another formula is marked', async () => {
    const [only] = await gathered((await open('"=""001""",\'=1+1,=1+1,-5\n')).rows());
    expect(only?.cells.map((c) => [c.text, c.formula])).toEqual([
      ['001', false],
      ['=1+1', false],
      ['=1+1', true],
      ['-5', false],
    ]);
  });

  test('SHT-15 a quotation mark left open is refused with the row', async () => {
    await expect(texts('a,b\n1,2\n"3,4\n5,6\n')).rejects.toMatchObject({
      rule: 'SHT-15',
      particulars: { row: 3 },
    });
  });

  test('SHT-10 more rows than allowed are refused', async () => {
    const opened = await openSheet(fileOf('a\nb\nc\n', 'csv'), { limits: { rows: 2 } });
    await expect(gathered(opened.rows())).rejects.toMatchObject({ rule: 'SHT-10' });
  });
});
