import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Appointment, AppointmentForm } from '../appointment-contract.ts';

const appointments = (db: Db, zoneId: number) =>
  db.selectFrom('partner_appointment as a').where('a.zone_id', '=', zoneId).selectAll('a');
type Selected = Awaited<ReturnType<ReturnType<typeof appointments>['executeTakeFirstOrThrow']>>;

const appointmentOf = (row: Selected) => ({
  id: row.id,
  partnerId: row.partner_id,
  kind: row.kind as Appointment['kind'], // border: the table's check holds the list
  from: day(row.from_on),
  to: day(row.to_on),
  leadQuota: row.lead_quota,
  amountQuota: row.amount_quota,
  foreignQuota: row.foreign_quota,
  fee: row.fee,
  endedOn: row.ended_on === null ? null : day(row.ended_on),
  endedReason: row.ended_reason,
  revision: row.revision,
});
export type AppointmentRow = ReturnType<typeof appointmentOf>;

/** The latest first, each with what was brought in its term: valid referrals filed in it, and what became of them. */
export async function appointmentsOf(
  db: Db,
  zone: { readonly id: number; readonly timeZone: string },
  partnerId: string,
): Promise<(AppointmentRow & Pick<Appointment, 'done'>)[]> {
  const rows = await appointments(db, zone.id)
    .where('a.partner_id', '=', partnerId)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('partner_referral as r')
          .where('r.zone_id', '=', zone.id)
          .whereRef('r.partner_id', '=', 'a.partner_id')
          .where('r.state', '=', 'valid')
          .where('r.standing', '=', 'first')
          .where(
            sql<boolean>`(r.filed_at at time zone ${zone.timeZone})::date between a.from_on and coalesce(a.ended_on, a.to_on)`,
          )
          .select([
            sql<number>`count(*)::integer`.as('leads'),
            sql<string>`coalesce(sum(r.agreed_amount), 0)::bigint`.as('amount'),
            sql<string>`coalesce(sum(r.agreed_foreign), 0)::bigint`.as('foreign_amount'),
          ])
          .as('done'),
      (join) => join.onTrue(),
    )
    .select(['done.leads', 'done.amount', 'done.foreign_amount'])
    .orderBy('a.from_on', 'desc')
    .execute();
  return rows.map((row) => ({
    ...appointmentOf(row),
    done: { leads: row.leads ?? 0, amount: Number(row.amount), foreign: Number(row.foreign_amount) },
  }));
}

/** The terms alone, for whoever asks whether the partner is appointed. */
export const termsOf = async (db: Db, zoneId: number, partnerId: string): Promise<AppointmentRow[]> =>
  (await appointments(db, zoneId).where('a.partner_id', '=', partnerId).execute()).map(appointmentOf);

/** One, held until the transaction ends. */
export const heldAppointment = async (db: Db, zoneId: number, id: string): Promise<AppointmentRow | null> => {
  const row = await appointments(db, zoneId).where('a.id', '=', id).forUpdate().executeTakeFirst();
  return row ? appointmentOf(row) : null;
};

export interface NewAppointment {
  readonly id: string;
  readonly partnerId: string;
  readonly form: AppointmentForm;
  readonly at: string;
  readonly byName: string;
}

export const insertAppointment = async (db: Db, zoneId: number, made: NewAppointment): Promise<void> => {
  const { form } = made;
  await db
    .insertInto('partner_appointment')
    .values({
      zone_id: zoneId,
      id: made.id,
      partner_id: made.partnerId,
      kind: form.kind,
      from_on: form.from,
      to_on: form.to,
      lead_quota: form.leadQuota,
      amount_quota: form.amountQuota,
      foreign_quota: form.foreignQuota,
      fee: form.fee,
      made_at: made.at,
      made_by_name: made.byName,
    })
    .execute();
};

export interface Ending {
  readonly id: string;
  readonly on: Day;
  readonly reason: string;
  readonly byName: string;
}

export const endAppointment = async (db: Db, zoneId: number, end: Ending): Promise<number> =>
  (
    await db
      .updateTable('partner_appointment')
      .set((eb) => ({
        ended_on: end.on,
        ended_reason: end.reason,
        ended_by_name: end.byName,
        revision: eb('revision', '+', 1),
      }))
      .where('zone_id', '=', zoneId)
      .where('id', '=', end.id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;
