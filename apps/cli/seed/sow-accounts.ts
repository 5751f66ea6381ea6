import { linkAccount } from '../../../features/organisation/door.ts';
import { linkPartnerAccount } from '../../../features/partners/door.ts';
import type { Auth } from '../../../platform/auth/auth.ts';
import type { PackAccount } from '../../../platform/packs/zone-files.ts';
import type { Sowing } from './sowing.ts';

export interface SownAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly personId: string | null;
  readonly partnerId: string | null;
  readonly roles: PackAccount['roles'];
}

/** Who signs in, and as whom; an outside account carries the name of the partner, firm or unit behind it. */
export function accountsOf({ pack, keys }: Pick<Sowing, 'pack' | 'keys'>): SownAccount[] {
  const names = {
    person: new Map(pack.organisation.people.map((p) => [p.key, p.name])),
    partner: new Map(pack.partners.map((p) => [p.key, p.name.zh])),
    enterprise: new Map(pack.enterprises.map((e) => [e.key, e.shortName])),
    unit: new Map(pack.organisation.units.map((u) => [u.key, u.name.zh])),
  };
  return pack.organisation.accounts.map((account) => ({
    id: keys.make('account', account.login),
    login: account.login,
    name:
      names.person.get(account.person ?? '') ??
      names.partner.get(account.partner ?? '') ??
      names.enterprise.get(account.enterprise ?? '') ??
      names.unit.get(account.unit ?? '') ??
      account.login,
    personId: account.person === undefined ? null : keys.make('person', account.person),
    partnerId: account.partner === undefined ? null : keys.make('partner', account.partner),
    roles: account.roles,
  }));
}

export async function linkPeople({ db, zoneId }: Sowing, accounts: readonly SownAccount[]): Promise<void> {
  for (const { id, personId, partnerId } of accounts) {
    if (personId !== null) await linkAccount(db, zoneId, { personId, accountId: id });
    if (partnerId !== null) await linkPartnerAccount(db, zoneId, { partnerId, accountId: id });
  }
}

/** Made before the sowing, which is one transaction of another role: accounts live in a schema of their own. */
export async function makeAccounts(
  auth: Auth,
  accounts: readonly SownAccount[],
  { zoneId, password }: { zoneId: number; password: string },
): Promise<void> {
  for (const account of accounts) {
    await auth.createAccount({ ...account, zoneId, password, mustChangePassword: false });
  }
}
