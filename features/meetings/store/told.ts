import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Asked } from '../../organisation/door.ts';
import type { OrderState, Rung } from '../contract.ts';

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
