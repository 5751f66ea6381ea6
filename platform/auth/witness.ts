import { appendAudit } from '../audit/append.ts';
import { nowIn } from '../clock/clock.ts';
import { type Teller, type Told, writeTold } from '../facts/tell.ts';
import type { Visit } from '../http/route.ts';
import type { AccountRow, AuthDb } from './account-store.ts';
import type { AuthParts } from './parts.ts';

type Owner = Pick<AccountRow, 'id' | 'zone_id' | 'name'>;
type From = Pick<Visit, 'address' | 'requestId'>;

/** Who tells about an account: its owner, or nobody known when somebody failed to be the owner. */
export async function tellerOf(
  parts: Pick<AuthParts, 'db' | 'clock'>,
  owner: Owner,
  at: { from: From; known: boolean },
): Promise<Teller> {
  const zone = await parts.db
    .selectFrom('zone')
    .select(['time_zone', 'clock_offset_seconds'])
    .where('id', '=', owner.zone_id)
    .executeTakeFirstOrThrow();
  const now = nowIn({ timeZone: zone.time_zone, clockOffsetSeconds: zone.clock_offset_seconds }, parts.clock);
  return {
    zoneId: owner.zone_id,
    accountId: at.known ? owner.id : null,
    name: at.known ? owner.name : '',
    at: now.toISOString(),
    address: at.from.address,
    requestId: at.from.requestId,
  };
}

/** Changes rows of schema auth and audits it, together or not at all. */
export async function withAudit<T>(
  parts: AuthParts,
  teller: Teller,
  work: (db: AuthDb) => Promise<{ told: Told; result: T }>,
): Promise<T> {
  const result = await parts.db.transaction().execute(async (db) => {
    const done = await work(db);
    await appendAudit(db, teller, done.told);
    return done.result;
  });
  parts.identities.forget();
  return result;
}

export const aboutAccount = (kind: string, id: string, more: Partial<Told> = {}): Told => ({
  kind,
  subject: { kind: 'account', id },
  ...more,
});

/** IDN-6 The rest that five wrong tries earn is a fact as well, so that the owner is told (S2). */
export async function tellLocked(parts: AuthParts, owner: Owner, from: From): Promise<void> {
  const teller = await tellerOf(parts, owner, { from, known: false });
  const told = aboutAccount('account.locked', owner.id, { data: { accountId: owner.id } });
  await parts.database.inZone(owner.zone_id, (db) =>
    writeTold(db, teller, { tales: [told], listeners: parts.settings.listeners ?? (() => []) }),
  );
}

/** A refused try is kept where the account lives; nobody known did it. */
export async function tellRefused(parts: AuthParts, owner: Owner, from: From, why: string): Promise<void> {
  const teller = await tellerOf(parts, owner, { from, known: false });
  await appendAudit(parts.db, teller, aboutAccount('session.refused', owner.id, { after: { why } }));
}
