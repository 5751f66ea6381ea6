import type { Day } from '../../../../packages/kernel/day.ts';
import type { ComparedLine, ComparedVisit, Comparison } from '../../contract.ts';

export type Fate = ComparedVisit['fate'];
export type Counts = Readonly<Record<Fate, number>>;

const NONE: Counts = { onlyBefore: 0, onlyAfter: 0, moved: 0, same: 0 };

export const countsOf = (visits: readonly Pick<ComparedVisit, 'fate'>[]): Counts =>
  visits.reduce<Counts>((counts, { fate }) => ({ ...counts, [fate]: counts[fate] + 1 }), NONE);

export const changesIn = (counts: Counts): number => counts.onlyBefore + counts.onlyAfter + counts.moved;

type Where = { readonly squadId: string; readonly day: Day };

/** Where a visit stands in either plan; once when both have it on one squad's one day. */
const standsOf = ({ before, after }: Pick<ComparedVisit, 'before' | 'after'>): Where[] => {
  const both = [before, after].flatMap((one) => (one ? [one] : []));
  const [first, second] = both;
  return first && second && first.squadId === second.squadId && first.day === second.day ? [first] : both;
};

const key = ({ squadId, day }: Where): string => `${squadId} ${day}`;

export interface GridRow {
  readonly squad: Comparison['squads'][number];
  readonly cells: readonly { readonly day: Day; readonly counts: Counts }[];
}

/** Squads × days: a visit that moves counts where it leaves and where it arrives. Squads without a change are counted. */
export const gridOf = (
  of: Pick<Comparison, 'visits' | 'squads'>,
): { days: Day[]; rows: GridRow[]; others: number } => {
  const stands = of.visits.flatMap((visit) => standsOf(visit).map((where) => ({ visit, where })));
  const days = [...new Set(stands.map(({ where }) => where.day))].toSorted();
  const cells = new Map<string, ComparedVisit[]>();
  for (const { visit, where } of stands) cells.set(key(where), [...(cells.get(key(where)) ?? []), visit]);
  const rows = of.squads.map((squad) => ({
    squad,
    cells: days.map((day) => ({
      day,
      counts: countsOf(cells.get(key({ squadId: squad.squadId, day })) ?? []),
    })),
  }));
  const touched = rows.filter(
    ({ squad, cells: own }) =>
      own.some((cell) => changesIn(cell.counts) > 0) || squad.joined.length + squad.left.length > 0,
  );
  return { days, rows: touched, others: rows.length - touched.length };
};

export interface VisitFilters {
  readonly fate: string;
  readonly squad: string;
  readonly day: string;
}

/** What is listed: one fate, or all that differs; of one squad, on one day. By squad, day and time. */
export const visitsShown = (
  of: Pick<Comparison, 'visits' | 'squads'>,
  { fate, squad, day }: VisitFilters,
): ComparedVisit[] => {
  const order = new Map(of.squads.map((one, at) => [one.squadId, at]));
  const place = ({ before, after }: ComparedVisit): string => {
    const stand = after ?? before;
    const at = String(order.get(stand?.squadId ?? '') ?? 0).padStart(6, '0');
    return `${at} ${stand?.day ?? ''} ${String(stand?.start ?? 0).padStart(6, '0')}`;
  };
  return of.visits
    .filter((visit) => (fate === '' ? visit.fate !== 'same' : visit.fate === fate))
    .filter((visit) =>
      standsOf(visit).some(
        (where) => (squad === '' || where.squadId === squad) && (day === '' || where.day === day),
      ),
    )
    .toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
};

/** Whether a line has become better or worse; null where it stayed or where neither is better. */
export const verdictOn = ({ before, after, better }: ComparedLine): 'good' | 'bad' | null => {
  if (before === after || better === null) return null;
  return after > before === (better === 'more') ? 'good' : 'bad';
};

/** Members to be told, squad by squad. */
export const toldBySquad = (people: Comparison['toldPeople']): { squad: string; names: string[] }[] => {
  const squads = new Map<string, string[]>();
  for (const { squad, name } of people) squads.set(squad, [...(squads.get(squad) ?? []), name]);
  return [...squads].map(([squad, names]) => ({ squad, names }));
};
