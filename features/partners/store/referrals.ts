import { type SqlBool, sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { PartnerKind } from '../contract.ts';
import type { Referral, ReferralForm } from '../referral-contract.ts';

const referrals = (db: Db, zoneId: number) =>
  db
    .selectFrom('partner_referral as r')
    .innerJoin('partner as t', (j) =>
      j.onRef('t.zone_id', '=', 'r.zone_id').onRef('t.id', '=', 'r.partner_id'),
    )
    .leftJoin('industry_line as l', (j) =>
      j.onRef('l.zone_id', '=', 'r.zone_id').onRef('l.id', '=', 'r.line_id'),
    )
    .leftJoin('enterprise as e', (j) =>
      j.onRef('e.zone_id', '=', 'r.zone_id').onRef('e.id', '=', 'r.enterprise_id'),
    )
    .leftJoin('partner_referral as f', (j) =>
      j.onRef('f.zone_id', '=', 'r.zone_id').onRef('f.id', '=', 'r.first_id'),
    )
    .leftJoin('partner as ft', (j) =>
      j.onRef('ft.zone_id', '=', 'f.zone_id').onRef('ft.id', '=', 'f.partner_id'),
    )
    .where('r.zone_id', '=', zoneId)
    .selectAll('r')
    .select([
      't.name as partner_name',
      't.kind as partner_kind',
      'l.name_zh',
      'l.name_en',
      'e.name as enterprise_name',
      'ft.name as first_partner_name',
      'f.filed_at as first_filed_at',
    ]);
type Selected = Awaited<ReturnType<ReturnType<typeof referrals>['executeTakeFirstOrThrow']>>;

const referralOf = (row: Selected) => ({
  id: row.id,
  partnerId: row.partner_id,
  partnerName: row.partner_name,
  partnerKind: row.partner_kind as PartnerKind, // border: the table's check holds the list
  investorName: row.investor_name,
  investorKey: row.investor_key,
  enterpriseId: row.enterprise_id,
  enterpriseName: row.enterprise_name,
  lineId: row.line_id,
  line: row.name_zh === null || row.name_en === null ? null : { zh: row.name_zh, en: row.name_en },
  contact: row.contact,
  what: row.what,
  evidence: row.evidence,
  filedAt: row.filed_at,
  filedByName: row.filed_by_name,
  isOnBehalf: row.filed_by_staff !== null,
  state: row.state as Referral['state'], // border: the table's check holds the list
  standing: row.standing as Referral['standing'], // border: the table's check holds the list
  judgedAt: row.judged_at,
  judgedByName: row.judged_by_name,
  judgedReason: row.judged_reason,
  isProject: row.project_id !== null,
  projectId: row.project_id,
  agreedAmount: row.agreed_amount,
  agreedForeign: row.agreed_foreign,
  first:
    row.first_id === null || row.first_partner_name === null || row.first_filed_at === null
      ? null
      : { id: row.first_id, partnerName: row.first_partner_name, filedAt: row.first_filed_at },
  revision: row.revision,
});
export type ReferralRow = ReturnType<typeof referralOf>;

export interface ReferralsWanted {
  readonly state?: Referral['state'] | undefined;
  readonly standing?: Referral['standing'] | undefined;
  readonly partnerId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly isOpen?: boolean | undefined;
  readonly after: readonly [at: string, id: string] | null;
  readonly limit: number;
}

export async function referralsWanted(
  db: Db,
  zoneId: number,
  wanted: ReferralsWanted,
): Promise<ReferralRow[]> {
  let query = referrals(db, zoneId);
  if (wanted.state) query = query.where('r.state', '=', wanted.state);
  if (wanted.standing) query = query.where('r.standing', '=', wanted.standing);
  if (wanted.partnerId) query = query.where('r.partner_id', '=', wanted.partnerId);
  if (wanted.projectId) query = query.where('r.project_id', '=', wanted.projectId);
  if (wanted.isOpen)
    query = query
      .where('r.state', '=', 'valid')
      .where('r.standing', '=', 'first')
      .where('r.project_id', 'is', null);
  if (wanted.after)
    query = query.where(
      sql<SqlBool>`(r.filed_at, r.id) < (${wanted.after[0]}::timestamptz, ${wanted.after[1]}::uuid)`,
    );
  const rows = await query
    .orderBy('r.filed_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(wanted.limit)
    .execute();
  return rows.map(referralOf);
}

export const referralById = async (db: Db, zoneId: number, id: string): Promise<ReferralRow | null> => {
  const row = await referrals(db, zoneId).where('r.id', '=', id).executeTakeFirst();
  return row ? referralOf(row) : null;
};

/** One, held until the transaction ends. */
export async function heldReferral(db: Db, zoneId: number, id: string): Promise<ReferralRow | null> {
  await db
    .selectFrom('partner_referral')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute();
  return referralById(db, zoneId, id);
}

export interface NewReferral {
  readonly id: string;
  readonly partnerId: string;
  readonly form: ReferralForm;
  readonly key: string;
  readonly at: string;
  readonly byName: string;
  /** The member of staff who wrote it down for the partner. */
  readonly byStaff: string | null;
}

/** PTN-9 False when somebody stands first already: the database decides, also in the same second. */
export const insertFirst = async (db: Db, zoneId: number, made: NewReferral): Promise<boolean> =>
  (
    await db
      .insertInto('partner_referral')
      .values({ ...valuesOf(zoneId, made), standing: 'first', first_id: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
  ).length > 0;

export const insertLater = async (
  db: Db,
  zoneId: number,
  made: NewReferral & { readonly firstId: string },
): Promise<void> => {
  await db
    .insertInto('partner_referral')
    .values({ ...valuesOf(zoneId, made), standing: 'later', first_id: made.firstId })
    .execute();
};

const valuesOf = (zoneId: number, made: NewReferral) => ({
  zone_id: zoneId,
  id: made.id,
  partner_id: made.partnerId,
  investor_name: made.form.investorName,
  investor_key: made.key,
  line_id: made.form.lineId,
  contact: made.form.contact,
  what: made.form.what,
  evidence: made.form.evidence,
  filed_at: made.at,
  filed_by_name: made.byName,
  filed_by_staff: made.byStaff,
  state: 'filed',
});

/** PTN-9 Who stands first for a name on a line: under this name, or under the enterprise's other name. */
export async function firstOfName(
  db: Db,
  zoneId: number,
  of: { readonly key: string; readonly lineId: string | null },
): Promise<{ id: string } | null> {
  const row = await db
    .selectFrom('partner_referral')
    .where('zone_id', '=', zoneId)
    .where('investor_key', '=', of.key)
    .where('line_id', 'is not distinct from', of.lineId)
    .where('standing', '<>', 'fallen')
    .select(['id', 'first_id'])
    .orderBy('first_id', (way) => way.asc().nullsFirst())
    .limit(1)
    .forShare()
    .executeTakeFirst();
  return row ? { id: row.first_id ?? row.id } : null;
}

/** PTN-9 Who stands first for an enterprise on a line, but for one referral; held. */
export const firstOfEnterprise = (
  db: Db,
  zoneId: number,
  of: { readonly enterpriseId: string; readonly lineId: string | null; readonly butFor: string },
): Promise<{ id: string; filed_at: string; project_id: string | null } | undefined> =>
  db
    .selectFrom('partner_referral')
    .where('zone_id', '=', zoneId)
    .where('enterprise_id', '=', of.enterpriseId)
    .where('line_id', 'is not distinct from', of.lineId)
    .where('standing', '=', 'first')
    .where('id', '<>', of.butFor)
    .select(['id', 'filed_at', 'project_id'])
    .forUpdate()
    .executeTakeFirst();

/** Moves behind the first, with whoever stood behind it. */
export const standBehind = async (
  db: Db,
  zoneId: number,
  { id, firstId }: { readonly id: string; readonly firstId: string },
): Promise<void> => {
  await db
    .updateTable('partner_referral')
    .set((eb) => ({ standing: 'later', first_id: firstId, revision: eb('revision', '+', 1) }))
    .where('zone_id', '=', zoneId)
    .where((eb) => eb.or([eb('id', '=', id), eb('first_id', '=', id)]))
    .where('id', '<>', firstId)
    .execute();
};

export interface Verdict {
  readonly id: string;
  readonly state: 'valid' | 'invalid';
  readonly reason: string;
  readonly enterpriseId: string | null;
  readonly at: string;
  readonly byName: string;
}

/** PTN-11 One that is not valid falls. */
export const setVerdict = async (db: Db, zoneId: number, verdict: Verdict): Promise<number> =>
  (
    await db
      .updateTable('partner_referral')
      .set((eb) => ({
        state: verdict.state,
        enterprise_id: verdict.enterpriseId,
        judged_at: verdict.at,
        judged_by_name: verdict.byName,
        judged_reason: verdict.reason,
        ...(verdict.state === 'invalid' && { standing: 'fallen', first_id: null }),
        revision: eb('revision', '+', 1),
      }))
      .where('zone_id', '=', zoneId)
      .where('id', '=', verdict.id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

/** PTN-11 Who filed next after the one that fell. */
export const nextBehind = (db: Db, zoneId: number, firstId: string): Promise<{ id: string } | undefined> =>
  db
    .selectFrom('partner_referral')
    .where('zone_id', '=', zoneId)
    .where('first_id', '=', firstId)
    .select('id')
    .orderBy('filed_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();

/** PTN-11 Takes first place, with the others of the one that fell behind it. */
export async function takeFirst(
  db: Db,
  zoneId: number,
  { id, fallenId }: { readonly id: string; readonly fallenId: string },
): Promise<void> {
  await db
    .updateTable('partner_referral')
    .set((eb) => ({ standing: 'first', first_id: null, revision: eb('revision', '+', 1) }))
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .execute();
  await db
    .updateTable('partner_referral')
    .set((eb) => ({ first_id: id, revision: eb('revision', '+', 1) }))
    .where('zone_id', '=', zoneId)
    .where('first_id', '=', fallenId)
    .execute();
}

export interface Joining {
  readonly id: string;
  readonly projectId: string;
  readonly agreedAmount: number;
  readonly agreedForeign: number;
}

export const joinProject = async (db: Db, zoneId: number, joining: Joining): Promise<number> =>
  (
    await db
      .updateTable('partner_referral')
      .set((eb) => ({
        project_id: joining.projectId,
        agreed_amount: joining.agreedAmount,
        agreed_foreign: joining.agreedForeign,
        revision: eb('revision', '+', 1),
      }))
      .where('zone_id', '=', zoneId)
      .where('id', '=', joining.id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;
