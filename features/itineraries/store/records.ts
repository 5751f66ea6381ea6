import { sql } from 'kysely';
import type { Json } from '../../../db/types.gen.ts';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { PromiseStatus, WriteUp } from '../contract.ts';
import type { Recorded } from '../rules/planning-campaign.ts';
import type { RecordStatus } from '../rules/visits.ts';

const records = (db: Db, zoneId: number) =>
  db.selectFrom('visit_record').where('zone_id', '=', zoneId).selectAll();
type Selected = Awaited<ReturnType<ReturnType<typeof records>['executeTakeFirstOrThrow']>>;

export interface RecordRow extends Recorded {
  readonly campaignId: string;
  readonly status: RecordStatus;
  readonly arrivedAt: string | null;
  readonly met: WriteUp['met'];
  readonly findings: string;
  readonly nextStep: string;
  readonly nextStepOn: Day | null;
  readonly outcome: WriteUp['outcome'];
  readonly leadId: string | null;
  readonly missedWhy: string | null;
  readonly writtenByName: string;
  readonly closedAt: string | null;
  readonly revision: number;
}

const recordOf = (row: Selected): RecordRow => ({
  visitId: row.visit_id,
  campaignId: row.campaign_id,
  squadId: row.squad_id,
  day: day(row.day),
  start: row.start_minute,
  end: row.end_minute,
  status: row.status as RecordStatus, // border: the table's check holds the list
  arrivedAt: row.arrived_at,
  met: row.met as unknown as WriteUp['met'], // border: `writeRecord` writes exactly this
  findings: row.findings,
  nextStep: row.next_step,
  nextStepOn: row.next_step_on === null ? null : day(row.next_step_on),
  outcome: row.outcome as WriteUp['outcome'], // border: the table's check holds the list
  leadId: row.lead_id,
  missedWhy: row.missed_why,
  writtenByName: row.written_by_name,
  closedAt: row.closed_at,
  revision: row.revision,
});

export const recordsOfCampaign = async (db: Db, zoneId: number, campaignId: string): Promise<RecordRow[]> =>
  (
    await records(db, zoneId)
      .where('campaign_id', '=', campaignId)
      .orderBy('day')
      .orderBy('start_minute')
      .execute()
  ).map(recordOf);

export const recordsOfVisits = async (
  db: Db,
  zoneId: number,
  visitIds: readonly string[],
): Promise<RecordRow[]> =>
  visitIds.length === 0
    ? []
    : (
        await records(db, zoneId)
          .where('visit_id', 'in', [...visitIds])
          .execute()
      ).map(recordOf);

export const recordsOfSquads = async (
  db: Db,
  zoneId: number,
  squadIds: readonly string[],
): Promise<RecordRow[]> =>
  squadIds.length === 0
    ? []
    : (
        await records(db, zoneId)
          .where('squad_id', 'in', [...squadIds])
          .orderBy('day')
          .orderBy('start_minute')
          .execute()
      ).map(recordOf);

export const heldRecord = async (db: Db, zoneId: number, visitId: string): Promise<RecordRow | null> => {
  const row = await records(db, zoneId).where('visit_id', '=', visitId).forUpdate().executeTakeFirst();
  return row ? recordOf(row) : null;
};

export interface NewRecord {
  readonly visitId: string;
  readonly campaignId: string;
  readonly squadId: string;
  readonly day: Day;
  readonly start: number;
  readonly end: number;
  readonly now: string;
}

/** Begins a record where there is none; false when there is one by now. */
export async function beginRecord(
  db: Db,
  zoneId: number,
  made: NewRecord & { status: 'arrived' | 'writing' },
): Promise<boolean> {
  const begun = await db
    .insertInto('visit_record')
    .values({
      zone_id: zoneId,
      visit_id: made.visitId,
      campaign_id: made.campaignId,
      squad_id: made.squadId,
      day: made.day,
      start_minute: made.start,
      end_minute: made.end,
      status: made.status,
      updated_at: made.now,
    })
    .onConflict((conflict) => conflict.columns(['zone_id', 'visit_id']).doNothing())
    .executeTakeFirst();
  return begun.numInsertedOrUpdatedRows === 1n;
}

export interface By {
  readonly accountId: string;
  readonly name: string;
}

/** Notes an arrival; the first stays. */
export const noteArrival = async (
  db: Db,
  zoneId: number,
  of: { visitId: string; at: string; now: string; by: By },
): Promise<void> => {
  await db
    .updateTable('visit_record')
    .set((eb) => ({
      arrived_at: of.at,
      registered_at: of.now,
      arrived_by: of.by.accountId,
      arrived_by_name: of.by.name,
      updated_at: of.now,
      revision: eb('revision', '+', 1),
    }))
    .where('zone_id', '=', zoneId)
    .where('visit_id', '=', of.visitId)
    .where('arrived_at', 'is', null)
    .execute();
};

/** VST-1, VST-2 are kept by the table too. */
export const writeRecord = async (
  db: Db,
  zoneId: number,
  of: { visitId: string; form: WriteUp; leadId: string | null; now: string; by: By },
): Promise<number> =>
  (
    await db
      .updateTable('visit_record')
      .set((eb) => ({
        status: of.form.close ? 'closed' : 'writing',
        met: sql<Json>`${JSON.stringify(of.form.met)}::jsonb`,
        findings: of.form.findings,
        next_step: of.form.nextStep,
        next_step_on: of.form.nextStepOn,
        outcome: of.form.outcome,
        lead_id: of.leadId,
        written_by: of.by.accountId,
        written_by_name: of.by.name,
        closed_at: of.form.close ? of.now : null,
        updated_at: of.now,
        revision: eb('revision', '+', 1),
      }))
      .where('zone_id', '=', zoneId)
      .where('visit_id', '=', of.visitId)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

/** VST-3 */
export const insertMissed = async (
  db: Db,
  zoneId: number,
  made: NewRecord & { why: string; by: By },
): Promise<void> => {
  await db
    .insertInto('visit_record')
    .values({
      zone_id: zoneId,
      visit_id: made.visitId,
      campaign_id: made.campaignId,
      squad_id: made.squadId,
      day: made.day,
      start_minute: made.start,
      end_minute: made.end,
      status: 'missed',
      missed_why: made.why,
      written_by: made.by.accountId,
      written_by_name: made.by.name,
      updated_at: made.now,
    })
    .execute();
};

export interface CommitmentRow {
  readonly id: string;
  readonly visitId: string;
  readonly enterpriseId: string | null;
  readonly what: string;
  readonly dueOn: Day;
  readonly ownerPersonId: string;
  readonly status: PromiseStatus;
  readonly closedByName: string | null;
  readonly closedNote: string;
  readonly revision: number;
}

export const commitments = (db: Db, zoneId: number) =>
  db
    .selectFrom('commitment')
    .where('zone_id', '=', zoneId)
    .select(['id', 'visit_id', 'enterprise_id', 'what', 'due_on', 'owner_person_id'])
    .select(['status', 'closed_by_name', 'closed_note', 'revision']);
type SelectedCommitment = Awaited<ReturnType<ReturnType<typeof commitments>['executeTakeFirstOrThrow']>>;

export const commitmentOf = (row: SelectedCommitment): CommitmentRow => ({
  id: row.id,
  visitId: row.visit_id,
  enterpriseId: row.enterprise_id,
  what: row.what,
  dueOn: day(row.due_on),
  ownerPersonId: row.owner_person_id,
  status: row.status as PromiseStatus, // border: the table's check holds the list
  closedByName: row.closed_by_name,
  closedNote: row.closed_note,
  revision: row.revision,
});

/** Those the phone took back are left out; those people gave up are not. */
export const commitmentsOf = async (
  db: Db,
  zoneId: number,
  visitIds: readonly string[],
): Promise<CommitmentRow[]> =>
  visitIds.length === 0
    ? []
    : (
        await commitments(db, zoneId)
          .where('visit_id', 'in', [...visitIds])
          .where((eb) => eb.or([eb('status', '<>', 'released'), eb('closed_by_name', 'is not', null)]))
          .orderBy('id')
          .execute()
      ).map(commitmentOf);

export const commitmentsDue = async (
  db: Db,
  zoneId: number,
  by: { until: Day; limit: number; ownerId?: string | undefined },
): Promise<CommitmentRow[]> =>
  (
    await commitments(db, zoneId)
      .where('status', '=', 'open')
      .where('due_on', '<=', by.until)
      .$if(by.ownerId !== undefined, (query) => query.where('owner_person_id', '=', by.ownerId ?? ''))
      .orderBy('due_on')
      .orderBy('id')
      .limit(by.limit)
      .execute()
  ).map(commitmentOf);

/** VST-9 What the phone says is promised, by the ids the phone gave; what it no longer says is released. */
export async function putCommitments(
  db: Db,
  zoneId: number,
  of: {
    visitId: string;
    enterpriseId: string | null;
    commitments: WriteUp['commitments'];
    now: string;
    byName: string;
  },
): Promise<void> {
  const kept = of.commitments.map((one) => one.id);
  await sql`
    update commitment
    set status = 'released', closed_at = ${of.now}::timestamptz, revision = revision + 1
    where zone_id = ${zoneId} and visit_id = ${of.visitId} and status = 'open' and id <> all(${kept}::uuid[])
  `.execute(db);
  if (kept.length === 0) return;
  await db
    .insertInto('commitment')
    .values(
      of.commitments.map((one) => ({
        zone_id: zoneId,
        id: one.id,
        visit_id: of.visitId,
        enterprise_id: of.enterpriseId,
        what: one.what,
        due_on: one.dueOn,
        owner_person_id: one.ownerPersonId,
        made_at: of.now,
        made_by_name: of.byName,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['zone_id', 'id'])
        .doUpdateSet((eb) => ({
          what: eb.ref('excluded.what'),
          due_on: eb.ref('excluded.due_on'),
          owner_person_id: eb.ref('excluded.owner_person_id'),
          status: 'open',
          closed_at: null,
          revision: eb('commitment.revision', '+', 1),
        }))
        // an id that is another visit's is left alone, and so is what somebody has closed
        .where('commitment.visit_id', '=', of.visitId)
        .where('commitment.closed_by_name', 'is', null),
    )
    .execute();
}

export interface VisitCounts {
  readonly planned: number;
  readonly arrived: number;
  readonly closed: number;
  readonly missed: number;
  readonly leads: number;
}

/** Visits of the plan in force and what came of them. */
export async function countsOf(db: Db, zoneId: number, campaignId: string): Promise<VisitCounts> {
  const row = await sql<VisitCounts>`
    select
      (select count(*) from planned_stop s where s.zone_id = ${zoneId} and s.campaign_id = ${campaignId})::int as planned,
      count(*) filter (where status in ('arrived', 'writing'))::int as arrived,
      count(*) filter (where status = 'closed')::int as closed,
      count(*) filter (where status = 'missed')::int as missed,
      count(lead_id)::int as leads
    from visit_record
    where zone_id = ${zoneId} and campaign_id = ${campaignId}
  `.execute(db);
  return row.rows[0] ?? { planned: 0, arrived: 0, closed: 0, missed: 0, leads: 0 };
}
