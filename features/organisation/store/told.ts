import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Answer, Asked, TellingLight, ToldUpwards } from '../contract.ts';

export interface TellingRow {
  readonly id: string;
  readonly about: { readonly kind: string; readonly id: string };
  readonly episode: string;
  readonly light: TellingLight;
  readonly answer: Answer;
  readonly particulars?: Readonly<Record<string, number | string>>;
}

/** ORG-21 Writes who is told; returns the ids of those that nobody had been told of yet. */
export async function writeTellings(
  db: Db,
  at: { readonly zoneId: number; readonly now: string },
  tellings: readonly TellingRow[],
): Promise<Set<string>> {
  if (tellings.length === 0) return new Set();
  const json = JSON.stringify(
    tellings.map(({ about, answer, id, episode, light, particulars = {} }) => ({
      ...answer,
      id,
      aboutKind: about.kind,
      aboutId: about.id,
      episode,
      light,
      particulars,
    })),
  );
  const written = await sql<{ id: string }>`
    insert into told_upwards (zone_id, id, about_kind, about_id, episode, light, asked, answered, person_id,
      person_name, account_id, for_name, passed, particulars, told_at)
    select ${at.zoneId}, id, "aboutKind", "aboutId", episode, light, asked, answered, "personId", "personName",
      "accountId", "forName", passed, particulars, ${at.now}::timestamptz
    from jsonb_to_recordset(${json}::jsonb) as given (id uuid, "aboutKind" text, "aboutId" uuid, episode text,
      light text, asked text, answered text, "personId" uuid, "personName" text, "accountId" uuid, "forName" text,
      passed jsonb, particulars jsonb)
    on conflict (zone_id, about_kind, about_id, episode, asked) do nothing
    returning id
  `.execute(db);
  return new Set(written.rows.map((row) => row.id));
}

export const noteNotice = async (
  db: Db,
  zoneId: number,
  { ids, noticeId }: { ids: readonly string[]; noticeId: string },
): Promise<void> => {
  await db
    .updateTable('told_upwards')
    .set({ notice_id: noticeId })
    .where('zone_id', '=', zoneId)
    .where('id', 'in', ids)
    .execute();
};

/** Who was told of one thing, the newest first, with the receipts of the notices. */
export async function toldUpwardsOf(
  db: Db,
  zoneId: number,
  { kind, ids, limit }: { readonly kind: string; readonly ids: readonly string[]; readonly limit: number },
): Promise<ToldUpwards[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('told_upwards as u')
    .leftJoin('notice as n', (j) => j.onRef('n.zone_id', '=', 'u.zone_id').onRef('n.id', '=', 'u.notice_id'))
    .where('u.zone_id', '=', zoneId)
    .where('u.about_kind', '=', kind)
    .where('u.about_id', 'in', ids)
    .selectAll('u')
    .select(['n.delivered_at', 'n.read_at'])
    .orderBy('u.told_at', 'desc')
    .orderBy('u.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    aboutId: row.about_id,
    episode: row.episode,
    light: row.light as TellingLight, // border: the table's check holds the list
    asked: row.asked as Asked, // border: written from an Answer
    answered: row.answered as Asked,
    personName: row.person_name,
    forName: row.for_name,
    passed: row.passed as unknown as ToldUpwards['passed'], // border: written from an Answer
    particulars: row.particulars as ToldUpwards['particulars'], // border: written from a telling's
    toldAt: row.told_at,
    deliveredAt: row.delivered_at,
    readAt: row.read_at,
  }));
}
