import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Source } from '../contract.ts';

export async function allSources(db: Db, zoneId: number): Promise<Source[]> {
  const rows = await sql<Source>`
    select s.id, s.kind, s.name, s.per_minute as "perMinute", s.made_by_name as "madeByName", s.made_at as "madeAt",
      s.revoked_at as "revokedAt",
      (
        select i.received_at
        from information i
        where i.zone_id = ${zoneId} and i.source_id = s.id
        order by i.received_at desc
        limit 1
      ) as "lastAt"
    from information_source s
    where s.zone_id = ${zoneId}
    order by s.revoked_at nulls first, s.name
  `.execute(db);
  return rows.rows;
}

export interface NewSource {
  readonly id: string;
  readonly kind: Source['kind'];
  readonly name: string;
  readonly tokenHash: Buffer;
  readonly perMinute: number;
  readonly by: { readonly accountId: string; readonly name: string };
  readonly at: string;
}

export const insertSource = async (db: Db, zoneId: number, made: NewSource): Promise<void> => {
  await db
    .insertInto('information_source')
    .values({
      zone_id: zoneId,
      id: made.id,
      kind: made.kind,
      name: made.name,
      token_hash: made.tokenHash,
      per_minute: made.perMinute,
      made_by: made.by.accountId,
      made_by_name: made.by.name,
      made_at: made.at,
    })
    .execute();
};

/** The source, held until the transaction ends: what it sends at once comes in one after the other. */
export const lockSource = async (db: Db, zoneId: number, id: string) =>
  (await db
    .selectFrom('information_source')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .select(['id', 'kind', 'name', 'token_hash', 'per_minute', 'revoked_at'])
    .forUpdate()
    .executeTakeFirst()) ?? null;

export const revokeSource = async (
  db: Db,
  zoneId: number,
  end: { readonly id: string; readonly at: string },
): Promise<void> => {
  await db
    .updateTable('information_source')
    .set({ revoked_at: end.at })
    .where('zone_id', '=', zoneId)
    .where('id', '=', end.id)
    .execute();
};

/** What a source has sent since an instant, counted to one more than `most`. */
export async function sentSince(
  db: Db,
  zoneId: number,
  by: { readonly sourceId: string; readonly since: string; readonly most: number },
): Promise<number> {
  const counted = await sql<{ n: number }>`
    select count(*)::integer as n
    from (
      select
      from information
      where zone_id = ${zoneId} and source_id = ${by.sourceId} and received_at > ${by.since}
      limit ${by.most + 1}
    ) as sent
  `.execute(db);
  return counted.rows[0]?.n ?? 0;
}

/** The item that a source has sent under an id of its own. */
export const sentAs = async (
  db: Db,
  zoneId: number,
  { sourceId, ref }: { readonly sourceId: string; readonly ref: string },
): Promise<string | null> =>
  (
    await db
      .selectFrom('information')
      .where('zone_id', '=', zoneId)
      .where('source_id', '=', sourceId)
      .where('sender_ref', '=', ref)
      .select('id')
      .executeTakeFirst()
  )?.id ?? null;
