import type { PlannedSquad } from './plan.ts';
import type { Person, Problem } from './problem.ts';

const isFree = (person: Person, day: string): boolean =>
  person.ready && (person.free === null || person.free.some((free) => free === day));

/** Indices of the working days on which every member may be out. */
const commonDays = (problem: Problem, squad: PlannedSquad): number[] => {
  const members = problem.people.filter((person) => squad.members.includes(person.id));
  const today = problem.past.now?.day ?? '';
  return problem.horizon.days.flatMap(({ day }, i) =>
    day >= squad.from && day <= squad.to && day >= today && members.every((one) => isFree(one, day))
      ? [i]
      : [],
  );
};

/** Runs of consecutive numbers: [1, 2, 5] is [[1, 2], [5]]. */
const runs = (numbers: readonly number[]): number[][] =>
  numbers.reduce<number[][]>((all, n) => {
    const last = all.at(-1);
    if (last && last.at(-1) === n - 1) last.push(n);
    else all.push([n]);
    return all;
  }, []);

/** First and last working day, as indices. */
export interface Outing {
  readonly first: number;
  readonly last: number;
}

/** Every stretch of working days on which the squad may be out without a break. */
export const outings = (problem: Problem, squad: PlannedSquad): Outing[] =>
  squad.members.length === 0
    ? []
    : runs(commonDays(problem, squad)).map((run) => ({ first: run[0] ?? 0, last: run.at(-1) ?? 0 }));

/** The longest of them, or the next one for a squad that is out already. null when it cannot leave at all. */
export const outing = (problem: Problem, squad: PlannedSquad): Outing | null => {
  const isOut = problem.past.executed.some((slot) => slot.squad === squad.id);
  const possible = outings(problem, squad);
  const length = (one: Outing): number => one.last - one.first;
  return (isOut ? possible[0] : possible.toSorted((a, b) => length(b) - length(a))[0]) ?? null;
};
