import { found } from '../../packages/kernel/refusal.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Decision, OrderBrief, Paper } from './contract.ts';
import { isChangedSince, type OnPaper, paperOf } from './paper.ts';
import { itemsOf } from './store/agenda.ts';
import { meetingById, membersOf } from './store/meetings.ts';
import { type DecisionRow, decisionsOf, paperIssued, versionsOf } from './store/minutes.ts';

/** A meeting with everything that goes on paper; another zone's is none (HTTP-2). */
export async function onPaper(db: Db, zoneId: number, id: string): Promise<OnPaper> {
  return {
    meeting: found(await meetingById(db, zoneId, id), 'meeting'),
    members: await membersOf(db, zoneId, id),
    items: await itemsOf(db, zoneId, id),
    decisions: await decisionsOf(db, zoneId, id),
  };
}

/** The versions issued, and whether something was written since the last. */
export async function issuedOf(db: Db, zoneId: number, of: OnPaper) {
  const meetingId = of.meeting.id;
  const versions = await versionsOf(db, zoneId, meetingId);
  const [last] = versions;
  const issued = last ? await paperIssued(db, zoneId, { meetingId, version: last.version }) : null;
  const isChanged = issued !== null && isChangedSince(paperOf(of), issued.paper);
  return { versions, isChanged, paper: issued?.paper ?? null };
}

export const decisionShown = (row: DecisionRow, orders: ReadonlyMap<string, OrderBrief>): Decision => ({
  id: row.id,
  words: row.words,
  byName: row.byName,
  takenAt: row.takenAt,
  order: row.orderId === null ? null : (orders.get(row.orderId) ?? null),
});

interface Wanted {
  readonly part: 'agenda' | 'minutes';
  readonly version?: number | undefined;
}

/** What is printed: the agenda as it stands, the minutes as they were issued, if they were. */
export async function paperFor(db: Db, zoneId: number, id: string, wanted: Wanted): Promise<Paper> {
  const of = await onPaper(db, zoneId, id);
  if (wanted.part === 'agenda') return paperOf(of);
  if (wanted.version !== undefined) {
    const { version } = wanted;
    return found(await paperIssued(db, zoneId, { meetingId: id, version }), 'minutes').paper;
  }
  return (await issuedOf(db, zoneId, of)).paper ?? paperOf(of);
}
