import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type CompiledQuery, sql } from 'kysely';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { type Db, violatedConstraint } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { canonical } from '../facts/tell.ts';
import type { Identity } from './route.ts';

/** HTTP-5 A write's key and the hash of what it asks: the same key must ask the same thing. */
export interface Once {
  readonly zoneId: number;
  readonly accountId: string;
  readonly key: string;
  readonly requestHash: Buffer;
}

/** A reply already given to the same write. */
export interface EarlierReply {
  readonly status: number;
  readonly reply: string;
}

const KEY = /^[\w:.-]{8,100}$/;

/** `content` is what is asked besides the address: the JSON body, or an upload's name, fields and hash. */
export function onceOf(request: FastifyRequest, identity: Identity, content: unknown): Once {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal('HTTP-13');
  const asked = `${request.method} ${request.url} ${request.headers['if-match'] ?? ''} ${canonical(content ?? null)}`;
  return {
    zoneId: identity.who.zoneId,
    accountId: identity.who.accountId,
    key,
    requestHash: createHash('sha256').update(asked).digest(),
  };
}

/**
 * The statement that claims the key. A second, simultaneous write with the same key waits at it until the first
 * commits, then violates the key of the table (`isClaimed`) and gives the reply of the first.
 */
export const claiming = (db: Db, once: Once, given?: EarlierReply): CompiledQuery =>
  sql`
    insert into idempotency_key (zone_id, account_id, key, request_hash, made_at, status, reply)
    values (${once.zoneId}, ${once.accountId}, ${once.key}, ${once.requestHash}, ${new Date().toISOString()},
      ${given?.status ?? null}, ${given?.reply ?? null})
  `.compile(prepared(db));

export const isClaimed = (error: unknown): boolean => violatedConstraint(error) === 'idempotency_key_pkey';

/** The reply that the write with this key was given; HTTP-5 when it asked something else. */
export async function earlierReply(db: Db, once: Once): Promise<EarlierReply> {
  const earlier = await sql<{ request_hash: Buffer; status: number | null; reply: string | null }>`
    select request_hash, status, reply
    from idempotency_key
    where zone_id = ${once.zoneId} and account_id = ${once.accountId} and key = ${once.key}
  `.execute(db);
  const [row] = earlier.rows;
  if (!row || row.status === null) throw new Refusal('HTTP-11');
  if (!row.request_hash.equals(once.requestHash)) throw new Refusal('HTTP-5');
  return { status: row.status, reply: row.reply ?? '' };
}

/** The statement that keeps the reply with its key, when that was claimed before there was one. */
export const keepReply = (db: Db, once: Once, given: EarlierReply): CompiledQuery =>
  sql`
    update idempotency_key
    set status = ${given.status}, reply = ${given.reply}
    where zone_id = ${once.zoneId} and account_id = ${once.accountId} and key = ${once.key}
  `.compile(prepared(db));
