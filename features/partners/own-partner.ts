import { found } from '../../packages/kernel/refusal.ts';
import type { Ask } from '../../platform/http/route.ts';
import { partnerIdOf } from './store/accounts.ts';
import { type PartnerRow, partnerById } from './store.ts';

/** PTN-7 The partner who asks; an account without one finds nothing. */
export async function ownPartner({ db, zone, who }: Ask): Promise<PartnerRow> {
  const id = found(await partnerIdOf(db, zone.id, who.accountId), 'partner');
  return found(await partnerById(db, zone.id, id), 'partner');
}
