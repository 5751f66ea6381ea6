import { setTimeout as sleep } from 'node:timers/promises';
import { prepareHome } from '../../platform/db/embedded-home.ts';
import { readPostmaster } from '../../platform/db/postmaster.ts';
import type { Site } from './site.ts';

/** One kind of harm; resolves when it is done. */
export type Blow = (site: Site) => Promise<void>;

/** F1 The program dies in the middle of whatever it does; its database is stopped by its watchdog. */
export const killServer: Blow = (site) => site.killServer();

/** F3 What `pg_ctl restart -m immediate` does: the database stops without writing anything down; ours starts it again. */
export const stopDatabase: Blow = async (site) => {
  process.kill(readPostmaster(prepareHome(site.dataDir))?.pid ?? 0, 'SIGQUIT');
};

const ONE_AT_WORK = `
  select pid
  from pg_stat_activity
  where application_name = 'sortie' and usename = 'sortie_app'
  order by random()
  limit 1`;

/** F4 One of the database's processes dies; the database drops all connections and recovers. */
export const killBackend: Blow = async (site) => {
  const pid = await site.ask<{ pid: number }>(ONE_AT_WORK).then(
    ([one]) => one?.pid ?? null,
    () => null, // still recovering from the last blow
  );
  if (pid !== null) return void process.kill(pid, 'SIGKILL');
  await sleep(100);
  return killBackend(site);
};
