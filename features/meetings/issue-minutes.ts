import { newId } from '../../platform/ids.ts';
import { addToTimeline } from '../enterprises/door.ts';
import type { Acting } from './acting.ts';
import { type OnPaper, paperOf } from './paper.ts';
import { updateMeeting } from './store/meetings.ts';
import { insertVersion } from './store/minutes.ts';
import { tellMembers } from './tell-members.ts';

/** What a meeting said of an enterprise or project stands on their timelines once its minutes are issued. */
const entriesOf = ({ meeting, items, decisions }: OnPaper) =>
  items.flatMap((item) => {
    if (item.isRemoved || item.enterpriseId === null) return [];
    const decided = decisions.filter((one) => one.itemId === item.id).map((one) => one.words);
    return {
      enterpriseId: item.enterpriseId,
      projectId: item.projectId ?? undefined,
      kind: 'meeting' as const,
      words: { zh: `调度会研究：${item.title}`, en: `Discussed at a dispatch meeting: ${item.title}` },
      detail: decided.join('\n') || item.said,
      source: { kind: 'meeting', id: meeting.id },
    };
  });

/** Freezes the minutes as a version, in the caller's transaction; members are told. */
export async function issueVersion(
  acting: Acting,
  of: OnPaper,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  const { db, zone, now, by } = acting;
  const { id } = of.meeting;
  await insertVersion(db, zone.id, {
    id: newId(),
    meetingId: id,
    version,
    reason: version === 1 ? '' : reason,
    paper: paperOf(of),
    issuedByName: by.name,
    issuedAt: now,
  });
  await updateMeeting(db, { zoneId: zone.id, id, now }, { state: 'issued' });
  if (version === 1) await addToTimeline(db, { zoneId: zone.id, now, by }, entriesOf(of));
  const personIds = of.members.map((one) => one.id);
  await tellMembers(acting, of.meeting, { kind: 'meeting.issued', personIds, words: reason });

  acting.tell({ kind: 'meeting.issued', subject: { kind: 'meeting', id }, after: { version, reason } });
}
