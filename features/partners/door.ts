import type { Db } from '../../platform/db/database.ts';
import type { PartnerForm, PartnerKind } from './contract.ts';
import { insertAccount } from './store/accounts.ts';
import { insertAppointment, type NewAppointment } from './store/appointments.ts';
import * as store from './store.ts';

/** An advisor or agency as other features know it. */
export interface PartnerBrief {
  readonly id: string;
  readonly kind: PartnerKind;
  readonly name: string;
  readonly cityCode: string;
  readonly industries: readonly string[];
  readonly ownerId: string;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
}

export const partnerBriefs = (db: Db, zoneId: number, ids: readonly string[]): Promise<PartnerBrief[]> =>
  store.partnersById(db, zoneId, ids);

/** For a neighbour's store, to join with; see the columns there. */
export const partnersToJoin = store.partnersToJoin;

/** For whoever loads a zone from a pack. */
export const savePartner = (
  db: Db,
  at: { readonly zoneId: number; readonly now: string },
  partner: PartnerForm & { readonly id: string },
): Promise<void> => store.insertPartner(db, { ...at, id: partner.id }, partner);

/** PTN-7 Whose account it is. */
export const linkPartnerAccount = (
  db: Db,
  zoneId: number,
  link: { readonly accountId: string; readonly partnerId: string },
): Promise<void> => insertAccount(db, zoneId, link);

export const saveAppointment = (db: Db, zoneId: number, made: NewAppointment): Promise<void> =>
  insertAppointment(db, zoneId, made);

export { fileAnalysis } from './analyses.ts';
export { fileReferral, judge as judgeReferral } from './referrals.ts';
export { setLinesToAnalyse, setRating as rateAnalysis } from './store/analyses.ts';
export { joinProject as linkReferral, referralById } from './store/referrals.ts';
