import { type SqlBool, sql } from 'kysely';
import type { Particulars } from '../../../packages/kernel/refusal.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Mapping } from '../contract.ts';
import type { Cursor } from '../cursor.ts';
import { asJson } from './json.ts';

const inZone = (db: Db, zoneId: number) =>
  db.selectFrom('enterprise_import').selectAll().where('zone_id', '=', zoneId);

export type ImportRecord = Awaited<ReturnType<typeof importsNewestFirst>>[number];

export const importById = (db: Db, zoneId: number, id: string) =>
  inZone(db, zoneId).where('id', '=', id).executeTakeFirst();

export const importForUpdate = (db: Db, zoneId: number, id: string) =>
  inZone(db, zoneId).where('id', '=', id).forUpdate().executeTakeFirst();

export function importsNewestFirst(db: Db, zoneId: number, page: { after: Cursor | null; limit: number }) {
  const { after, limit } = page;
  const newest = inZone(db, zoneId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  return (
    after === null
      ? newest
      : newest.where(sql<SqlBool>`(made_at, id) < (${after.value}::timestamptz, ${after.id}::uuid)`)
  ).execute();
}

interface NewImport {
  readonly id: string;
  readonly fileName: string;
  readonly filePath: string;
  readonly by: { readonly accountId: string; readonly name: string };
  readonly at: string;
}

export const insertImport = (db: Db, zoneId: number, made: NewImport) =>
  db
    .insertInto('enterprise_import')
    .values({
      zone_id: zoneId,
      id: made.id,
      file_name: made.fileName,
      file_path: made.filePath,
      status: 'reading',
      by_account_id: made.by.accountId,
      by_name: made.by.name,
      made_at: made.at,
      updated_at: made.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();

interface Change {
  readonly status?: 'reading' | 'previewed' | 'running' | 'done' | 'cancelled' | 'refused';
  readonly sheetName?: string;
  readonly mapping?: Mapping;
  readonly refused?: { readonly rule: string; readonly particulars: Particulars } | null;
  readonly at: string;
}

/** A step a person or a job takes with an import that is locked: a new revision. */
export const changeImport = (db: Db, zoneId: number, { id, change }: { id: string; change: Change }) =>
  db
    .updateTable('enterprise_import')
    .set((eb) => ({
      updated_at: change.at,
      revision: eb('revision', '+', 1),
      ...(change.status && { status: change.status }),
      ...(change.sheetName !== undefined && { sheet_name: change.sheetName }),
      ...(change.mapping && { mapping: asJson(change.mapping) }),
      ...(change.refused !== undefined && {
        refused_rule: change.refused?.rule ?? null,
        refused_particulars: change.refused ? JSON.stringify(change.refused.particulars) : null,
      }),
      ...(change.status === 'reading' && { rows_read: 0, to_create: 0, to_update: 0, same: 0, rejected: 0 }),
    }))
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

export interface Batch {
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly same: number;
  readonly rejected: number;
}

/** Counts a batch that was carried out; the revision stays, so that a reader's page does not go stale at each one. */
export const countBatch = (
  db: Db,
  zoneId: number,
  { id, batch, at }: { id: string; batch: Batch; at: string },
) =>
  db
    .updateTable('enterprise_import')
    .set((eb) => ({
      rows_done: eb('rows_done', '+', batch.done),
      created: eb('created', '+', batch.created),
      updated: eb('updated', '+', batch.updated),
      same: eb('same', '+', batch.same),
      rejected: eb('rejected', '+', batch.rejected),
      updated_at: at,
    }))
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .execute();

/** Imports nobody carried on with: a sheet of contacts is not kept for ever on the chance. */
export const cancelAbandoned = (db: Db, zoneId: number, before: string) =>
  db
    .updateTable('enterprise_import')
    .set((eb) => ({ status: 'cancelled', revision: eb('revision', '+', 1) }))
    .where('zone_id', '=', zoneId)
    .where('status', '=', 'previewed')
    .where('updated_at', '<', before)
    .returning('id')
    .execute();

/** Of these imports, the ones whose file is still needed. */
export const importsUnderWay = async (
  db: Db,
  zoneId: number,
  ids: readonly string[],
): Promise<ReadonlySet<string>> =>
  ids.length === 0
    ? new Set()
    : new Set(
        (
          await inZone(db, zoneId)
            .where('id', 'in', [...ids])
            .where('status', 'in', ['reading', 'previewed', 'running'])
            .execute()
        ).map((row) => row.id),
      );
