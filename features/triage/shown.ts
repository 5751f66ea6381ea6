import type { About, Item } from './contract.ts';
import type { ItemRow } from './store/items.ts';

function aboutOf(row: ItemRow): Item['about'] {
  const { enterpriseName } = row;
  const known = (kind: About['kind'], id: string | null, name: string | null) =>
    id === null ? null : { kind, id, name: name ?? '', enterpriseName };
  return (
    known('project', row.projectId, row.projectName) ??
    known('partner', row.partnerId, row.partnerName) ??
    known('enterprise', row.enterpriseId, enterpriseName)
  );
}

/** TRI-5 Late as soon as its time has passed, whether or not the clock's job has been there. */
export const itemShown = (row: ItemRow, now: string): Item => ({
  id: row.id,
  via: row.via,
  fromName: row.fromName,
  title: row.title,
  about: aboutOf(row),
  lineId: row.lineId,
  receivedAt: row.receivedAt,
  secrecy: row.secrecy,
  proposedGrade: row.proposedGrade,
  grade: row.grade,
  status: row.status,
  dueAt: row.dueAt,
  isOverdue: (row.status === 'incoming' || row.status === 'graded') && row.dueAt < now,
  takenByName: row.takenByName,
  waitsFor: row.waitsFor,
});
