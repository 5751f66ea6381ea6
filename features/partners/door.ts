import type { Db } from '../../platform/db/database.ts';
import type { PartnerForm, PartnerKind } from './contract.ts';
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
