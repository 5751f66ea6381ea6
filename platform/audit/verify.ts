import type { Kysely } from 'kysely';
import type { DB } from '../../db/types.gen.ts';
import { chainHash } from '../facts/tell.ts';
import { agrees, payloadIn } from './payload.ts';
import { type AuditRow, chainHead, chainPage, entryAfterHead } from './store.ts';

const PAGE = 5_000;
/** Every chain begins with nothing: 32 zero bytes before the first entry (AUD-1). */
export const GENESIS = Buffer.alloc(32);

/**
 * `gap` an entry is missing · `payload` its text is none of ours · `hash` it, or one before it, was changed ·
 * `columns` what is searched differs from what is hashed · `tail` entries are missing at the end ·
 * `head` the head was set back or there is none.
 */
export type Broken = 'gap' | 'payload' | 'hash' | 'columns' | 'tail' | 'head';

export interface Verdict {
  /** Entries that were read. */
  readonly entries: number;
  readonly firstBroken: { readonly seq: number; readonly why: Broken } | null;
  readonly head: { readonly seq: number; readonly hash: string } | null;
}

interface Link {
  readonly seq: number;
  readonly hash: Buffer;
}

/** What is wrong with an entry, given the one before it. */
function fault(row: AuditRow, before: Link): Broken | null {
  if (row.seq !== before.seq + 1) return 'gap';
  if (!chainHash(before.hash, row.payload).equals(row.hash)) return 'hash';
  const payload = payloadIn(row);
  if (payload === null) return 'payload';
  return agrees(row, payload) ? null : 'columns';
}

/**
 * AUD-4 Recomputes the chain of a zone and names the first entry that does not fit. Entries written meanwhile are
 * left to the next time: the head is read first. `db` must be able to see the zone.
 */
export async function verifyChain(db: Kysely<DB>, zoneId: number): Promise<Verdict> {
  const head = await chainHead(db, zoneId);
  if (!head) return { entries: 0, firstBroken: { seq: 0, why: 'head' }, head: null };
  const shown = { seq: head.seq, hash: head.hash.toString('hex') };
  let entries = 0;
  const broken = (seq: number, why: Broken): Verdict => ({ entries, firstBroken: { seq, why }, head: shown });

  let last: Link = { seq: 0, hash: GENESIS };
  for (;;) {
    const page = await chainPage(db, { zoneId, after: last.seq, upTo: head.seq, limit: PAGE });
    for (const row of page) {
      entries++;
      const why = fault(row, last);
      if (why !== null) return broken(why === 'gap' ? last.seq + 1 : row.seq, why);
      last = row;
    }
    if (page.length < PAGE) break;
  }

  if (last.seq < head.seq) return broken(last.seq + 1, 'tail');
  if (!last.hash.equals(head.hash)) return broken(last.seq, 'head');
  const beyond = await entryAfterHead(db, zoneId);
  return beyond === null ? { entries, firstBroken: null, head: shown } : broken(beyond, 'head');
}
