import type { Day } from '../../../packages/kernel/day.ts';
import type { AgendaSourceKey, Reason, SubjectKind } from '../contract.ts';

/** Why a neighbour would have something talked about. */
export interface AgendaReason {
  readonly subject: {
    readonly kind: Exclude<SubjectKind, 'other'>;
    readonly id: string;
    readonly name: string;
    /** The enterprise behind a project or an order; null when there is none. */
    readonly enterpriseId: string | null;
  };
  readonly isKey: boolean;
  readonly source: Exclude<AgendaSourceKey, 'added'>;
  readonly light: 'yellow' | 'red';
  /** How long it has stood so. */
  readonly days: number;
  readonly words: { readonly zh: string; readonly en: string };
}

/** A matter that is on the agenda, or was taken off it. */
export interface ItemThere {
  readonly id: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly isRemoved: boolean;
  readonly reasons: readonly Reason[];
}

export interface Proposed {
  readonly subject: AgendaReason['subject'];
  readonly isKey: boolean;
  readonly light: 'yellow' | 'red';
  readonly days: number;
  readonly reasons: readonly Reason[];
}

export interface Proposal {
  readonly fresh: readonly Proposed[];
  /** What stands there already, and is lit for something else as well by now. */
  readonly joined: readonly { readonly id: string; readonly reasons: readonly Reason[] }[];
  /** MTG-13 What there was no room for. */
  readonly leftOut: number;
}

/** MTG-13 More than a meeting can talk about in a morning is counted and not listed. */
export const MOST_ITEMS = 20;

const keyOf = (subject: { readonly kind: string; readonly id: string }): string =>
  `${subject.kind} ${subject.id}`;

const reasonOf = ({ source, light, days, words }: AgendaReason, takenOn: Day): Reason => ({
  source,
  light,
  days,
  takenOn,
  ...words,
});

/** MTG-3 Red before yellow, key projects first in each, the longest first among them; then by name, to be settled. */
const before = (a: Proposed, b: Proposed): number =>
  Number(b.light === 'red') - Number(a.light === 'red') ||
  Number(b.isKey) - Number(a.isKey) ||
  b.days - a.days ||
  (keyOf(a.subject) < keyOf(b.subject) ? -1 : 1);

/** MTG-2 What is said of one thing by several is one matter; of one source the first word stands. */
function gathered(reasons: readonly AgendaReason[], today: Day): Proposed[] {
  const bySubject = new Map<string, AgendaReason[]>();
  for (const reason of reasons) {
    const key = keyOf(reason.subject);
    const known = bySubject.get(key) ?? [];
    if (!known.some((one) => one.source === reason.source)) bySubject.set(key, [...known, reason]);
  }
  return [...bySubject.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    return {
      subject: first.subject,
      isKey: all.some((one) => one.isKey),
      light: all.some((one) => one.light === 'red') ? ('red' as const) : ('yellow' as const),
      days: Math.max(...all.map((one) => one.days)),
      reasons: all
        .toSorted((a, b) => Number(b.light === 'red') - Number(a.light === 'red') || b.days - a.days)
        .map((one) => reasonOf(one, today)),
    };
  });
}

/**
 * MTG-2, MTG-3, MTG-13 What an agenda takes in: what is not there yet, in order and as far as there is room; and new
 * reasons for what is. A sentence once taken in stays as it was, and what was taken off does not come back.
 */
export function propose(reasons: readonly AgendaReason[], there: readonly ItemThere[], today: Day): Proposal {
  const known = new Map(there.map((item) => [keyOf(item.subject), item]));
  const all = gathered(reasons, today);

  const joined = all.flatMap((one) => {
    const item = known.get(keyOf(one.subject));
    if (!item || item.isRemoved) return [];
    const more = one.reasons.filter((reason) => !item.reasons.some((had) => had.source === reason.source));
    return more.length === 0 ? [] : [{ id: item.id, reasons: [...item.reasons, ...more] }];
  });
  const fresh = all.filter((one) => !known.has(keyOf(one.subject))).toSorted(before);
  const room = Math.max(0, MOST_ITEMS - there.filter((item) => !item.isRemoved).length);
  return { fresh: fresh.slice(0, room), joined, leftOut: Math.max(0, fresh.length - room) };
}

/** The strongest light among reasons; null where a member put it there and nothing else. */
export const strongest = (reasons: readonly Reason[]): 'yellow' | 'red' | null => {
  if (reasons.some((one) => one.light === 'red')) return 'red';
  return reasons.some((one) => one.light === 'yellow') ? 'yellow' : null;
};
