import { createHash } from 'node:crypto';
import { type CompiledQuery, sql } from 'kysely';
import { later } from '../db/convoy.ts';
import type { Db } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { newId } from '../ids.ts';

/**
 * Something that happened. Telling it writes the audit entry, the fact and the jobs of everyone who listens, in
 * the transaction that made it true (FCT-1). `before` and `after` are for the audit; `data` is for listeners.
 * Neither may hold health facts or secrets: the audit keeps them for good (AUD-3).
 */
export interface Told {
  /** `enterprise.created`: the thing and the past participle. */
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly before?: unknown;
  readonly after?: unknown;
  readonly data?: unknown;
}

/** Who tells, when and from where. */
export interface Teller {
  readonly zoneId: number;
  readonly accountId: string | null;
  readonly name: string;
  /** The zone's instant (ISO). */
  readonly at: string;
  readonly address: string;
  readonly requestId: string;
}

/** Names of the job handlers that listen to a kind of fact. */
export type Listeners = (kind: string) => readonly string[];

/** JSON with its keys in order: the same thing always has the same text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

export const chainHash = (before: Buffer, payload: string): Buffer =>
  createHash('sha256').update(before).update(payload, 'utf8').digest();

/** What the chain covers: everything the entry says, the zone and the machine's time included (AUD-1). */
export const payloadOf = (teller: Teller, told: Told, recordedAt: string): string =>
  canonical({
    zone: teller.zoneId,
    recorded: recordedAt,
    at: teller.at,
    by: teller.accountId,
    name: teller.name,
    from: teller.address,
    request: teller.requestId,
    kind: told.kind,
    subject: told.subject,
    before: told.before ?? null,
    after: told.after ?? null,
  });

export interface Telling {
  readonly tales: readonly Told[];
  readonly listeners: Listeners;
}

/**
 * The statements that write what was told. They come last before the commit: the chain's head is the one row every
 * writer of a zone locks, so it is held for a moment only and never while waiting for another row.
 */
export const tellings = (db: Db, teller: Teller, { tales, listeners }: Telling): CompiledQuery[] =>
  tales.map((told) => telling(db, teller, { told, handlers: listeners(told.kind) }));

/** Writes what was told, in a transaction that ends elsewhere. */
export const writeTold = (db: Db, teller: Teller, what: Telling): Promise<void> =>
  later(db, tellings(db, teller, what));

function telling(
  db: Db,
  teller: Teller,
  { told, handlers }: { told: Told; handlers: readonly string[] },
): CompiledQuery {
  const recordedAt = new Date().toISOString();
  const payload = payloadOf(teller, told, recordedAt);
  const jobIds = handlers.map(() => newId());
  const data = JSON.stringify(told.data ?? {});
  const factId = newId();
  const jobData = JSON.stringify({
    fact: factId,
    kind: told.kind,
    subject: told.subject,
    data: told.data ?? {},
  });
  return sql`
    with head as (
      update audit_head
      set seq = seq + 1, hash = sha256(hash || convert_to(${payload}, 'UTF8'))
      where zone_id = ${teller.zoneId}
      returning seq, hash
    ), entry as (
      insert into audit_entry (zone_id, seq, recorded_at, account_id, kind, subject_kind, subject_id, payload, hash)
      select ${teller.zoneId}, seq, ${recordedAt}, ${teller.accountId}::uuid, ${told.kind},
        ${told.subject.kind}, ${told.subject.id}, ${payload}, hash
      from head
    ), happened as (
      insert into fact (zone_id, id, kind, subject_kind, subject_id, data, told_by, told_at)
      values (${teller.zoneId}, ${factId}, ${told.kind}, ${told.subject.kind}, ${told.subject.id},
        ${data}::jsonb, ${teller.accountId}::uuid, ${teller.at})
    )
    insert into job (zone_id, id, handler, data, run_at, created_at)
    select ${teller.zoneId}, id, handler, ${jobData}::jsonb, ${recordedAt}::timestamptz, ${recordedAt}::timestamptz
    from unnest(${jobIds}::uuid[], ${[...handlers]}::text[]) as listening (id, handler)
  `.compile(prepared(db));
}
