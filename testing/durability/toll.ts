import { runCommand } from '../world/command.ts';
import type { Site } from './site.ts';
import type { Writers } from './writers.ts';

/** What is left after the blows, counted. */
export interface Toll {
  readonly acknowledged: number;
  /** Of these, how many had to be asked for more than once. */
  readonly askedAgain: number;
  /** Acknowledged, and not there under the id that was told. */
  readonly lost: number;
  /** There more than once. */
  readonly doubled: number;
  /** Rows that nobody was told of: done, never answered, and never asked again. */
  readonly unasked: number;
  /** Rows without exactly one audit entry, one fact and one kept reply. */
  readonly halfWritten: number;
  /** What `sortie audit verify` says. */
  readonly chain: string;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly entries: number;
  readonly facts: number;
  readonly replies: number;
}

const rowsOf = (mark: string): string => `
  select e.id, e.name,
    (select count(*)::int from audit_entry a where a.zone_id = e.zone_id and a.subject_id = e.id::text) as entries,
    (select count(*)::int from fact f where f.zone_id = e.zone_id and f.subject_id = e.id::text) as facts,
    (select count(*)::int from idempotency_key k
      where k.zone_id = e.zone_id and k.status = 201 and k.reply::jsonb ->> 'id' = e.id::text) as replies
  from enterprise e
  where e.name like '${mark}%'`;

/** Compares what was acknowledged with what is there. */
export async function tollOf(site: Site, { mark, acknowledged }: Writers): Promise<Toll> {
  const rows = await site.ask<Row>(rowsOf(mark));
  const told = new Map(acknowledged.map((one) => [one.name, one.id]));
  const there = new Map(rows.map((row) => [row.id, row.name]));
  const verdict = await runCommand(site.dataDir, ['audit', 'verify']);
  return {
    acknowledged: acknowledged.length,
    askedAgain: acknowledged.filter((one) => one.asked > 1).length,
    lost: acknowledged.filter((one) => there.get(one.id) !== one.name).length,
    doubled: rows.length - new Set(rows.map((row) => row.name)).size,
    unasked: rows.filter((row) => !told.has(row.name)).length,
    halfWritten: rows.filter((row) => row.entries !== 1 || row.facts !== 1 || row.replies !== 1).length,
    chain: verdict.out.trim() + verdict.err,
  };
}
