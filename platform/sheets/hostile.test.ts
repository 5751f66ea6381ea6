import { type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileOf, partsOf, row, text, workbookFile, zipOf } from '../../testing/sheets/workbook.ts';
import { openSheet } from './open-sheet.ts';

const readAll = async (path: string): Promise<number> => {
  const opened = await openSheet(path);
  try {
    let rows = 0;
    for await (const _ of opened.rows()) rows += 1;
    await opened.merged();
    return rows;
  } finally {
    opened.close();
  }
};
const refused = (path: string, rule: string) => expect(readAll(path)).rejects.toMatchObject({ rule });

const GOOD = { sheets: [{ name: 's', rows: row(1, text('A1', '甲')) }] };
const SHEET = 'xl/worksheets/sheet0.xml';
const withSheet = (xml: string): string => fileOf(zipOf({ ...partsOf(GOOD), [SHEET]: xml }));
const withRows = (rows: string): string => workbookFile({ sheets: [{ name: 's', rows }] });

/** Changes every place of the directory that belongs to `name`. */
const tampered = (zip: Uint8Array, name: string, change: (directory: Buffer) => void): string => {
  const bytes = Buffer.from(zip);
  let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  for (; at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    const length = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + length) === name) change(bytes.subarray(at));
  }
  return fileOf(bytes);
};
const good = zipOf(partsOf(GOOD));

test('the sample itself is read: the refusals below are for what was changed', async () => {
  expect(await readAll(fileOf(good))).toBe(1);
});

describe('what a file is is told by its first bytes', () => {
  test.each([
    ['SHT-1', 'PDF', Buffer.from('%PDF-1.7\n')],
    ['SHT-1', 'PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['SHT-1', 'a zip that is no workbook', Buffer.from(zipSync({ 'a.txt': new Uint8Array(3) }))],
    ['SHT-2', 'old Excel', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])],
    ['SHT-2', 'OpenDocument', Buffer.from(zipSync({ mimetype: new Uint8Array(3) }))],
    ['SHT-3', 'html', Buffer.from('\ufeff  <html><table><tr><td>甲</td></tr></table></html>')],
    ['SHT-3', 'SpreadsheetML 2003', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ['SHT-13', 'nothing', Buffer.alloc(0)],
    ['SHT-7', 'a zip cut short', Buffer.from(good.subarray(0, 300))],
  ])('%s %s', async (rule, _, bytes) => {
    await refused(fileOf(bytes), rule);
  });

  test('SHT-4 a workbook with a password is told from an old one', async () => {
    const ole = Buffer.alloc(2048);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(ole);
    ole.writeUInt16LE(9, 30);
    ole.writeUInt32LE(1, 48);
    ole.write('EncryptedPackage', 1024, 'utf16le');
    await refused(fileOf(ole), 'SHT-4');
  });

  test('SHT-5 a file over the limit is not read', async () => {
    const opening = openSheet(fileOf(good), { limits: { fileBytes: 100 } });
    await expect(opening).rejects.toMatchObject({ rule: 'SHT-5' });
  });
});

describe('[U1] archives that mean harm', () => {
  test('SHT-6 a bomb: 210 MB of one letter, judged without unpacking', async () => {
    const bomb = { ...GOOD, extra: { 'xl/big.xml': new Uint8Array(210 * 1024 * 1024) } };
    await refused(workbookFile(bomb), 'SHT-6');
  }, 30_000);

  test('SHT-6 packed more than 200 : 1', async () => {
    await refused(workbookFile({ ...GOOD, extra: { 'xl/big.xml': new Uint8Array(4_000_000) } }), 'SHT-6');
  });

  test('SHT-6 more than 200 entries', async () => {
    const extra = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`x/${i}`, new Uint8Array(1)]));
    await refused(workbookFile({ ...GOOD, extra }), 'SHT-6');
  });

  test('SHT-7 a bomb that declares a small size is stopped at the first byte too many', async () => {
    const rows = row(1, text('A1', ' '.repeat(30_000)), text('B1', 'x'));
    const zip = zipOf(partsOf({ sheets: [{ name: 's', rows }] }));
    await refused(
      tampered(zip, SHEET, (directory) => directory.writeUInt32LE(500, 24)),
      'SHT-7',
    );
  });

  test('SHT-7 two entries that share bytes', async () => {
    const zip = zipOf(partsOf(GOOD));
    await refused(
      tampered(zip, 'xl/styles.xml', (directory) => directory.writeUInt32LE(0, 42)),
      'SHT-7',
    );
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'C:/x'])('SHT-8 an entry named %s', async (name) => {
    await refused(workbookFile({ ...GOOD, extra: { [name]: new Uint8Array(1) } }), 'SHT-8');
  });

  test('SHT-8 a link', async () => {
    const entry: Zippable[string] = [new Uint8Array(1), { os: 3, attrs: (0o120777 << 16) >>> 0 }];
    await refused(workbookFile({ ...GOOD, extra: { 'xl/link': entry } }), 'SHT-8');
  });

  test('SHT-8 an archive in the archive', async () => {
    await refused(workbookFile({ ...GOOD, extra: { 'xl/embeddings/a.zip': new Uint8Array(1) } }), 'SHT-8');
  });

  test('SHT-4 an entry with a password', async () => {
    const encrypted = tampered(good, SHEET, (directory) => directory.writeUInt16LE(1, 8));
    await refused(encrypted, 'SHT-4');
  });
});

describe('[U1] XML that means harm', () => {
  const cell = row(1, text('A1', '甲'));
  test.each([
    ['a DOCTYPE', `<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData>${cell}</sheetData></worksheet>`],
    ['an outside DOCTYPE', `<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>`],
    ['an unknown entity', `<worksheet><sheetData>${row(1, text('A1', '&a;'))}</sheetData></worksheet>`],
    ['tags without end', `<worksheet><sheetData>${cell}`],
    ['tags too deep', `<worksheet>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</worksheet>`],
    [
      'an endless text',
      `<worksheet><sheetData>${row(1, text('A1', numbers(1_500_000)))}</sheetData></worksheet>`,
    ],
    ['rows that go back', `<worksheet><sheetData>${row(2, text('A2', 'x'))}${cell}</sheetData></worksheet>`],
    ['a column that is none', `<worksheet><sheetData>${row(1, text('1', 'x'))}</sheetData></worksheet>`],
  ])('SHT-9 %s', async (_, xml) => {
    await refused(withSheet(xml), 'SHT-9');
  });

  test('SHT-11 the 16,385th column', async () => {
    expect(await readAll(withRows(row(1, text('XFD1', 'x'))))).toBe(1);
    await refused(withRows(row(1, text('XFE1', 'x'))), 'SHT-11');
  });

  test('SHT-10 a row beyond the last', async () => {
    await refused(withRows(row(1_048_577, text('A1048577', 'x'))), 'SHT-10');
  });

  test('SHT-12 a cell beyond 32,767 characters', async () => {
    await refused(withRows(row(1, text('A1', numbers(32_768)))), 'SHT-12');
  });

  test('SHT-12 more than a million shared strings', async () => {
    const parts = partsOf(GOOD);
    const many = Array.from({ length: 1_000_001 }, (_, i) => `<si><t>${i * 7919}</t></si>`).join('');
    await refused(fileOf(zipOf({ ...parts, 'xl/sharedStrings.xml': `<sst>${many}</sst>` })), 'SHT-12');
  }, 30_000);

  test('[X7] names of a prototype in a cell or a sheet are only text', async () => {
    const path = workbookFile({
      sheets: [{ name: '__proto__', rows: row(1, text('A1', '__proto__'), text('B1', 'constructor')) }],
    });
    expect(await readAll(path)).toBe(1);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

/** Text that does not pack too well. */
function numbers(length: number): string {
  let out = '';
  for (let i = 1; out.length < length; i++) out += ((i * 2654435761) % 4294967296).toString(36);
  return out.slice(0, length);
}
