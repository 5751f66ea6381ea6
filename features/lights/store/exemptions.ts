import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Exemption } from '../contract.ts';
import type { SubjectRef } from './measures.ts';

export interface NewExemption {
  readonly id: string;
  readonly ruleKey: string;
  readonly subject: SubjectRef;
  readonly reason: string;
  readonly from: Day;
  readonly until: Day;
  readonly by: { readonly personId: string; readonly accountId: string; readonly name: string };
  readonly as: { readonly post: string; readonly forName: string | null };
  readonly at: string;
}

export const insertExemption = async (db: Db, zoneId: number, made: NewExemption): Promise<void> => {
  await db
    .insertInto('light_exemption')
    .values({
      zone_id: zoneId,
      id: made.id,
      rule_key: made.ruleKey,
      subject_kind: made.subject.kind,
      subject_id: made.subject.id,
      reason: made.reason,
      from_on: made.from,
      until_on: made.until,
      by_person_id: made.by.personId,
      by_account_id: made.by.accountId,
      by_name: made.by.name,
      as_post: made.as.post,
      for_name: made.as.forName,
      made_at: made.at,
    })
    .execute();
};

const exemptions = (db: Db, zoneId: number) =>
  db.selectFrom('light_exemption as x').where('x.zone_id', '=', zoneId).selectAll('x');
type Selected = Awaited<ReturnType<ReturnType<typeof exemptions>['executeTakeFirstOrThrow']>>;

const exemptionOf = (row: Selected): Exemption => ({
  id: row.id,
  ruleKey: row.rule_key,
  reason: row.reason,
  from: day(row.from_on),
  until: day(row.until_on),
  byName: row.by_name,
  forName: row.for_name,
  madeAt: row.made_at,
  takenBackAt: row.taken_back_at,
  takenBackByName: row.taken_back_by_name,
});

/** Every exemption there ever was of one subject, the newest first. */
export const exemptionsOf = async (
  db: Db,
  zoneId: number,
  { kind, id, limit }: { readonly kind: string; readonly id: string; readonly limit: number },
): Promise<Exemption[]> =>
  (
    await exemptions(db, zoneId)
      .where('x.subject_kind', '=', kind)
      .where('x.subject_id', '=', id)
      .orderBy('x.made_at', 'desc')
      .limit(limit)
      .execute()
  ).map(exemptionOf);

/** One exemption, held until the transaction ends, with what it exempts. */
export async function lockExemption(
  db: Db,
  zoneId: number,
  id: string,
): Promise<
  | (Exemption & { readonly subjectKind: string; readonly subjectId: string; readonly byAccountId: string })
  | null
> {
  const row = await exemptions(db, zoneId).where('x.id', '=', id).forUpdate().executeTakeFirst();
  return row
    ? {
        ...exemptionOf(row),
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        byAccountId: row.by_account_id,
      }
    : null;
}

export const endExemption = async (
  db: Db,
  zoneId: number,
  end: { readonly id: string; readonly at: string; readonly byName: string },
): Promise<void> => {
  await db
    .updateTable('light_exemption')
    .set({ taken_back_at: end.at, taken_back_by_name: end.byName })
    .where('zone_id', '=', zoneId)
    .where('id', '=', end.id)
    .execute();
};
