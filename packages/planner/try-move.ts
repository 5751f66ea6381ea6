import { arrival, NEVER, NOTHING_ASKED } from './calendar.ts';
import { check } from './check.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { toldAnew } from './explain.ts';
import type { Fault } from './fault.ts';
import { type Plan, visitsOf } from './plan.ts';
import type { Problem } from './problem.ts';
import { scoreOf } from './score.ts';
import { freeBefore, nextStart, placeBefore, reach, type Sequence, sequenceOf } from './sequence.ts';
import { type Terrain, terrainOf } from './terrain.ts';
import { writeRoute } from './write-plan.ts';

/** What a person did on the screen: put a visit somewhere, or took it out. */
export type Move =
  | {
      readonly kind: 'put';
      readonly visit: string;
      readonly squad: string;
      /** Before this visit of that squad; null for last. */
      readonly before: string | null;
    }
  | { readonly kind: 'takeOut'; readonly visit: string };

export interface Tried {
  /** The plan with the routes concerned retimed, each visit as early as it can be; not to be saved with faults. */
  readonly plan: Plan;
  readonly faults: readonly Fault[];
  /** Points gained or lost. */
  readonly score: number;
}

/** Sequences of visit numbers as the plan has them, without what is executed. */
const sequencesOf = (terrain: Terrain, plan: Plan): number[][] => {
  const visits: number[][] = terrain.bases.map(() => []);
  for (const slot of visitsOf(plan)) {
    const visit = terrain.visitNumber.get(slot.visit) ?? -1;
    if (visit >= 0 && !terrain.isExecuted[visit])
      visits[terrain.squadNumber.get(slot.squad) ?? -1]?.push(visit);
  }
  return visits;
};

/** Start of the visit at position `at`: its confirmed slot if it can be kept, else the next window, else at once. */
const startAt = (terrain: Terrain, sequence: Sequence, at: number): number => {
  const visit = sequence.visits[at] ?? 0;
  const to = terrain.place[visit] ?? 0;
  const free = freeBefore(terrain, sequence, at);
  const ready = reach(terrain, free, placeBefore(terrain, sequence, at), to);
  const here = ready === NEVER ? arrival(terrain, free, 0, NOTHING_ASKED) : ready;
  const confirmed = terrain.confirmedSquad[visit] === sequence.squad ? terrain.confirmed[visit] : null;
  for (const starts of [confirmed, terrain.starts[visit]]) {
    const start = starts ? nextStart(starts, here) : NEVER;
    if (start !== NEVER) return start;
  }
  const end = terrain.calendar.days * terrain.calendar.length - 1 - (terrain.duration[visit] ?? 0);
  return Math.max(0, Math.min(here, end));
};

/** Retimes without refusing: what cannot be is left for `check` to say. */
const retimed = (terrain: Terrain, squad: number, visits: number[]): Sequence => {
  const sequence = sequenceOf(squad, visits);
  visits.forEach((_, at) => {
    sequence.earliest[at] = startAt(terrain, sequence, at);
  });
  return sequence;
};

/** Squads whose visits change, each with its new sequence. */
const changed = (terrain: Terrain, plan: Plan, move: Move): Map<number, number[]> => {
  const visit = terrain.visitNumber.get(move.visit) ?? -1;
  const all = sequencesOf(terrain, plan);
  const changes = new Map<number, number[]>();
  all.forEach((visits, squad) => {
    if (visits.includes(visit))
      changes.set(
        squad,
        visits.filter((one) => one !== visit),
      );
  });
  if (move.kind === 'takeOut' || visit < 0 || terrain.isExecuted[visit]) return changes;
  const squad = terrain.squadNumber.get(move.squad) ?? -1;
  const target = changes.get(squad) ?? all[squad] ?? [];
  const next = move.before === null ? -1 : target.indexOf(terrain.visitNumber.get(move.before) ?? -1);
  return changes.set(squad, target.toSpliced(next < 0 ? target.length : next, 0, visit));
};

const draftOf = (
  terrain: Terrain,
  all: readonly number[][],
  changes: ReadonlyMap<number, number[]>,
): Draft => {
  const draft = emptyDraft(terrain);
  all.forEach((before, squad) => {
    const visits = changes.get(squad) ?? before;
    for (const visit of visits) draft.where[visit] = squad;
    draft.sequences[squad] = retimed(terrain, squad, visits);
  });
  return draft;
};

/** Tries one move of one visit: the plan it gives, what is wrong with that, and what it gains. */
export const tryMove = (problem: Problem, plan: Plan, move: Move): Tried => {
  const terrain = terrainOf(problem, plan.squads);
  const changes = changed(terrain, plan, move);
  const draft = draftOf(terrain, sequencesOf(terrain, plan), changes);
  const ids = new Set([...changes.keys()].map((squad) => terrain.bases[squad]?.id));
  const routes = plan.routes.map((route) => {
    const sequence = draft.sequences[terrain.squadNumber.get(route.squad) ?? -1];
    return sequence && ids.has(route.squad) ? writeRoute(terrain, sequence) : route;
  });
  const score = scoreOf(problem, { squads: plan.squads, routes });
  const known = new Map(plan.leftOut.map((one) => [one.visit, one]));
  const leftOut = stillLeftOut(terrain, draft, known);
  const next = toldAnew(problem, { ...plan, routes, leftOut, score });
  return { plan: next, faults: check(problem, next).faults, score: score.total - plan.score.total };
};

/** Reasons that were known stay as they were; a visit a person took out says just that. */
const stillLeftOut = (
  terrain: Terrain,
  draft: Draft,
  known: ReadonlyMap<string, Plan['leftOut'][number]>,
): Plan['leftOut'] =>
  terrain.problem.visits.flatMap(({ id }, visit) => {
    if ((draft.where[visit] ?? -1) >= 0 || terrain.isExecuted[visit]) return [];
    return [known.get(id) ?? { visit: id, reasons: [{ kind: 'takenOut' }] }];
  });
