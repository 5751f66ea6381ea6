import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { partnersToJoin } from '../../partners/door.ts';
import type { TermsForm } from '../terms-contract.ts';

const dayOr = (text: string | null): Day | null => (text === null ? null : day(text));

export type TermsRow = TermsForm & { readonly referrerName: string | null; readonly revision: number };

export async function termsOf(db: Db, zoneId: number, id: string): Promise<TermsRow | null> {
  const row = await db
    .selectFrom('project as p')
    .leftJoin(
      () => partnersToJoin(db, zoneId).as('t'),
      (j) => j.onRef('t.id', '=', 'p.referrer_id'),
    )
    .where('p.zone_id', '=', zoneId)
    .where('p.id', '=', id)
    .select(['p.capital', 'p.investor', 'p.agreement', 'p.signed_on', 'p.audited_on', 'p.agreed_amount'])
    .select(['p.planned_start', 'p.enrolled_on', 'p.referrer_id', 'p.referrer_told_on', 'p.revision'])
    .select('t.name as referrer_name')
    .executeTakeFirst();
  if (!row) return null;
  return {
    capital: row.capital as TermsForm['capital'], // border: the table's check holds the list
    investor: row.investor,
    agreement: row.agreement as TermsForm['agreement'], // border: the table's check holds the list
    signedOn: dayOr(row.signed_on),
    auditedOn: dayOr(row.audited_on),
    agreedAmount: row.agreed_amount,
    plannedStart: dayOr(row.planned_start),
    enrolledOn: dayOr(row.enrolled_on),
    referrerId: row.referrer_id,
    referrerName: row.referrer_name,
    referrerToldOn: dayOr(row.referrer_told_on),
    revision: row.revision,
  };
}

export const setTerms = async (
  db: Db,
  at: { zoneId: number; id: string; now: string },
  form: TermsForm,
): Promise<number> =>
  (
    await db
      .updateTable('project')
      .set((eb) => ({
        capital: form.capital,
        investor: form.investor,
        agreement: form.agreement,
        signed_on: form.signedOn,
        audited_on: form.auditedOn,
        agreed_amount: form.agreedAmount,
        planned_start: form.plannedStart,
        enrolled_on: form.enrolledOn,
        referrer_id: form.referrerId,
        referrer_told_on: form.referrerToldOn,
        updated_at: at.now,
        revision: eb('revision', '+', 1),
      }))
      .where('zone_id', '=', at.zoneId)
      .where('id', '=', at.id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;
