import { clock } from '../../packages/kernel/minutes.ts';
import { notify } from '../../platform/notify/notify.ts';
import { type At, accountFor, graphNow } from './acting.ts';
import type { MeetingRow } from './store/meetings.ts';

const SAYS = {
  'meeting.called': { zh: '会议通知', en: 'You are called to a meeting' },
  'meeting.cancelled': { zh: '会议取消', en: 'Meeting cancelled' },
  'meeting.issued': { zh: '会议纪要已印发', en: 'Minutes issued' },
} as const;

interface Telling {
  readonly kind: keyof typeof SAYS;
  readonly personIds: readonly string[];
  /** Why, where that needs saying. */
  readonly words: string;
}

/** One notice to each member who has an account, or to whoever stands in for them. */
export async function tellMembers(at: At, meeting: MeetingRow, telling: Telling): Promise<void> {
  const graph = await graphNow(at);
  const to = telling.personIds.flatMap((id) => accountFor(graph, id) ?? []);
  const says = SAYS[telling.kind];
  const time = `${meeting.heldOn} ${clock(meeting.startsAt)}`;
  const why = telling.words === '' ? '' : `\n${telling.words}`;
  await notify(at, {
    to,
    kind: telling.kind,
    title: { zh: `${says.zh}：${meeting.title}`, en: `${says.en}: ${meeting.title}` },
    body: {
      zh: `${time}，${meeting.place}，主持人 ${meeting.chair.name}${why}`,
      en: `${time}, ${meeting.place}, chaired by ${meeting.chair.name}${why}`,
    },
    link: `/meetings/${meeting.id}`,
  });
}
