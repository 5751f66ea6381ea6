import { type Paper, zPaper } from './contract.ts';
import type { ItemRow } from './store/agenda.ts';
import type { MeetingRow, MemberRow } from './store/meetings.ts';
import type { DecisionRow } from './store/minutes.ts';

export interface OnPaper {
  readonly meeting: MeetingRow;
  readonly members: readonly MemberRow[];
  readonly items: readonly ItemRow[];
  readonly decisions: readonly DecisionRow[];
}

/** A meeting as it stands now, as it goes on paper. */
export function paperOf({ meeting, members, items, decisions }: OnPaper): Paper {
  const names = (presence: MemberRow['presence']) =>
    members.filter((one) => one.presence === presence).map((one) => one.name);
  return {
    title: meeting.title,
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt,
    place: meeting.place,
    chair: meeting.chair.name,
    secretary: meeting.secretary.name,
    invited: names('invited'),
    attended: names('attended'),
    excused: names('excused'),
    items: items
      .filter((item) => !item.isRemoved)
      .map((item) => ({
        title: item.title,
        reasons: item.reasons,
        addedByName: item.addedByName,
        said: item.said,
        decisions: decisions
          .filter((one) => one.itemId === item.id)
          .map(({ words, order }) => ({ words, order })),
      })),
  };
}

const inOneOrder = (paper: Paper): string => JSON.stringify(zPaper.parse(paper));

/** MTG-12 Something was written, decided or struck since a version was issued. */
export const isChangedSince = (paper: Paper, issued: Paper): boolean =>
  inOneOrder(paper) !== inOneOrder(issued);
