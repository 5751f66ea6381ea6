import { sql } from 'kysely';
import type { JsonValue } from '../../db/types.gen.ts';
import type { AccountRow, AuthDb } from './account-store.ts';
import { sha256 } from './token.ts';

/** IDN-15 */
export const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 12 * 3_600_000;
/** A session's last sign of life is written once a minute at most. */
const SEEN_EVERY_MS = 60_000;

export interface SessionRow extends AccountRow {
  second_factor: boolean;
  seen_at: string;
  zone_code: string;
  name_zh: string;
  name_en: string;
  time_zone: string;
  home_city: string;
  calendar: string;
  situation: string;
  clock_offset_seconds: number;
  is_demo: boolean;
  settings: JsonValue;
}

/** The live session of a token with its account and zone; nothing for one that ended in any way (IDN-15). */
export async function sessionOf(db: AuthDb, token: string, now: Date): Promise<SessionRow | null> {
  const idle = new Date(now.getTime() - IDLE_MS);
  const found = await sql<SessionRow>`
    select a.*, s.second_factor, s.seen_at, z.code as zone_code, z.name_zh, z.name_en, z.time_zone, z.home_city,
      z.calendar, z.situation, z.clock_offset_seconds, z.is_demo, z.settings
    from auth.session s
    join auth.account a on a.id = s.account_id
    join zone z on z.id = a.zone_id
    where s.token_hash = ${sha256(token)}
      and s.expires_at > ${now}
      and s.seen_at > ${idle}
      and a.disabled_at is null
  `.execute(db);
  return found.rows[0] ?? null;
}

export async function markSeen(db: AuthDb, token: string, seen: { at: string; now: Date }): Promise<void> {
  if (seen.now.getTime() - Date.parse(seen.at) < SEEN_EVERY_MS) return;
  await sql`
    update auth.session set seen_at = ${seen.now}
    where token_hash = ${sha256(token)} and seen_at = ${seen.at}::timestamptz
  `.execute(db);
}

export interface NewSession {
  readonly token: string;
  readonly accountId: string;
  readonly secondFactor: boolean;
  readonly now: Date;
  readonly address: string;
  readonly agent: string;
}

export async function addSession(db: AuthDb, made: NewSession): Promise<void> {
  await db
    .insertInto('auth.session')
    .values({
      token_hash: sha256(made.token),
      account_id: made.accountId,
      second_factor: made.secondFactor,
      created_at: made.now.toISOString(),
      seen_at: made.now.toISOString(),
      expires_at: new Date(made.now.getTime() + ABSOLUTE_MS).toISOString(),
      address: made.address,
      agent: made.agent,
    })
    .execute();
}

export async function endSession(db: AuthDb, token: string): Promise<void> {
  await db.deleteFrom('auth.session').where('token_hash', '=', sha256(token)).execute();
}

/** Ends every session of an account and says how many there were. */
export async function endSessionsOf(db: AuthDb, accountId: string): Promise<number> {
  const ended = await db.deleteFrom('auth.session').where('account_id', '=', accountId).executeTakeFirst();
  return Number(ended.numDeletedRows);
}

export async function setSecondFactor(db: AuthDb, token: string): Promise<void> {
  await db
    .updateTable('auth.session')
    .set({ second_factor: true })
    .where('token_hash', '=', sha256(token))
    .execute();
}

/** What ran out: dead sessions and single sign-ons nobody came back from. */
export async function sweepSessions(db: AuthDb, now: Date): Promise<void> {
  const idle = new Date(now.getTime() - IDLE_MS);
  await sql`delete from auth.session where expires_at <= ${now} or seen_at <= ${idle}`.execute(db);
  await sql`delete from auth.oidc_flow where expires_at <= ${now}`.execute(db);
}
