/**
 * Lists and searches of enterprises, through the store as the runtime role with row security on:
 * `npx tsx bench/search.ts [rows] [folder]`, on a database of its own; a folder is kept and not filled twice.
 * Nine tenths are loaded with the indexes built afterwards (quicker, the result is the same), analysed; the last
 * tenth comes in through the store like an import and is measured at once, before anybody vacuums or analyses.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sowReference } from '../apps/cli/seed/sow-reference.ts';
import { type EnterpriseQuery, zEnterpriseForm, zEnterpriseQuery } from '../features/enterprises/contract.ts';
import { type Cursor, readCursor, writeCursor } from '../features/enterprises/cursor.ts';
import { searchTerm } from '../features/enterprises/rules/search-text.ts';
import { insertWhereFree } from '../features/enterprises/store/bulk.ts';
import { findEnterprises } from '../features/enterprises/store/find.ts';
import { insertEnterprises } from '../features/enterprises/store/record.ts';
import { createZone } from '../platform/auth/zones.ts';
import { openCluster } from '../platform/db/cluster.ts';
import { openDatabase } from '../platform/db/database.ts';
import { migrate } from '../platform/db/migrate.ts';
import { withOwner } from '../platform/db/owner.ts';
import { withClient } from '../platform/db/session.ts';
import { newId } from '../platform/ids.ts';
import { insertFirms } from './http/fill.ts';
import { firm, THEMES, terms } from './http/names.ts';

const rows = Number(process.argv[2] ?? 100_000);
const folder = process.argv[3];
const dataDir = folder ?? mkdtempSync(join(tmpdir(), 'sortie-search-'));
const isFilled = existsSync(join(dataDir, 'postgres'));
const zoneId = 1;
const loaded = Math.floor(rows * 0.9);

const cluster = await openCluster({ dataDir });
const database = openDatabase({ app: cluster.appUrl, auth: cluster.authUrl });

type Query = Partial<EnterpriseQuery>;
type Found = Awaited<ReturnType<typeof findEnterprises>>;

function ask(query: Query, after: Cursor | null = null): Promise<Found> {
  const whole = zEnterpriseQuery.parse(query);
  return database.readInZone(zoneId, (db) =>
    findEnterprises(db, { zoneId, query: whole, term: searchTerm(whole.q), after }),
  );
}

/** Milliseconds of each query, one after the other; the first of a kind warms up and does not count. */
async function measure(title: string, works: readonly (() => Promise<unknown>)[]): Promise<void> {
  await works[0]?.();
  const times: number[] = [];
  for (const work of works) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  console.log(
    `${title.padEnd(44)} ${String(works.length).padStart(4)} ${at(0.5).padStart(8)} ${at(0.95).padStart(8)} ${at(1).padStart(8)}`,
  );
}
const heading = (what: string): void => console.log(`\n${what.padEnd(44)}    n   p50 ms   p95 ms   max ms`);

async function fillUp(): Promise<void> {
  await migrate(cluster.ownerUrl, join(import.meta.dirname, '../db/migrations'));
  await sowReference(cluster.ownerUrl, { regions: 'cn', travel: 'cn' });
  await withOwner(cluster.ownerUrl, (owner) =>
    createZone(owner, { id: zoneId, code: 'bench', name: { zh: '测', en: 'Bench' }, homeCity: '430100' }),
  );
  heading('recorded, at 0 rows');
  await measureRecording();
  const from = performance.now();
  await withClient(cluster.adminUrl, async (client) => {
    const found = await client.query<{ name: string; definition: string }>(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
       where indrelid in ('enterprise'::regclass, 'enterprise_search'::regclass)
         and not exists (select from pg_constraint where conindid = indexrelid)`,
    );
    for (const { name } of found.rows) await client.query(`drop index ${name}`);
    await insertFirms(cluster.adminUrl, { from: 0, to: loaded, zoneId });
    await client.query(`set maintenance_work_mem = '512MB'; set role sortie_owner`);
    for (const { definition } of found.rows) await client.query(definition);
    await client.query('reset role; ');
    for (const table of ['enterprise', 'enterprise_search']) await client.query(`vacuum analyze ${table}`);
  });
  console.log(`loaded ${loaded} in ${seconds(from)} s`);
  const importing = performance.now();
  for (let n = loaded; n < rows; n += 500) await importBatch(n, Math.min(rows, n + 500));
  console.log(`imported ${rows - loaded} in ${seconds(importing)} s, in batches of 500`);
}
const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);

const formOf = (n: number) => {
  const { name, shortName, city, theme, field, capital } = firm(n);
  return zEnterpriseForm.parse({
    name,
    shortName,
    cityCode: city,
    theme,
    industry: field,
    capitalWan: capital,
  });
};
const importBatch = (from: number, to: number): Promise<unknown> =>
  database.inZone(zoneId, (db) =>
    insertWhereFree(db, zoneId, {
      at: new Date().toISOString(),
      rows: Array.from({ length: to - from }, (_, i) => ({ id: newId(), form: formOf(from + i) })),
    }),
  );

let fresh = 10_000_000 + (Date.now() % 1_000_000_000);
const measureRecording = (): Promise<void> =>
  measure(
    'insert one, search text included',
    Array.from({ length: 200 }, () => () => {
      const row = { id: newId(), form: formOf(fresh++), source: 'hand' as const };
      return database.inZone(zoneId, (db) =>
        insertEnterprises(db, zoneId, { rows: [row], at: new Date().toISOString() }),
      );
    }),
  );

const SORTS = ['-updatedAt', 'name', 'initials', '-lastVisitedOn', '-capitalWan'] as const;
const FILTERS: readonly (readonly [string, Query])[] = [
  ['', {}],
  ['city', { cityCode: '430100' }],
  ['province', { provinceCode: '430000' }],
  ['province without any', { provinceCode: '650000' }],
  ['theme', { theme: THEMES[0] }],
  ['industry', { industry: '冷链' }],
  ['in the park', { inPark: 'yes' }],
  ['city and theme', { cityCode: '320500', theme: THEMES[3] }],
];

async function measureLists(): Promise<void> {
  heading('the list, its first page');
  for (const sort of SORTS)
    for (const [title, filter] of FILTERS)
      await measure(
        `by ${sort}${title && `, ${title}`}`,
        Array.from({ length: 12 }, () => () => ask({ ...filter, sort })),
      );
  heading('the list, far down');
  for (const sort of SORTS) {
    const places = await farDown(sort);
    await measure(
      `by ${sort}`,
      places.map((after) => () => ask({ sort }, after)),
    );
  }
}

const VALUE: Readonly<Record<(typeof SORTS)[number], string>> = {
  '-updatedAt': 'updated_at',
  name: 'name',
  initials: 'initials',
  '-lastVisitedOn': 'last_visited_on',
  '-capitalWan': 'capital_wan',
};
/** Rows from all over the table, as the place where a page ended. */
const farDown = (sort: (typeof SORTS)[number]): Promise<(Cursor | null)[]> =>
  withClient(cluster.adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string; value: string | null }>(
      `select id, ${VALUE[sort]}::text as value from enterprise tablesample system (1) limit 20`,
    );
    return rows.map((row) => readCursor(writeCursor(row)));
  });

const COMMON = ['有限公司', '科技', '医药', '物流', '长沙', '12', 'yxgs'];

async function measureSearches(): Promise<void> {
  const drawn = Array.from({ length: 200 }, (_, i) => firm((Math.imul(i + 7, 48_271) % rows) >>> 0));
  const cut = (length: number) =>
    drawn.map(({ name }, i) => name.slice(i % (name.length - length), (i % (name.length - length)) + length));
  for (const length of [2, 3, 4])
    await measure(
      `${length} characters of a name`,
      cut(length).map((q) => () => ask({ q })),
    );
  await measure(
    'short names',
    drawn.slice(0, 100).map(
      ({ shortName }) =>
        () =>
          ask({ q: shortName }),
    ),
  );
  const initials = await someInitials();
  await measure(
    'initials',
    initials.map((q) => () => ask({ q })),
  );
  for (const q of COMMON)
    await measure(
      `common: ${q}`,
      Array.from({ length: 10 }, () => () => ask({ q })),
    );
  await measure(
    'not there',
    ['不存', '在乎', '鲲鹏展翅'].map((q) => () => ask({ q })),
  );
  for (const [title, filter] of FILTERS.slice(1))
    await measure(
      `${title}, drawn`,
      cut(2)
        .slice(0, 60)
        .map((q) => () => ask({ ...filter, q })),
    );
  for (const [title, filter] of FILTERS.slice(1))
    await measure(
      `${title}, common`,
      COMMON.map((q) => () => ask({ ...filter, q })),
    );
  for (const sort of SORTS.slice(1)) {
    await measure(
      `by ${sort}, drawn`,
      cut(2)
        .slice(0, 60)
        .map((q) => () => ask({ sort, q })),
    );
    await measure(
      `by ${sort}, common`,
      COMMON.map((q) => () => ask({ sort, q })),
    );
    await measure(
      `by ${sort}, city, common`,
      COMMON.map((q) => () => ask({ sort, q, cityCode: '430100' })),
    );
    await measure(
      `by ${sort}, province, common`,
      COMMON.map((q) => () => ask({ sort, q, provinceCode: '430000' })),
    );
  }
}

const someInitials = (): Promise<string[]> =>
  withClient(cluster.adminUrl, async (client) =>
    (
      await client.query<{ q: string }>(
        `select left(initials, 2 + (row_number() over ())::int % 3) as q from enterprise tablesample system (1) limit 100`,
      )
    ).rows.map(({ q }) => q),
  );

/** Whether 50 terms find exactly what reading every row finds: the first 200, in order. */
async function measureRecall(): Promise<void> {
  let found = 0;
  let wrong = 0;
  for (const q of [...terms(rows, 46), '医药', '1234', 'csj', '长沙金']) {
    const mine = await ask({ q, limit: 200 });
    const truth = await withClient(cluster.adminUrl, async (client) =>
      (
        await client.query<{ enterprise_id: string }>(
          `select enterprise_id from enterprise_search s join enterprise e on e.zone_id = s.zone_id and e.id = s.enterprise_id
           where s.zone_id = $1 and position($2 in s.body) > 0 order by e.updated_at desc, e.id desc limit 201`,
          [zoneId, searchTerm(q)],
        )
      ).rows.map((row) => row.enterprise_id),
    );
    found += truth.length;
    if (JSON.stringify(truth) !== JSON.stringify(mine.map((row) => row.id))) wrong++;
  }
  console.log(
    `\nrecall: 50 terms, ${found} rows on their first pages; ${wrong} pages differ from reading every row`,
  );
}

try {
  if (!isFilled) await fillUp();
  heading(`searched, ${isFilled ? 'as it was left' : 'right after the import'}`);
  await measureSearches();
  heading(`recorded, at ${rows} rows`);
  await measureRecording();
  if (!isFilled) {
    await withClient(cluster.adminUrl, async (client) => {
      for (const table of ['enterprise', 'enterprise_search']) await client.query(`vacuum analyze ${table}`);
    });
    heading('searched, once vacuumed and analysed');
    await measureSearches();
  }
  await measureLists();
  await measureRecall();
} finally {
  await database.close();
  await cluster.stop();
  if (folder === undefined) rmSync(dataDir, { recursive: true, force: true });
}
