import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/types.gen.ts';
import { payloadOf, type Teller, type Told } from '../facts/tell.ts';

/**
 * Writes an audit entry from outside a zone's transaction, as the platform's own hand (sortie_auth): sign-ins and
 * changes of accounts. No fact and no jobs: nobody listens to these. Last thing before the commit, as `writeTold`.
 */
export async function appendAudit(db: Kysely<DB>, teller: Teller, told: Told): Promise<void> {
  const recordedAt = new Date().toISOString();
  const payload = payloadOf(teller, told, recordedAt);
  const written = await sql`
    with head as (
      update audit_head
      set seq = seq + 1, hash = sha256(hash || convert_to(${payload}, 'UTF8'))
      where zone_id = ${teller.zoneId}
      returning seq, hash
    )
    insert into audit_entry (zone_id, seq, recorded_at, account_id, kind, subject_kind, subject_id, payload, hash)
    select ${teller.zoneId}, seq, ${recordedAt}::timestamptz, ${teller.accountId}::uuid, ${told.kind},
      ${told.subject.kind}, ${told.subject.id}, ${payload}, hash
    from head
  `.execute(db);
  // a zone without a head would go unseen for ever: better that the change fails with its trace
  if (written.numAffectedRows !== 1n) throw new Error(`zone ${teller.zoneId} has no audit head`);
}
