/**
 * Reads and judges a messy workbook: `npx tsx bench/import-sheet.ts [rows] [folder with listed-a-shares.csv]`.
 * Prints seconds and the peak of resident memory; the workbook is written by another process, whose memory is not ours.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import { cityFinder } from '../features/enterprises/rules/cities.ts';
import { proposeMapping, recognises } from '../features/enterprises/rules/headers.ts';
import { rowJudge } from '../features/enterprises/rules/judge-row.ts';
import { readRow } from '../features/enterprises/rules/read-row.ts';
import { checkCharacter } from '../features/enterprises/rules/uscc.ts';
import { findHeader, HEADER_WINDOW } from '../platform/sheets/find-header.ts';
import { openSheet } from '../platform/sheets/open-sheet.ts';
import type { SheetRow } from '../platform/sheets/row.ts';
import type { SheetValue } from '../platform/sheets/sheet-to-write.ts';
import { writeCsv, writeXlsx } from '../platform/sheets/write-sheet.ts';

const [wanted = '100000', folder = '', target = ''] = process.argv.slice(2);
const count = Number(wanted);

const companies = (): { name: string; city: string }[] => {
  const path = join(folder, 'listed-a-shares.csv');
  if (!folder || !existsSync(path))
    return Array.from({ length: 5000 }, (_, i) => ({
      name: `示例企业${i}股份有限公司`,
      city: i % 3 ? '长沙市' : '深圳',
    }));
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true, bom: true });
  return rows.map((r) => ({ name: r.full_name ?? '', city: r.city ?? '' }));
};

const usccOf = (i: number): string => {
  const first17 = `91430100MA4${String(i).padStart(6, '0')}`;
  return first17 + (checkCharacter(first17) ?? '');
};

/** What real ledgers hold: wide digits, units in cells, three ways to write a day, a wrong city, a repeated row. */
function* messyRows(): Generator<SheetValue[]> {
  yield ['', '', '', '', '', '', '', ''];
  yield [
    '序号',
    '企业名称（全称）',
    '统一社会信用代码',
    '所在城市',
    '注册资本(万元)',
    '成立日期',
    '联系电话',
    '备注',
  ];
  const all = companies();
  for (let i = 0; i < count; i++) {
    const { name, city } = all[i % all.length] ?? { name: '', city: '' };
    const n = i % 50 === 49 ? i - 1 : i;
    const capital = i % 3 === 0 ? '1.2亿' : i % 3 === 1 ? '５０００' : 3000 + (i % 977);
    const founded = i % 2 ? '2015年3月1日' : '2015/3/1';
    const own = `${name.replace(/有限公司$/, '')}第${n}有限公司`;
    yield [
      i + 1,
      ` ${own}`,
      usccOf(n),
      i % 40 === 7 ? '火星市' : city,
      capital,
      founded,
      '0731—8888 9999',
      `第${i}行的备注`,
    ];
  }
}

if (target) {
  const sheet = { name: '台账', columns: [{ title: '2020年招商企业台账' }], rows: messyRows() };
  const began = performance.now();
  await pipeline(target.endsWith('csv') ? writeCsv(sheet) : writeXlsx([sheet]), createWriteStream(target));
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `write  ${((performance.now() - began) / 1000).toFixed(2)} s  peak ${peak} MB  ${statSync(target).size} bytes`,
  );
  process.exit(0);
}

const first = async (rows: AsyncIterable<SheetRow>): Promise<SheetRow[]> => {
  const some: SheetRow[] = [];
  for await (const row of rows) {
    some.push(row);
    if (some.length >= HEADER_WINDOW) break;
  }
  return some;
};

const measure = async (path: string): Promise<void> => {
  const divisions: { code: string; name: string }[] = parse(
    readFileSync(new URL('../packs/regions/cn/divisions.csv', import.meta.url)),
    { columns: true, bom: true },
  );
  const began = performance.now();
  const sheet = await openSheet(path);
  const header = findHeader(await first(sheet.rows()), await sheet.merged(), recognises);
  if (!header) throw new Error('no header');
  const { columns } = proposeMapping(header.cells);
  const findCity = cityFinder(divisions);
  const judge = rowJudge();
  const nothing = { byUscc: () => undefined, byNameKey: () => undefined };
  const verdicts = new Map<string, number>();
  let pause = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    pause = Math.max(pause, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  for await (const row of sheet.rows()) {
    if (row.row <= header.row) continue;
    const { verdict } = judge(readRow(row, columns, findCity), nothing);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  clearInterval(ticking);
  sheet.close();
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `read + judge  ${seconds} s  peak ${peak} MB  longest pause ${Math.round(pause)} ms`,
    Object.fromEntries(verdicts),
    columns.map((c) => c.field).join(' '),
  );
};

const dir = mkdtempSync(join(tmpdir(), 'import-'));
try {
  const path = join(dir, process.env.FORMAT === 'csv' ? 'messy.csv' : 'messy.xlsx');
  const made = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1] ?? '', wanted, folder, path],
    { encoding: 'utf8' },
  );
  process.stdout.write(made.stdout);
  process.stderr.write(made.stderr);
  await measure(path);
} finally {
  rmSync(dir, { recursive: true });
}
