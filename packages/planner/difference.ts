import type { Plan } from './plan.ts';
import { visitsOf } from './plan.ts';
import type { Slot } from './problem.ts';

/** What changed between two plans, as a value that can be shown, sent and applied. */
export interface Difference {
  readonly added: readonly Slot[];
  readonly removed: readonly Slot[];
  /** Another squad, day or time. */
  readonly moved: readonly { readonly from: Slot; readonly to: Slot }[];
  readonly members: readonly {
    readonly squad: string;
    readonly joined: readonly string[];
    readonly left: readonly string[];
  }[];
  /** Points of the second plan less those of the first. */
  readonly score: number;
}

const isSame = (a: Slot, b: Slot): boolean => a.squad === b.squad && a.day === b.day && a.start === b.start;

const membersOf = (plan: Plan, squad: string): readonly string[] =>
  plan.squads.find((one) => one.id === squad)?.members ?? [];

const memberChanges = (before: Plan, after: Plan): Difference['members'] =>
  [...new Set([...before.squads, ...after.squads].map((squad) => squad.id))].flatMap((squad) => {
    const [old, now] = [membersOf(before, squad), membersOf(after, squad)];
    const joined = now.filter((id) => !old.includes(id));
    const left = old.filter((id) => !now.includes(id));
    return joined.length + left.length > 0 ? [{ squad, joined, left }] : [];
  });

export const difference = (before: Plan, after: Plan): Difference => {
  const old = new Map(visitsOf(before).map((slot) => [slot.visit, slot]));
  const now = visitsOf(after);
  const ids = new Set(now.map((slot) => slot.visit));
  return {
    added: now.filter((slot) => !old.has(slot.visit)),
    removed: [...old.values()].filter((slot) => !ids.has(slot.visit)),
    moved: now.flatMap((to) => {
      const from = old.get(to.visit);
      return from && !isSame(from, to) ? [{ from, to }] : [];
    }),
    members: memberChanges(before, after),
    score: after.score.total - before.score.total,
  };
};

/** The slots of the second plan, made from those of the first and the difference. */
export const applyDifference = (slots: readonly Slot[], change: Difference): Slot[] => {
  const gone = new Set(
    [...change.removed, ...change.moved.map(({ from }) => from)].map((slot) => slot.visit),
  );
  return [...slots.filter((s) => !gone.has(s.visit)), ...change.moved.map(({ to }) => to), ...change.added];
};
