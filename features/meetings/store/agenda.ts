import type { Db } from '../../../platform/db/database.ts';
import { type Reason, type SubjectKind, zReason } from '../contract.ts';

export interface ItemRow {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly projectId: string | null;
  readonly enterpriseId: string | null;
  readonly light: 'yellow' | 'red' | null;
  readonly reasons: Reason[];
  readonly addedByName: string;
  readonly isRemoved: boolean;
  readonly said: string;
  readonly saidByName: string;
  readonly saidAt: string | null;
  readonly revision: number;
}

/** Everything that stands or stood on an agenda, in order. */
export async function itemsOf(db: Db, zoneId: number, meetingId: string): Promise<ItemRow[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .where('zone_id', '=', zoneId)
    .where('meeting_id', '=', meetingId)
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    title: row.title,
    subject: {
      kind: row.subject_kind as SubjectKind, // border: the table's check holds the list
      id: row.subject_id,
    },
    projectId: row.project_id,
    enterpriseId: row.enterprise_id,
    light: row.light as ItemRow['light'], // border: the table's check holds the list
    reasons: zReason.array().parse(row.reasons),
    addedByName: row.added_by_name,
    isRemoved: row.removed_at !== null,
    said: row.said,
    saidByName: row.said_by_name,
    saidAt: row.said_at,
    revision: row.revision,
  }));
}

export interface NewItem {
  readonly id: string;
  readonly meetingId: string;
  readonly position: number;
  readonly title: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly projectId: string | null;
  readonly enterpriseId: string | null;
  readonly light: 'yellow' | 'red' | null;
  readonly reasons: readonly Reason[];
  readonly addedByName: string;
}

export async function insertItems(db: Db, zoneId: number, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return;
  const values = items.map((item) => ({
    zone_id: zoneId,
    id: item.id,
    meeting_id: item.meetingId,
    position: item.position,
    title: item.title,
    subject_kind: item.subject.kind,
    subject_id: item.subject.id,
    project_id: item.projectId,
    enterprise_id: item.enterpriseId,
    order_id: item.subject.kind === 'order' ? item.subject.id : null,
    partner_id: item.subject.kind === 'partner' ? item.subject.id : null,
    light: item.light,
    reasons: JSON.stringify(item.reasons),
    added_by_name: item.addedByName,
  }));
  await db.insertInto('agenda_item').values(values).execute();
}

const item = (db: Db, zoneId: number, id: string) =>
  db.updateTable('agenda_item').where('zone_id', '=', zoneId).where('id', '=', id);

export const setReasons = async (
  db: Db,
  zoneId: number,
  of: { id: string; reasons: readonly Reason[]; light: 'yellow' | 'red' | null },
): Promise<void> => {
  await item(db, zoneId, of.id)
    .set({ reasons: JSON.stringify(of.reasons), light: of.light })
    .execute();
};

export const removeItem = async (
  db: Db,
  zoneId: number,
  of: { id: string; at: string; byName: string },
): Promise<void> => {
  await item(db, zoneId, of.id).set({ removed_at: of.at, removed_by_name: of.byName }).execute();
};

/** A member puts back what was taken off; it stands last. */
export const putBack = async (
  db: Db,
  zoneId: number,
  of: { id: string; position: number; reasons: readonly Reason[] },
): Promise<void> => {
  await item(db, zoneId, of.id)
    .set({
      removed_at: null,
      removed_by_name: null,
      position: of.position,
      reasons: JSON.stringify(of.reasons),
    })
    .execute();
};

/** What was said about a matter, and the same once more to be kept. */
export async function saveSaid(
  db: Db,
  zoneId: number,
  text: { id: string; itemId: string; revision: number; said: string; byName: string; at: string },
): Promise<void> {
  await db
    .insertInto('minutes_text')
    .values({
      zone_id: zoneId,
      id: text.id,
      item_id: text.itemId,
      revision: text.revision,
      said: text.said,
      by_name: text.byName,
      at: text.at,
    })
    .execute();
  await item(db, zoneId, text.itemId)
    .set({ said: text.said, said_by_name: text.byName, said_at: text.at, revision: text.revision })
    .execute();
}

/** The matter's row, held until the transaction ends: two secretaries who save one matter take turns. */
export const lockItem = async (db: Db, zoneId: number, id: string): Promise<void> => {
  await db
    .selectFrom('agenda_item')
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute();
};
