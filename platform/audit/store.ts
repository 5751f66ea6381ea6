import { type Kysely, type Selectable } from 'kysely';
import type { AuditEntry, DB } from '../../db/types.gen.ts';

export type AuditRow = Selectable<AuditEntry>;

export interface AuditFilter {
  readonly zoneId: number;
  /** Entries before this one, latest first. */
  readonly before: number | null;
  readonly limit: number;
  readonly kind?: string | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export function auditPage(db: Kysely<DB>, by: AuditFilter): Promise<AuditRow[]> {
  let found = db
    .selectFrom('audit_entry')
    .selectAll()
    .where('zone_id', '=', by.zoneId)
    .orderBy('seq', 'desc')
    .limit(by.limit);
  if (by.before !== null) found = found.where('seq', '<', by.before);
  if (by.kind !== undefined) found = found.where('kind', '=', by.kind);
  if (by.subjectKind !== undefined) found = found.where('subject_kind', '=', by.subjectKind);
  if (by.subjectId !== undefined) found = found.where('subject_id', '=', by.subjectId);
  if (by.accountId !== undefined) found = found.where('account_id', '=', by.accountId);
  if (by.from !== undefined) found = found.where('recorded_at', '>=', by.from);
  if (by.until !== undefined) found = found.where('recorded_at', '<', by.until);
  return found.execute();
}

/** The chain in its own order, a page at a time. */
export const chainPage = (
  db: Kysely<DB>,
  at: { zoneId: number; after: number; upTo: number; limit: number },
): Promise<AuditRow[]> =>
  db
    .selectFrom('audit_entry')
    .selectAll()
    .where('zone_id', '=', at.zoneId)
    .where('seq', '>', at.after)
    .where('seq', '<=', at.upTo)
    .orderBy('seq')
    .limit(at.limit)
    .execute();

export const chainHead = (
  db: Kysely<DB>,
  zoneId: number,
): Promise<{ seq: number; hash: Buffer } | undefined> =>
  db.selectFrom('audit_head').select(['seq', 'hash']).where('zone_id', '=', zoneId).executeTakeFirst();

/** The first entry that stands after the head, which would have been set back; both are seen at one moment. */
export const entryAfterHead = async (db: Kysely<DB>, zoneId: number): Promise<number | null> =>
  (
    await db
      .selectFrom('audit_entry as e')
      .innerJoin('audit_head as h', 'h.zone_id', 'e.zone_id')
      .select('e.seq')
      .where('e.zone_id', '=', zoneId)
      .whereRef('e.seq', '>', 'h.seq')
      .orderBy('e.seq')
      .limit(1)
      .executeTakeFirst()
  )?.seq ?? null;
