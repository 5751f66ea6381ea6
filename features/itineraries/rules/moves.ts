import { clock } from '../../../packages/kernel/minutes.ts';
import { check } from '../../../packages/planner/check.ts';
import type { Fault } from '../../../packages/planner/fault.ts';
import { type Plan, visitsOf } from '../../../packages/planner/plan.ts';
import type { Problem, Slot } from '../../../packages/planner/problem.ts';
import { scoreOf } from '../../../packages/planner/score.ts';
import { tryMove } from '../../../packages/planner/try-move.ts';
import type { Move } from '../contract.ts';
import { restated } from './standing.ts';

export interface Tried {
  readonly plan: Plan;
  /** What the move itself breaks; faults that were there before are not its doing. */
  readonly faults: readonly Fault[];
  readonly scoreBefore: number;
  readonly scoreAfter: number;
}

/**
 * The planner sets each visit as early as it can be unless it was promised another time: so here every visit is
 * promised the time it has, and the one that is moved the time it was dropped on.
 */
const promised = (problem: Problem, plan: Plan, move: Move): Problem => {
  const slots = new Map<string, Slot>(visitsOf(plan).map((slot) => [slot.visit, slot]));
  if (move.kind === 'place')
    slots.set(move.visitId, { visit: move.visitId, squad: move.squadId, day: move.day, start: move.start });
  return {
    ...problem,
    visits: problem.visits.map((visit) => {
      const slot = slots.get(visit.id);
      return { ...visit, confirmed: slot ? { squad: slot.squad, day: slot.day, start: slot.start } : null };
    }),
  };
};

const moment = (slot: { day: string; start: number }): string =>
  `${slot.day} ${String(slot.start).padStart(4, '0')}`;

/** The visit of that squad before which the moved one goes; null for last. */
const nextAfter = (plan: Plan, move: Extract<Move, { kind: 'place' }>): string | null =>
  visitsOf(plan)
    .filter((slot) => slot.squad === move.squadId && slot.visit !== move.visitId)
    .filter((slot) => moment(slot) >= moment(move))
    .toSorted((a, b) => (moment(a) < moment(b) ? -1 : 1))[0]?.visit ?? null;

const key = (fault: Fault): string => JSON.stringify([fault.rule, fault.particulars]);

/** ITN-9 The time asked for was kept. */
const keptTime = (plan: Plan, move: Move): Fault[] => {
  if (move.kind === 'remove') return [];
  const slot = visitsOf(plan).find((one) => one.visit === move.visitId);
  if (slot && moment(slot) === moment(move)) return [];
  const could = slot ? `${slot.day.slice(5)} ${clock(slot.start)}` : '—';
  return [
    {
      rule: 'ITN-9',
      particulars: {
        visit: move.visitId,
        squad: move.squadId,
        day: move.day.slice(5),
        time: clock(move.start),
        could,
      },
    },
  ];
};

/** ITN-16 */
const untouched = (problem: Problem, move: Move): Fault[] => {
  const done = [...problem.past.executed, ...problem.past.frozen].some((slot) => slot.visit === move.visitId);
  return done ? [{ rule: 'ITN-16', particulars: { visit: move.visitId } }] : [];
};

/** Days gone by are no fault of the plan, and what must not begin before now the timing itself sees to. */
const judged = (problem: Problem, plan: Plan): readonly Fault[] =>
  check({ ...problem, past: { ...problem.past, now: null } }, plan).faults;

/** ITN-7 Tries one move under the facts of `problem`. */
export function tryMoving(problem: Problem, before: Plan, move: Move): Tried {
  const old = restated(problem, before);
  const put =
    move.kind === 'remove'
      ? ({ kind: 'takeOut', visit: move.visitId } as const)
      : ({ kind: 'put', visit: move.visitId, squad: move.squadId, before: nextAfter(old, move) } as const);
  const { plan } = tryMove(promised(problem, old, move), old, put);
  const next = { ...plan, score: scoreOf(problem, plan) };
  const known = new Set(judged(problem, old).map(key));
  const broken = judged(problem, next).filter((fault) => !known.has(key(fault)));
  return {
    plan: next,
    faults: [...untouched(problem, move), ...keptTime(next, move), ...broken],
    scoreBefore: old.score.total,
    scoreAfter: next.score.total,
  };
}
