import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../../platform/db/database.ts';
import { partnersToJoin } from '../../partners/door.ts';
import { projectsToJoin } from '../../projects/door.ts';
import { type BOXES, type Grade, zGrade, zHit, zInformation, zSecrecy, zStatus, zVia } from '../contract.ts';

/** The clock of the zone asks under the nil id, and sees what is restricted as well: it tells nobody what it reads. */
export const asTheClock = (db: Db): Promise<unknown> =>
  sql`set local app.account = '00000000-0000-0000-0000-000000000000'`.execute(db);

const zRow = z.object({
  id: z.string(),
  via: zVia,
  fromName: z.string(),
  byAccountId: z.string().nullable(),
  byName: z.string(),
  title: z.string(),
  body: z.string(),
  enterpriseId: z.string().nullable(),
  enterpriseName: z.string().nullable(),
  projectId: z.string().nullable(),
  projectName: z.string().nullable(),
  partnerId: z.string().nullable(),
  partnerName: z.string().nullable(),
  ownerId: z.string().nullable(),
  lineId: z.string().nullable(),
  receivedAt: z.string(),
  secrecy: zSecrecy,
  readers: z.array(z.string()),
  saidGrade: zGrade.nullable(),
  policyId: z.string(),
  proposedGrade: zGrade,
  why: z.array(zHit),
  grade: zGrade.nullable(),
  status: zStatus,
  round: z.int(),
  dueAt: z.string(),
  takenByAccountId: z.string().nullable(),
  takenByName: z.string().nullable(),
  outcome: z.string(),
  endedAt: z.string().nullable(),
  revision: zInformation.shape.revision,
  waitsFor: z.array(z.string()),
});
export type ItemRow = z.infer<typeof zRow>;

/** Rows already chosen, with the names a screen shows. Who sees a restricted one is the table's own policy (TRI-11). */
async function withNames(db: Db, zoneId: number, chosen: RawBuilder<unknown>): Promise<ItemRow[]> {
  const rows = await sql`
    with chosen as materialized (${chosen})
    select i.id, i.via, i.from_name as "fromName", i.by_account_id as "byAccountId", i.by_name as "byName", i.title,
      i.body, i.enterprise_id as "enterpriseId", e.name as "enterpriseName", i.project_id as "projectId",
      p.name as "projectName", i.partner_id as "partnerId", t.name as "partnerName", i.owner_id as "ownerId",
      i.line_id as "lineId", i.received_at as "receivedAt", i.secrecy, i.readers, i.said_grade as "saidGrade",
      i.policy_id as "policyId", i.proposed_grade as "proposedGrade", i.why, i.grade, i.status, i.round,
      i.due_at as "dueAt", i.taken_by_account_id as "takenByAccountId", i.taken_by_name as "takenByName", i.outcome,
      i.ended_at as "endedAt", i.revision,
      array(
        select s.to_name
        from information_step s
        where s.zone_id = ${zoneId} and s.information_id = i.id and s.round = i.round
          and s.kind in ('told', 'escalated', 'passed') and i.status in ('incoming', 'graded')
        order by s.id desc
        limit 3
      ) as "waitsFor"
    from chosen i
    left join enterprise e on e.zone_id = ${zoneId} and e.id = i.enterprise_id
    left join ${projectsToJoin(db, zoneId)} as p on p.id = i.project_id
    left join ${partnersToJoin(db, zoneId)} as t on t.id = i.partner_id
    order by i.place
  `.execute(db);
  return z.array(zRow).parse(rows.rows);
}

export type Box = (typeof BOXES)[number];

export interface Wanted {
  readonly box: Box;
  /** Whoever asks. */
  readonly accountId: string;
  readonly now: string;
  readonly grade?: Grade | undefined;
  readonly status?: ItemRow['status'] | undefined;
  readonly overdue?: boolean | undefined;
  readonly projectId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  /** [when it is due, id] of the last row of a work box; [id] of the last of them all. */
  readonly after: readonly string[] | null;
  readonly limit: number;
}

const told = (zoneId: number, accountId: string) => sql`
  exists (
    select from information_step s
    where s.zone_id = ${zoneId} and s.to_account_id = ${accountId} and s.information_id = i.id
      and s.kind in ('told', 'escalated', 'passed')
  )`;

function inBox(zoneId: number, { box, accountId }: Pick<Wanted, 'box' | 'accountId'>) {
  switch (box) {
    case 'grade':
      return sql`i.status = 'incoming'`;
    case 'take':
      return sql`i.status = 'graded' and ${told(zoneId, accountId)}`;
    case 'mine':
      return sql`i.status = 'taken' and i.taken_by_account_id = ${accountId}`;
    case 'all':
      return sql`true`;
  }
}

const narrowed = (by: Wanted) => sql`
  ${by.grade ? sql`and i.stands_at = ${by.grade}` : sql``}
  ${by.status ? sql`and i.status = ${by.status}` : sql``}
  ${by.overdue ? sql`and i.status in ('incoming', 'graded') and i.due_at < ${by.now}` : sql``}
  ${by.projectId ? sql`and i.project_id = ${by.projectId}` : sql``}
  ${by.enterpriseId ? sql`and i.enterprise_id = ${by.enterpriseId}` : sql``}`;

/** The work boxes show what is due first; all of it, the newest first. */
export function itemsWanted(db: Db, zoneId: number, by: Wanted): Promise<ItemRow[]> {
  const [first = null, second = null] = by.after ?? [];
  const isAll = by.box === 'all';
  const after =
    first === null
      ? sql``
      : isAll
        ? sql`and i.id < ${first}`
        : sql`and (i.due_at, i.id) > (${first}::timestamptz, ${second}::uuid)`;
  const order = isAll ? sql`i.id desc` : sql`i.due_at, i.id`;
  return withNames(
    db,
    zoneId,
    sql`
      select i.*, row_number() over (order by ${order}) as place
      from information i
      where i.zone_id = ${zoneId} and ${inBox(zoneId, by)} ${narrowed(by)} ${after}
      order by ${order}
      limit ${by.limit}`,
  );
}

const COUNTED = 100;

/** How many wait in each work box, counted to 100. */
export async function countBoxes(
  db: Db,
  zoneId: number,
  accountId: string,
): Promise<{ grade: number; take: number; mine: number }> {
  const counting = (box: Box) => sql`
    (select count(*)::integer from (
      select from information i where i.zone_id = ${zoneId} and ${inBox(zoneId, { box, accountId })} limit ${COUNTED}
    ) as waiting)`;
  const counted = await sql<{ grade: number; take: number; mine: number }>`
    select ${counting('grade')} as grade, ${counting('take')} as take, ${counting('mine')} as mine
  `.execute(db);
  return counted.rows[0] ?? { grade: 0, take: 0, mine: 0 };
}

export const itemById = async (db: Db, zoneId: number, id: string): Promise<ItemRow | null> =>
  (
    await withNames(
      db,
      zoneId,
      sql`select i.*, 1 as place from information i where i.zone_id = ${zoneId} and i.id = ${id}`,
    )
  )[0] ?? null;

/** What somebody sent in themselves, the newest first. */
export const itemsSent = (
  db: Db,
  zoneId: number,
  by: { readonly accountId: string; readonly after: string | null; readonly limit: number },
): Promise<ItemRow[]> =>
  withNames(
    db,
    zoneId,
    sql`
      select i.*, row_number() over (order by i.id desc) as place
      from information i
      where i.zone_id = ${zoneId} and i.by_account_id = ${by.accountId}
        ${by.after === null ? sql`` : sql`and i.id < ${by.after}`}
      order by i.id desc
      limit ${by.limit}`,
  );

/** The row, held until the transaction ends: two steps of one item take turns. */
export const lockItem = async (db: Db, zoneId: number, id: string): Promise<ItemRow | null> => {
  await db
    .selectFrom('information')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute();
  return itemById(db, zoneId, id);
};

/** Those whose time ran out, held until the transaction ends; another clock at work on one passes it over. */
export const runOut = async (
  db: Db,
  zoneId: number,
  wanted: { readonly now: string; readonly limit: number },
): Promise<ItemRow[]> => {
  const held = await db
    .selectFrom('information')
    .where('zone_id', '=', zoneId)
    .where('next_at', '<=', wanted.now)
    .select('id')
    .orderBy('next_at')
    .limit(wanted.limit)
    .forUpdate()
    .skipLocked()
    .execute();
  const ids = held.map(({ id }) => id);
  return withNames(
    db,
    zoneId,
    sql`
      select i.*, row_number() over (order by i.due_at, i.id) as place
      from information i
      where i.zone_id = ${zoneId} and i.id = any (${ids}::uuid[])`,
  );
};

export interface NewItem {
  readonly id: string;
  readonly via: ItemRow['via'];
  readonly sourceId: string | null;
  readonly senderRef: string | null;
  readonly fromName: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
  readonly title: string;
  readonly body: string;
  readonly enterpriseId: string | null;
  readonly projectId: string | null;
  readonly partnerId: string | null;
  readonly ownerId: string | null;
  readonly lineId: string | null;
  readonly receivedAt: string;
  readonly secrecy: ItemRow['secrecy'];
  readonly readers: readonly string[];
  readonly saidGrade: Grade | null;
  readonly policyId: string;
  readonly proposedGrade: Grade;
  readonly why: ItemRow['why'];
  readonly dueAt: string;
}

/** False when the same source has sent the same id before. */
export const insertItem = async (db: Db, zoneId: number, made: NewItem): Promise<boolean> => {
  const written = await db
    .insertInto('information')
    .values({
      zone_id: zoneId,
      id: made.id,
      via: made.via,
      source_id: made.sourceId,
      sender_ref: made.senderRef,
      from_name: made.fromName,
      by_account_id: made.by.accountId,
      by_name: made.by.name,
      title: made.title,
      body: made.body,
      enterprise_id: made.enterpriseId,
      project_id: made.projectId,
      partner_id: made.partnerId,
      owner_id: made.ownerId,
      line_id: made.lineId,
      received_at: made.receivedAt,
      secrecy: made.secrecy,
      readers: [...made.readers],
      said_grade: made.saidGrade,
      policy_id: made.policyId,
      proposed_grade: made.proposedGrade,
      why: JSON.stringify(made.why),
      status: 'incoming',
      round: 0,
      due_at: made.dueAt,
      next_at: made.dueAt,
    })
    .onConflict((on) => on.constraint('tri_14_sent_once').doNothing())
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
};

export interface Moved {
  readonly status?: ItemRow['status'];
  readonly grade?: Grade;
  readonly round?: number;
  readonly dueAt?: string;
  /** When it goes up next; null when it does not. */
  readonly nextAt?: string | null;
  readonly secrecy?: ItemRow['secrecy'];
  readonly taken?: {
    readonly personId: string | null;
    readonly accountId: string;
    readonly name: string;
    readonly at: string;
  } | null;
  readonly about?: Pick<NewItem, 'enterpriseId' | 'projectId' | 'partnerId' | 'ownerId' | 'lineId'>;
  readonly outcome?: string;
  readonly endedAt?: string;
}

const columnsOf = (to: Moved) => ({
  ...(to.status && { status: to.status }),
  ...(to.grade && { grade: to.grade }),
  ...(to.round !== undefined && { round: to.round }),
  ...(to.dueAt && { due_at: to.dueAt }),
  ...(to.nextAt !== undefined && { next_at: to.nextAt }),
  ...(to.secrecy && { secrecy: to.secrecy }),
  ...(to.taken !== undefined && {
    taken_by_person_id: to.taken?.personId ?? null,
    taken_by_account_id: to.taken?.accountId ?? null,
    taken_by_name: to.taken?.name ?? null,
    taken_at: to.taken?.at ?? null,
  }),
  ...(to.about && {
    enterprise_id: to.about.enterpriseId,
    project_id: to.about.projectId,
    partner_id: to.about.partnerId,
    owner_id: to.about.ownerId,
    line_id: to.about.lineId,
  }),
  ...(to.outcome !== undefined && { outcome: to.outcome }),
  ...(to.endedAt && { ended_at: to.endedAt }),
});

export const moveItem = async (
  db: Db,
  at: { readonly zoneId: number; readonly id: string },
  to: Moved,
): Promise<number> =>
  (
    await db
      .updateTable('information')
      .set((eb) => ({ ...columnsOf(to), revision: eb('revision', '+', 1) }))
      .where('zone_id', '=', at.zoneId)
      .where('id', '=', at.id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

/** TRI-11 Whoever is in `accounts` sees it from now on; nobody is taken away. */
export const addReaders = async (
  db: Db,
  at: { readonly zoneId: number; readonly id: string },
  accounts: readonly string[],
): Promise<void> => {
  if (accounts.length === 0) return;
  await sql`
    update information
    set readers = array(select distinct unnest(readers || ${[...accounts]}::uuid[]))
    where zone_id = ${at.zoneId} and id = ${at.id}
  `.execute(db);
};

/** When it goes up next, without a new revision: no person did anything. */
export const setNext = async (
  db: Db,
  at: { readonly zoneId: number; readonly id: string },
  next: string | null,
): Promise<void> => {
  await db
    .updateTable('information')
    .set({ next_at: next })
    .where('zone_id', '=', at.zoneId)
    .where('id', '=', at.id)
    .execute();
};

/** TRI-11 Names of the people of the bureau among a restricted one's readers. */
export const namesOfReaders = async (
  db: Db,
  zoneId: number,
  accounts: readonly string[],
): Promise<string[]> =>
  accounts.length === 0
    ? []
    : (
        await db
          .selectFrom('person')
          .where('zone_id', '=', zoneId)
          .where('account_id', 'in', [...accounts])
          .select('name')
          .orderBy('name')
          .execute()
      ).map(({ name }) => name);

/** For a meeting's agenda: what is open, never the restricted ones. */
export const openItems = (
  db: Db,
  zoneId: number,
  wanted: {
    readonly grade?: Grade | undefined;
    readonly lineId?: string | undefined;
    readonly limit: number;
  },
): Promise<ItemRow[]> =>
  withNames(
    db,
    zoneId,
    sql`
      select i.*, row_number() over (order by i.stands_at, i.due_at, i.id) as place
      from information i
      where i.zone_id = ${zoneId} and i.status in ('incoming', 'graded', 'taken') and i.secrecy <> 'RESTRICTED'
        ${wanted.grade ? sql`and i.stands_at = ${wanted.grade}` : sql``}
        ${wanted.lineId ? sql`and i.line_id = ${wanted.lineId}` : sql``}
      order by i.stands_at, i.due_at, i.id
      limit ${wanted.limit}`,
  );
