import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Answer, Asked } from '../../organisation/door.ts';
import type { OrderState, OrderTold, Rung } from '../contract.ts';

/** The zone's own steps of warning; empty while it has said nothing. */
export async function ladderOf(db: Db, zoneId: number): Promise<Rung[]> {
  const rows = await db
    .selectFrom('order_ladder')
    .where('zone_id', '=', zoneId)
    .selectAll()
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    light: row.light as Rung['light'], // border: the table's check holds the list
    workdays: row.workdays,
    tells: row.tells as Asked, // border: the pack's schema held the list
    source: row.source,
  }));
}

export const insertLadder = async (db: Db, zoneId: number, ladder: readonly Rung[]): Promise<void> => {
  await db
    .insertInto('order_ladder')
    .values(ladder.map((rung, i) => ({ zone_id: zoneId, position: i + 1, ...rung })))
    .execute();
};

export interface ToTell {
  readonly id: string;
  readonly what: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly askerName: string;
  readonly lineId: string | null;
  readonly dueOn: Day;
  readonly lapses: number;
  readonly state: OrderState;
}

/** Orders of which somebody is to be told by a day; held until the transaction ends. */
export async function dueToTell(
  db: Db,
  zoneId: number,
  wanted: { readonly today: Day; readonly limit: number },
): Promise<ToTell[]> {
  const rows = await sql<ToTell>`
    with due as materialized (
      select *
      from supervision_order
      where zone_id = ${zoneId} and tell_on <= ${wanted.today}
      order by tell_on, id
      limit ${wanted.limit}
      for update
    )
    select due.id, due.what, due.owner_id as "ownerId", w.name as "ownerName", a.name as "askerName",
      due.line_id as "lineId", due.due_on as "dueOn", due.lapses, due.state
    from due
    join person w on w.zone_id = due.zone_id and w.id = due.owner_id
    join person a on a.zone_id = due.zone_id and a.id = due.asker_id
    order by due.due_on, due.id
  `.execute(db);
  return rows.rows.map((row) => ({ ...row, dueOn: day(row.dueOn) }));
}

export interface Telling {
  readonly id: string;
  readonly orderId: string;
  readonly dueOn: Day;
  readonly light: Rung['light'];
  readonly answer: Answer;
}

/** ORD-10 Writes who is told; returns the ids of those that nobody had been told of yet. */
export async function writeTellings(
  db: Db,
  at: { readonly zoneId: number; readonly now: string },
  tellings: readonly Telling[],
): Promise<Set<string>> {
  if (tellings.length === 0) return new Set();
  const json = JSON.stringify(tellings.map(({ answer, ...telling }) => ({ ...answer, ...telling })));
  const written = await sql<{ id: string }>`
    insert into order_telling (zone_id, id, order_id, due_on, light, asked, answered, person_id, person_name,
      account_id, for_name, passed, told_at)
    select ${at.zoneId}, id, "orderId", "dueOn", light, asked, answered, "personId", "personName", "accountId",
      "forName", passed, ${at.now}::timestamptz
    from jsonb_to_recordset(${json}::jsonb) as given (id uuid, "orderId" uuid, "dueOn" date, light text, asked text,
      answered text, "personId" uuid, "personName" text, "accountId" uuid, "forName" text, passed jsonb)
    on conflict (zone_id, order_id, due_on, light, asked) do nothing
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
    .updateTable('order_telling')
    .set({ notice_id: noticeId })
    .where('zone_id', '=', zoneId)
    .where('id', 'in', ids)
    .execute();
};

/** What was reached is told; the next step comes on another day, or there is none. */
export async function moveTellings(
  db: Db,
  zoneId: number,
  moved: readonly { readonly id: string; readonly tellOn: Day | null }[],
): Promise<void> {
  await sql`
    update supervision_order o
    set tell_on = given."tellOn"
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as given (id uuid, "tellOn" date)
    where o.zone_id = ${zoneId} and o.id = given.id
  `.execute(db);
}

/** Who was told of one order, the newest first, with the receipts of the notices. */
export async function toldOf(db: Db, zoneId: number, orderId: string): Promise<OrderTold[]> {
  const rows = await db
    .selectFrom('order_telling as e')
    .leftJoin('notice as n', (j) => j.onRef('n.zone_id', '=', 'e.zone_id').onRef('n.id', '=', 'e.notice_id'))
    .where('e.zone_id', '=', zoneId)
    .where('e.order_id', '=', orderId)
    .selectAll('e')
    .select(['n.delivered_at', 'n.read_at'])
    .orderBy('e.told_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    dueOn: day(row.due_on),
    light: row.light as OrderTold['light'], // border: the table's check holds the list
    asked: row.asked as Asked, // border: written from an Answer
    answered: row.answered as Asked,
    personName: row.person_name,
    forName: row.for_name,
    passed: row.passed as unknown as OrderTold['passed'], // border: written from an Answer
    toldAt: row.told_at,
    deliveredAt: row.delivered_at,
    readAt: row.read_at,
  }));
}
