/**
 * F2: a worker killed with -9 again and again over a queue of jobs; the effects are counted at the end.
 *   npx tsx bench/jobs-crash.ts [jobs=3000] [kills=5]
 * Each effect is a notice without any unique constraint: one too many would stay and be counted. `interrupted`
 * jobs were in a worker's hands when it died: they waited for their lease to run out, so seconds exceeds 30.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { machineClock } from '../platform/clock/clock.ts';
import { bootstrapEmbedded } from '../platform/db/bootstrap.ts';
import { openDatabase } from '../platform/db/database.ts';
import { startEmbedded } from '../platform/db/embedded.ts';
import { migrate } from '../platform/db/migrate.ts';
import { withClient } from '../platform/db/session.ts';
import { newId } from '../platform/ids.ts';
import type { Job } from '../platform/jobs/job.ts';
import { openJobs } from '../platform/jobs/open-jobs.ts';

const HANDLER = 'bench.mark';

const marking: Job = {
  name: HANDLER,
  hears: [],
  ticks: null,
  run: async (task, data) => {
    await sql`
      insert into notice (zone_id, id, account_id, kind, title_zh, title_en, sent_at)
      values (${task.zone.id}, ${newId()}, ${newId()}, ${JSON.stringify(data)}, '', '', ${task.now})
    `.execute(task.db);
    await sleep(5); // so that a kill finds work half done
  },
};

function work(): void {
  const [app = '', auth = ''] = [process.env['BENCH_APP'], process.env['BENCH_AUTH']];
  const database = openDatabase({ app, auth });
  const log = { info: () => {}, warn: () => {}, error: (what: object) => console.error(what) };
  openJobs({ database, jobs: [marking], clock: machineClock, log }).start();
}

async function bench(jobs: number, kills: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sortie-bench-'));
  const server = await startEmbedded({ dataDir, log: () => {} });
  const urls = await bootstrapEmbedded(server.superUrl, { dataDir, database: 'bench' });
  await migrate(urls.ownerUrl, join(import.meta.dirname, '../db/migrations'));
  const env = { ...process.env, BENCH_APP: urls.appUrl, BENCH_AUTH: urls.authUrl };
  const hire = (): ChildProcess =>
    fork(import.meta.filename, ['worker'], { env, execArgv: ['--import', 'tsx'] });
  const count = (what: string): Promise<number> =>
    withClient(urls.adminUrl, async (client) => Number((await client.query(what)).rows[0].n));
  const done = (): Promise<number> => count('select count(*) as n from job where done_at is not null');

  await withClient(urls.adminUrl, (client) =>
    client.query(`
      insert into zone (id, code, name_zh, name_en, home_city, created_at)
      values (1, 'bench', '测试', 'Bench', '430100', now());
      insert into job (zone_id, id, handler, data, run_at, created_at)
      select 1, gen_random_uuid(), '${HANDLER}', to_jsonb(i), now(), now() from generate_series(1, ${jobs}) i`),
  );

  const started = Date.now();
  let worker = hire();
  for (let kill = 1; kill <= kills; kill += 1) {
    while ((await done()) < (jobs * kill) / (kills + 1)) await sleep(20);
    worker.kill('SIGKILL');
    worker = hire();
  }
  while ((await done()) < jobs) await sleep(100);
  worker.kill('SIGKILL');

  const effects = await count('select count(*) as n from notice');
  const different = await count('select count(distinct kind) as n from notice');
  const interrupted = await count('select count(*) as n from job where attempts > 1');
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const exact = effects === jobs && different === jobs;
  console.log(
    JSON.stringify({ jobs, kills, effects, different, interrupted, seconds: Number(seconds), exact }),
  );
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(exact ? 0 : 1);
}

const [first = '3000', second = '5'] = process.argv.slice(2);
if (first === 'worker') work();
else await bench(Number(first), Number(second));
