import { existsSync, readFileSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { withClient } from '../../platform/db/session.ts';
import type { Zone } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { openJobs } from '../../platform/jobs/open-jobs.ts';
import { openSheet } from '../../platform/sheets/open-sheet.ts';
import { fileOf, gathered, row, text, workbookFile } from '../../testing/sheets/workbook.ts';
import type { Actor } from '../../testing/world/actor.ts';
import { openWorld, type World } from '../../testing/world/world.ts';
import {
  cancelImport,
  createEnterprise,
  downloadRejected,
  type EnterpriseImport,
  editEnterprise,
  getEnterprise,
  getEnterpriseTimeline,
  getImport,
  listEnterprises,
  listImportRows,
  listImports,
  remapImport,
  runImport,
  startImport,
  zEnterpriseForm,
  zImport,
} from './contract.ts';
import { openImportShelf } from './import-shelf.ts';
import { readImport } from './jobs/read-import.ts';
import { runImport as runImportJob } from './jobs/run-import.ts';
import { sweepImports } from './jobs/sweep-imports.ts';
import { proposeMapping } from './rules/headers.ts';
import { checkCharacter } from './rules/uscc.ts';
import { insertWhereFree } from './store/bulk.ts';

// The main story of the product: a sheet that somebody has becomes enterprises that everybody finds.

let world: World;
let staff: Actor;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  await withClient(world.urls.owner, (client) =>
    client.query(
      `insert into division (code, name, level, province_code, prefecture_code, in_2019, in_2023)
       values ('430000', '湖南省', 'province', '430000', null, true, true),
         ('430100', '长沙市', 'prefecture', '430000', '430100', true, true),
         ('440300', '深圳市', 'prefecture', '440000', '440300', true, true)`,
    ),
  );
});
afterAll(() => world.close());

let minute = 0;
const timeNow = (): string => `2024-03-04T01:${String(minute).padStart(2, '0')}:00.000Z`;
/** Past the wait of a job that failed, and not past anybody's session. */
const later = (): void => {
  minute += 2;
  world.moveTo(timeNow());
};

let series = 0;
beforeEach(() => {
  series += 1;
});
/** A name nobody else in these stories has. */
const own = (name: string): string => `${name}${series}号有限公司`;

const CAPITAL_HEADER = '注册资本(万元)';
const usccOf = (n: number): string => {
  const first17 = `91430100MA4${String(n).padStart(6, '0')}`;
  return first17 + (checkCharacter(first17) ?? '');
};

const cellsAt = (number: number, cells: readonly (string | null)[]): string =>
  row(
    number,
    ...cells.flatMap((value, i) =>
      value === null ? [] : [text(`${String.fromCharCode(65 + i)}${number}`, value)],
    ),
  );

/** A ledger as people keep it: a title, a blank line, then the columns' names in row 3. */
const ledger = (headers: readonly string[], rows: readonly (readonly (string | null)[])[]): Buffer =>
  readFileSync(
    workbookFile({
      sheets: [
        {
          name: '台账',
          rows: [
            cellsAt(1, ['2020年招商企业台账']),
            cellsAt(3, headers),
            ...rows.map((cells, i) => cellsAt(i + 4, cells)),
          ].join(''),
        },
      ],
    }),
  );

const upload = async (bytes: Buffer, name = '台账.xlsx', by: Actor = staff): Promise<EnterpriseImport> => {
  const reply = await by.upload(startImport, { name, bytes });
  if (reply.statusCode !== 201) throw new Error(`${reply.statusCode} ${reply.body}`);
  return zImport.parse(reply.json());
};
const look = (id: string): Promise<EnterpriseImport> => staff.ask(getImport, { params: { importId: id } });
const jobs = async (): Promise<void> => {
  const { failures } = await world.server.jobs.drain();
  expect(failures).toEqual([]);
};
const previewed = async (bytes: Buffer, name?: string): Promise<EnterpriseImport> => {
  const { id } = await upload(bytes, name);
  await jobs();
  return look(id);
};
const carriedOut = async (id: string): Promise<EnterpriseImport> => {
  await staff.ask(runImport, { params: { importId: id } });
  await jobs();
  return look(id);
};
const namesFound = async (q: string): Promise<string[]> =>
  (await staff.ask(listEnterprises, { query: { q, sort: 'name' } })).items.map((e) => e.name);
const verdictsOf = async (id: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  (await staff.ask(listImportRows, { params: { importId: id }, language })).items;
const revisionOf = async (id: string) =>
  (await staff.ask(getEnterprise, { params: { enterpriseId: id } })).revision;

describe('a messy ledger', () => {
  test('is previewed, run, and found by two characters and by initials', async () => {
    const ready = await previewed(
      ledger(
        ['序号', '企业名称（全称）', '统一社会信用代码', '所在城市', CAPITAL_HEADER, '成立日期', '联系人'],
        [
          ['1', ` ${own('鹿鸣仓储')}　`, usccOf(1), '湖南省长沙市', '1.2亿', '2015年3月1日', '张三'],
          ['2', own('鹿鸣冷链'), null, '深圳', '５０００', '2015/3/1', null],
          ['3', own('鹿鸣冷链'), null, null, null, null, null],
          ['4', own('火星'), null, '火星市', null, null, null],
          ['5', null, null, '长沙', null, null, null],
        ],
      ),
    );
    expect(ready).toMatchObject({
      status: 'previewed',
      headerRow: 3,
      mapping: { name: 1, uscc: 2, cityCode: 3, capitalWan: 4, establishedOn: 5, contactName: 6 },
      rowsRead: 5,
      toCreate: 2,
      rejected: 3,
      created: 0,
    });
    expect(await namesFound('鹿鸣')).toEqual([]);

    const rows = await verdictsOf(ready.id);
    expect(rows.map((r) => [r.rowNumber, r.verdict, r.problems.map((p) => p.rule).join()])).toEqual([
      [4, 'create', ''],
      [5, 'create', ''],
      [6, 'reject', 'IMP-14'],
      [7, 'reject', 'IMP-6'],
      [8, 'reject', 'IMP-2'],
    ]);
    expect(rows[3]?.problems[0]).toMatchObject({ column: 'D', field: 'cityCode' });
    expect(rows[3]?.problems[0]?.detail).toContain('不认识城市“火星市”');
    expect((await verdictsOf(ready.id, 'en'))[3]?.problems[0]?.detail).toContain('is not known');

    const done = await carriedOut(ready.id);
    expect(done).toMatchObject({ status: 'done', created: 2, updated: 0, rowsDone: 2, rejected: 3 });
    expect(await namesFound('鹿鸣')).toEqual([own('鹿鸣仓储'), own('鹿鸣冷链')].toSorted());
    expect(await namesFound('lmcc')).toEqual([own('鹿鸣仓储')]);
    const [found] = (await staff.ask(listEnterprises, { query: { q: usccOf(1) } })).items;
    const kept = await staff.ask(getEnterprise, { params: { enterpriseId: found?.id ?? '' } });
    expect(kept).toMatchObject({
      cityCode: '430100',
      capitalWan: 12000,
      establishedOn: '2015-03-01',
      contactName: '张三',
      source: 'import',
    });
    const timeline = await staff.ask(getEnterpriseTimeline, { params: { enterpriseId: kept.id } });
    expect(timeline.items).toMatchObject([{ kind: 'imported', sourceId: ready.id, byName: staff.login }]);
    expect(timeline.items[0]?.text).toContain('第 4 行');
  });

  test('gives back the rejected rows with the reason beside each, and they can be read again', async () => {
    const ready = await previewed(
      ledger(
        ['企业名称', '所在城市'],
        [
          [own('好'), '长沙'],
          [own('=1+1'), '火星市'],
        ],
      ),
    );
    const reply = await staff.send(downloadRejected, { params: { importId: ready.id } });
    expect(reply.headers['content-disposition']).toContain(encodeURIComponent('未导入的行'));
    const sheet = await openSheet(fileOf(reply.rawPayload));
    const lines = (await gathered(sheet.rows())).map((r) => r.cells.map((c) => c.text));
    sheet.close();
    expect(lines).toEqual([
      ['行号', '企业名称', '所在城市', '原因'],
      ['5', own('=1+1'), '火星市', expect.stringContaining('不认识城市')],
    ]);
    const again = proposeMapping((lines[0] ?? []).map((header, i) => ({ column: i + 1, text: header })));
    expect(again.columns.map((c) => c.field)).toEqual(['name', 'cityCode']);
  });

  test('in GBK is read as what it says', async () => {
    const gbk = Buffer.from('c6f3d2b5c3fbb3c62cd7a2b2e1d7cab1be0ad6d0d0c42c3132330a', 'hex');
    const ready = await previewed(gbk, '台账.csv');
    expect(ready).toMatchObject({ status: 'previewed', headers: ['企业名称', '注册资本'], toCreate: 1 });
    expect((await verdictsOf(ready.id))[0]).toMatchObject({ name: '中心', cells: ['中心', '123'] });
  });
});

describe('what cannot be taken', () => {
  test('SHT-1 something else than a sheet is refused at the field it was dropped on', async () => {
    const reply = await staff.upload(startImport, { name: 'a.xlsx', bytes: Buffer.from('%PDF-1.7 …') });
    expect([reply.statusCode, reply.json().rule]).toEqual([422, 'SHT-1']);
    expect(reply.json().errors[0].field).toBe('file');
  });

  test('SHT-6 a bomb is refused, and the import says so in the reader’s language', async () => {
    const bomb = workbookFile({
      sheets: [{ name: 'a', rows: row(1, text('A1', 'x'.repeat(30_000))).repeat(2000) }],
    });
    const { id } = await upload(readFileSync(bomb));
    await jobs();
    const refused = await staff.ask(getImport, { params: { importId: id }, language: 'en' });
    expect(refused).toMatchObject({ status: 'refused', refused: { rule: 'SHT-6' } });
    expect(refused.refused?.detail).toContain('abnormally large');
    expect(await staff.refused(runImport, { params: { importId: id } })).toMatchObject({ rule: 'IMP-21' });
  });

  test('IMP-1 a sheet without a name column waits for somebody to say which it is', async () => {
    const ready = await previewed(ledger(['甲', '乙', '丙', '丁'], [[own('无名'), '12', 'x', 'y']]));
    expect(ready).toMatchObject({ status: 'previewed', toCreate: 0, refused: { rule: 'IMP-1' } });
    expect(await staff.refused(runImport, { params: { importId: ready.id } })).toMatchObject({
      rule: 'IMP-1',
    });
    const remapped = await staff.ask(remapImport, {
      params: { importId: ready.id },
      body: { mapping: { name: 0, employees: 1 } },
      ifMatch: ready.revision,
    });
    expect(remapped).toMatchObject({ status: 'reading', refused: null });
    await jobs();
    expect(await look(ready.id)).toMatchObject({ status: 'previewed', toCreate: 1, refused: null });

    const next = await previewed(ledger(['乙', '甲', '丁', '戊'], [['12', own('无名'), 'x', 'y']]));
    expect(next.mapping).toEqual({ name: 1, employees: 0 });
  });

  test('IMP-22, IMP-23 a mapping gives a column once, and only columns there are', async () => {
    const { id, revision } = await previewed(ledger(['企业名称', '城市'], [[own('映射'), '长沙']]));
    const refused = (mapping: Record<string, number>) =>
      staff.refused(remapImport, { params: { importId: id }, body: { mapping }, ifMatch: revision });
    expect(await refused({ name: 0, address: 0 })).toMatchObject({ status: 422, rule: 'IMP-22' });
    expect(await refused({ name: 7 })).toMatchObject({ rule: 'IMP-23', fields: ['mapping.name'] });
    expect(
      await staff.refused(remapImport, {
        params: { importId: id },
        body: { mapping: { name: 0 } },
        ifMatch: revision + 1,
      }),
    ).toMatchObject({ status: 412, rule: 'HTTP-4' });
  });

  test('text no database can hold is kept without it', async () => {
    const ready = await previewed(ledger(['企业名称', '备注'], [[own('怪'), 'a_x0000_b_xD800_c']]));
    expect(ready).toMatchObject({ status: 'previewed', toCreate: 1 });
    expect((await carriedOut(ready.id)).created).toBe(1);
  });
});

describe('an update', () => {
  test('IMP-17 an empty cell clears nothing, and what changed is on the timeline', async () => {
    const { id } = await staff.ask(createEnterprise, {
      body: { name: own('老友'), contactName: '张三', note: '不可丢', tags: ['高企'] },
    });
    const ready = await previewed(
      ledger(['企业名称', '联系人', '备注', '标签'], [[own('老友'), '李四', null, '、']]),
    );
    expect(await verdictsOf(ready.id)).toMatchObject([
      { verdict: 'update', changes: [{ field: 'contactName', from: '张三', to: '李四' }] },
    ]);
    expect(await carriedOut(ready.id)).toMatchObject({ updated: 1, created: 0 });
    const now = await staff.ask(getEnterprise, { params: { enterpriseId: id } });
    expect(now).toMatchObject({ contactName: '李四', note: '不可丢', tags: ['高企'], revision: 2 });
    const [latest] = (await staff.ask(getEnterpriseTimeline, { params: { enterpriseId: id } })).items;
    expect(latest).toMatchObject({ kind: 'imported', detail: '联系人: 张三 → 李四' });

    const again = await previewed(ledger(['企业名称', '联系人'], [[own('老友'), '李四']]));
    expect(again).toMatchObject({ same: 1, toUpdate: 0 });
    expect(await carriedOut(again.id)).toMatchObject({ status: 'done', updated: 0 });
    expect(await revisionOf(id)).toBe(2);
  });

  test('IMP-18 what somebody changed after the preview is not overwritten', async () => {
    const { id } = await staff.ask(createEnterprise, { body: { name: own('改'), contactName: '张三' } });
    const ready = await previewed(
      ledger(
        ['企业名称', '联系人'],
        [
          [own('改'), '李四'],
          [own('新'), '赵六'],
          [own('空'), '钱七'],
        ],
      ),
    );
    await staff.ask(editEnterprise, {
      params: { enterpriseId: id },
      body: { name: own('改'), contactName: '王五' },
      ifMatch: 1,
    });
    await staff.ask(createEnterprise, { body: { name: own('新'), contactName: '别人' } });
    const { id: filled } = await staff.ask(createEnterprise, { body: { name: own('空') } });

    const done = await carriedOut(ready.id);
    expect(done).toMatchObject({ status: 'done', created: 0, updated: 1, rejected: 2, rowsDone: 3 });
    const rows = await verdictsOf(ready.id);
    expect(rows.map((r) => [r.verdict, r.problems.map((p) => p.rule).join()])).toEqual([
      ['reject', 'IMP-18'],
      ['reject', 'IMP-18'],
      ['update', ''],
    ]);
    const enterprise = (at: string) => staff.ask(getEnterprise, { params: { enterpriseId: at } });
    expect(await enterprise(id)).toMatchObject({ contactName: '王五' });
    expect(await enterprise(filled)).toMatchObject({ contactName: '钱七' });
  });

  test('ENT-1 a code somebody took after the preview rejects the row and not the batch', async () => {
    const ready = await previewed(
      ledger(
        ['企业名称', '信用代码'],
        [
          [own('码'), usccOf(77)],
          [own('旁'), usccOf(78)],
        ],
      ),
    );
    await staff.ask(createEnterprise, { body: { name: own('先'), uscc: usccOf(77) } });
    expect(await carriedOut(ready.id)).toMatchObject({ created: 1, rejected: 1 });
  });
});

const many = (count: number, what: string): Buffer =>
  ledger(
    ['企业名称', '城市'],
    Array.from({ length: count }, (_, i) => [own(`${what}${i}之`), '长沙']),
  );
const countOf = async (what: string): Promise<number> => {
  return world.database.readInZone(world.zones.home, async (db) => {
    const counted = await sql<{ n: number }>`
      select count(*) as n from enterprise where zone_id = ${world.zones.home} and name like ${`${what}%号有限公司`}
    `.execute(db);
    return counted.rows[0]?.n ?? 0;
  });
};

describe('a run', () => {
  test('[F2] killed half way goes on where it stopped, and nothing is done twice', async () => {
    const ready = await previewed(many(1200, '断'));
    await staff.ask(runImport, { params: { importId: ready.id } });
    const { failures } = await crashing(1);
    expect(failures).toHaveLength(1);
    expect(await look(ready.id)).toMatchObject({ status: 'running', created: 500, rowsDone: 500 });
    expect(await countOf('断')).toBe(500);

    later();
    await jobs();
    expect(await look(ready.id)).toMatchObject({ status: 'done', created: 1200, rowsDone: 1200 });
    expect(await countOf('断')).toBe(1200);
  });

  test('asked for twice runs once', async () => {
    const ready = await previewed(many(700, '双'));
    const twice = () => staff.send(runImport, { params: { importId: ready.id } });
    const replies = await Promise.all([twice(), twice()]);
    expect(replies.map((reply) => reply.statusCode)).toEqual([202, 202]);
    await jobs();
    expect((await twice()).json()).toMatchObject({ status: 'done', created: 700 });
    await jobs();
    expect(await countOf('双')).toBe(700);
  });

  test('cancelled stops between batches; what is done stays', async () => {
    const ready = await previewed(many(1100, '止'));
    await staff.ask(runImport, { params: { importId: ready.id } });
    await crashing(1);
    const cancelled = await staff.ask(cancelImport, { params: { importId: ready.id } });
    expect(cancelled).toMatchObject({ status: 'cancelled', created: 500 });
    later();
    await jobs();
    expect(await look(ready.id)).toMatchObject({ status: 'cancelled', created: 500 });
    expect(await countOf('止')).toBe(500);
  });

  test('two imports of the same names at once make each enterprise once', async () => {
    const sheets = [many(900, '撞'), many(900, '撞')];
    const ids = [];
    for (const sheet of sheets) ids.push((await previewed(sheet)).id);
    await Promise.all(ids.map((importId) => staff.ask(runImport, { params: { importId } })));
    await settle();
    const done = await Promise.all(ids.map(look));
    expect(done.map((d) => d.status)).toEqual(['done', 'done']);
    expect(done.map((d) => d.created + d.same)).toEqual([900, 900]);
    expect(done.reduce((sum, d) => sum + d.created, 0)).toBe(900);
    expect(await countOf('撞')).toBe(900);
  });

  test('ENT-2 a name taken at the very moment leaves the rest of the batch standing', async () => {
    const form = (name: string) => ({ id: newId(), form: zEnterpriseForm.parse({ name: own(name) }) });
    const insert = (db: Db, rows: ReturnType<typeof form>[]) =>
      insertWhereFree(db, world.zones.home, { rows, at: timeNow() });
    const [first, same, other] = [form('瞬'), form('瞬'), form('旁瞬')];
    const inside = (work: (db: Db) => Promise<Set<string>>) => world.database.inZone(world.zones.home, work);

    let second = Promise.resolve(new Set<string>());
    await inside(async (db) => {
      const taken = await insert(db, [first]);
      // Starts while the name is taken and not yet committed: it must wait, and then do without it.
      second = inside((late) => insert(late, [same, other]));
      await sleep(100);
      return taken;
    });
    expect([...(await second)]).toEqual([other.id]);
  });

  test('cancelled while it is read, nothing comes of it', async () => {
    const { id } = await upload(many(10, '弃'));
    await staff.ask(cancelImport, { params: { importId: id } });
    await jobs();
    expect(await look(id)).toMatchObject({ status: 'cancelled', toCreate: 0 });
    expect(await verdictsOf(id)).toEqual([]);
  });
});

/** Lets some batches through; then the database cuts the worker off in the middle of the next, as a kill would. */
async function crashing(batches: number, job: Job = runImportJob) {
  let left = batches;
  const dying = openJobs({
    database: world.database,
    clock: () => new Date(timeNow()),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    jobs: [
      {
        ...job,
        run: async (task, data) => {
          await job.run(task, data);
          left -= 1;
          if (left < 0) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(task.db);
        },
      },
    ],
  });
  return dying.drain();
}

/** Drains till nothing is left, whatever was tried again in between. */
async function settle(): Promise<void> {
  for (let tries = 0; tries < 8; tries++) {
    const { failures } = await world.server.jobs.drain();
    if (failures.length === 0) return;
    later();
  }
}

describe('a reading', () => {
  test('killed at its end begins again, and no row is judged twice', async () => {
    const { id } = await upload(many(30, '读'));
    const shelf = openImportShelf(world.dataDir);
    const { failures } = await crashing(0, readImport({ database: world.database, shelf }));
    expect(failures).toHaveLength(1);
    expect(await look(id)).toMatchObject({ status: 'reading', rowsRead: 30, toCreate: 0 });
    later();
    await jobs();
    expect(await look(id)).toMatchObject({ status: 'previewed', rowsRead: 30, toCreate: 30 });
  });

  test('IMP-24 the file goes the night after the import has ended, and not before', async () => {
    const [kept, ended] = [await previewed(many(1, '存')), await previewed(many(1, '扫'))];
    await carriedOut(ended.id);
    const shelf = openImportShelf(world.dataDir);
    const paths = [kept.id, ended.id].map((id) => shelf.pathOf(join(String(world.zones.home), id)));
    for (const path of paths) await utimes(path, 0, 0);
    await world.database.inZone(world.zones.home, async (db) => {
      const zone = { id: world.zones.home } as Zone; // border: all of a zone that this job looks at
      const task = { zone, now: timeNow(), today: day('2024-03-04'), db, attempt: 1, tell: () => {} };
      await sweepImports(shelf).run(task, {});
    });
    expect(paths.map((path) => existsSync(path))).toEqual([true, false]);
  });
});

describe('who sees an import', () => {
  test('HTTP-2 another zone’s people learn nothing of it', async () => {
    const ready = await previewed(many(2, '邻'));
    const stranger = await world.fromNextDoor('staff');
    const sent = { params: { importId: ready.id } };
    for (const contract of [getImport, listImportRows, runImport, cancelImport, downloadRejected])
      expect(await stranger.refused(contract, sent)).toMatchObject({ status: 404 });
    expect(
      await stranger.refused(remapImport, { ...sent, body: { mapping: { name: 0 } }, ifMatch: 2 }),
    ).toMatchObject({ status: 404 });
    expect((await stranger.ask(listImports)).items).toEqual([]);
    expect(await look(ready.id)).toMatchObject({ status: 'previewed' });
  });

  test('HTTP-3 who may only look at enterprises may not import', async () => {
    const member = await world.as('squadMember');
    expect(await member.refused(listImports)).toMatchObject({ status: 403 });
  });

  test('imports and their rows come page by page, none left out', async () => {
    const ready = await previewed(many(25, '页'));
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await staff.ask(listImportRows, {
        params: { importId: ready.id },
        query: { limit: 10, verdict: 'create', ...(cursor && { cursor }) },
      });
      seen.push(...page.items.map((r) => r.rowNumber));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => i + 4));
    const first = await staff.ask(listImports, { query: { limit: 1 } });
    expect(first.items[0]?.id).toBe(ready.id);
    const rest = await staff.ask(listImports, { query: { cursor: first.next ?? '' } });
    expect(rest.items.map((i) => i.id)).not.toContain(ready.id);
  });
});
