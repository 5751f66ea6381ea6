import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { addToTimeline } from '../enterprises/door.ts';
import type { Referral, ReferralForm } from './referral-contract.ts';
import { ensureAppointed } from './rules/appointments.ts';
import { investorKey, isEarlier } from './rules/referrals.ts';
import { termsOf } from './store/appointments.ts';
import * as store from './store/referrals.ts';

export interface Writing {
  readonly db: Db;
  readonly zone: { readonly id: number };
  readonly now: string;
  readonly today: Day;
  readonly by: { readonly accountId: string | null; readonly name: string };
}

export interface Filing {
  readonly id: string;
  readonly partnerId: string;
  readonly form: ReferralForm;
  /** The member of staff who writes it down for the partner; null when the partner does so itself. */
  readonly byStaff: string | null;
}

/**
 * PTN-9, PTN-13 Files a referral: first if nobody stands there, behind the first otherwise. Of two in the same
 * second the index lets one through, and the other looks again.
 */
export async function fileReferral(at: Writing, filing: Filing): Promise<Referral['standing']> {
  const { db, zone, now, today, by } = at;
  ensureAppointed(await termsOf(db, zone.id, filing.partnerId), today);
  const key = investorKey(filing.form.investorName);
  const made = { ...filing, key, at: now, byName: by.name };
  const look = () => store.firstOfName(db, zone.id, { key, lineId: filing.form.lineId });
  const known = await look();
  if (!known && (await store.insertFirst(db, zone.id, made))) return 'first';
  const first = known ?? (await look());
  if (!first) throw new Error(`nobody stands first for ${key}`);
  await store.insertLater(db, zone.id, { ...made, firstId: first.id });
  return 'later';
}

export interface Judging {
  readonly of: store.ReferralRow;
  readonly verdict: 'valid' | 'invalid';
  readonly reason: string;
  readonly enterpriseId: string | null;
}

/** PTN-9 to PTN-11 Saves a verdict, and who stands first after it. */
export async function judge(at: Writing, { of, verdict, reason, enterpriseId }: Judging): Promise<number> {
  const { db, zone, now, by } = at;
  if (verdict === 'valid' && enterpriseId !== null && of.standing === 'first')
    await settlePlace(at, of, enterpriseId);
  const saved = { id: of.id, state: verdict, reason, enterpriseId, at: now, byName: by.name };
  const revision = await store.setVerdict(db, zone.id, saved);

  if (verdict === 'invalid' && of.standing === 'first') {
    const next = await store.nextBehind(db, zone.id, of.id);
    if (next) await store.takeFirst(db, zone.id, { id: next.id, fallenId: of.id });
  }
  if (verdict === 'valid' && enterpriseId !== null)
    await addToTimeline(db, { zoneId: zone.id, now, by }, [
      {
        enterpriseId,
        kind: 'note',
        words: { zh: `${of.partnerName} 引荐`, en: `Referred by ${of.partnerName}` },
        detail: of.what,
        source: { kind: 'referral', id: of.id },
      },
    ]);
  return revision;
}

/** PTN-9 Two names turned out to be one enterprise: who filed earlier stands first, unless a project came of the other. */
async function settlePlace(
  { db, zone }: Writing,
  of: store.ReferralRow,
  enterpriseId: string,
): Promise<void> {
  const wanted = { enterpriseId, lineId: of.lineId, butFor: of.id };
  const other = await store.firstOfEnterprise(db, zone.id, wanted);
  if (!other) return;
  const isFirst = other.project_id === null && isEarlier(of, { id: other.id, filedAt: other.filed_at });
  const [id, firstId] = isFirst ? [other.id, of.id] : [of.id, other.id];
  await store.standBehind(db, zone.id, { id, firstId });
}
