import type { AccountRow, AuthDb } from './account-store.ts';
import { sha256 } from './token.ts';

export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly expiresAt: Date;
}

export async function addFlow(db: AuthDb, flow: Flow): Promise<void> {
  await db
    .insertInto('auth.oidc_flow')
    .values({
      state_hash: sha256(flow.state),
      nonce: flow.nonce,
      verifier: flow.verifier,
      return_to: flow.returnTo,
      expires_at: flow.expiresAt.toISOString(),
    })
    .execute();
}

/** Takes a flow out for good: a state works once (S8). */
export const takeFlow = (db: AuthDb, state: string) =>
  db
    .deleteFrom('auth.oidc_flow')
    .where('state_hash', '=', sha256(state))
    .returning(['nonce', 'verifier', 'return_to', 'expires_at'])
    .executeTakeFirst();

export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

export const linkedAccount = (db: AuthDb, of: Subject): Promise<AccountRow | undefined> =>
  db
    .selectFrom('auth.oidc_identity as i')
    .innerJoin('auth.account as a', 'a.id', 'i.account_id')
    .selectAll('a')
    .where('i.issuer', '=', of.issuer)
    .where('i.subject', '=', of.subject)
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst();

/** Whether this issuer already vouched for the account under another subject: a login was given to somebody else. */
export const isLinked = async (db: AuthDb, of: { issuer: string; accountId: string }): Promise<boolean> =>
  (await db
    .selectFrom('auth.oidc_identity')
    .select('subject')
    .where('issuer', '=', of.issuer)
    .where('account_id', '=', of.accountId)
    .executeTakeFirst()) !== undefined;

export async function link(db: AuthDb, of: Subject & { accountId: string; now: Date }): Promise<void> {
  await db
    .insertInto('auth.oidc_identity')
    .values({
      issuer: of.issuer,
      subject: of.subject,
      account_id: of.accountId,
      linked_at: of.now.toISOString(),
    })
    .execute();
}
