import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Paper, zPaper } from '../contract.ts';

export interface DecisionRow {
  readonly id: string;
  readonly itemId: string;
  readonly words: string;
  readonly byName: string;
  readonly takenAt: string;
  readonly orderId: string | null;
  /** The order as it was given: what happened to it later is its own story. */
  readonly order: {
    readonly what: string;
    readonly owner: string;
    readonly dueOn: Day;
    readonly evidenceWanted: string;
  } | null;
}

/** What a meeting decided, in the order in which it was decided. */
export async function decisionsOf(db: Db, zoneId: number, meetingId: string): Promise<DecisionRow[]> {
  const rows = await db
    .selectFrom('meeting_decision as d')
    .leftJoin('supervision_order as o', (j) =>
      j.onRef('o.zone_id', '=', 'd.zone_id').onRef('o.decision_id', '=', 'd.id'),
    )
    .leftJoin('order_step as s', (j) =>
      j.onRef('s.zone_id', '=', 'o.zone_id').onRef('s.order_id', '=', 'o.id').on('s.position', '=', 1),
    )
    .where('d.zone_id', '=', zoneId)
    .where('d.meeting_id', '=', meetingId)
    .select(['d.id', 'd.item_id', 'd.words', 'd.by_name', 'd.taken_at', 'o.id as order_id'])
    .select(['o.what', 'o.evidence_wanted', 's.owner_name', 's.to_due'])
    .orderBy('d.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    words: row.words,
    byName: row.by_name,
    takenAt: row.taken_at,
    orderId: row.order_id,
    order:
      row.to_due === null
        ? null
        : {
            what: row.what ?? '',
            owner: row.owner_name ?? '',
            dueOn: day(row.to_due),
            evidenceWanted: row.evidence_wanted ?? '',
          },
  }));
}

export const insertDecision = async (
  db: Db,
  zoneId: number,
  made: { id: string; meetingId: string; itemId: string; words: string; byName: string; at: string },
): Promise<void> => {
  await db
    .insertInto('meeting_decision')
    .values({
      zone_id: zoneId,
      id: made.id,
      meeting_id: made.meetingId,
      item_id: made.itemId,
      words: made.words,
      by_name: made.byName,
      taken_at: made.at,
    })
    .execute();
};

/** MTG-6 Refused by the database where an order came from it. */
export const deleteDecision = async (db: Db, zoneId: number, id: string): Promise<void> => {
  await db.deleteFrom('meeting_decision').where('zone_id', '=', zoneId).where('id', '=', id).execute();
};

export interface VersionRow {
  readonly version: number;
  readonly reason: string;
  readonly issuedByName: string;
  readonly issuedAt: string;
}

/** The minutes issued of a meeting, the last first. */
export async function versionsOf(db: Db, zoneId: number, meetingId: string): Promise<VersionRow[]> {
  const rows = await db
    .selectFrom('minutes_version')
    .where('zone_id', '=', zoneId)
    .where('meeting_id', '=', meetingId)
    .select(['version', 'reason', 'issued_by_name', 'issued_at'])
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    reason: row.reason,
    issuedByName: row.issued_by_name,
    issuedAt: row.issued_at,
  }));
}

export async function paperIssued(
  db: Db,
  zoneId: number,
  of: { meetingId: string; version: number },
): Promise<(VersionRow & { paper: Paper }) | null> {
  const row = await db
    .selectFrom('minutes_version')
    .where('zone_id', '=', zoneId)
    .where('meeting_id', '=', of.meetingId)
    .where('version', '=', of.version)
    .selectAll()
    .executeTakeFirst();
  return row
    ? {
        version: row.version,
        reason: row.reason,
        issuedByName: row.issued_by_name,
        issuedAt: row.issued_at,
        paper: zPaper.parse(row.content),
      }
    : null;
}

/** MTG-8 Of two that issue at once one is refused. */
export const insertVersion = async (
  db: Db,
  zoneId: number,
  made: VersionRow & { readonly id: string; readonly meetingId: string; readonly paper: Paper },
): Promise<void> => {
  await db
    .insertInto('minutes_version')
    .values({
      zone_id: zoneId,
      id: made.id,
      meeting_id: made.meetingId,
      version: made.version,
      reason: made.reason,
      content: JSON.stringify(made.paper),
      issued_by_name: made.issuedByName,
      issued_at: made.issuedAt,
    })
    .execute();
};
