import { type BoundStep, boundOf } from './bound.ts';
import { type Draft, emptyDraft, restore, type Snapshot } from './draft.ts';
import { ALONE, type Elite } from './elite.ts';
import { explained } from './explain.ts';
import { formSquads } from './form-squads.ts';
import { whyLeftOut } from './left-out.ts';
import type { Linear } from './linear.ts';
import type { Plan, PlannedSquad } from './plan.ts';
import type { Problem } from './problem.ts';
import type { Rng } from './rng.ts';
import { scoreOf } from './score.ts';
import { search } from './search.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import type { Stop } from './stop.ts';
import { type Terrain, terrainOf } from './terrain.ts';
import { writeRoutes } from './write-plan.ts';

export interface Start {
  readonly rng: Rng;
  /** How long the search will be asked: it cools by that. */
  readonly stop: Stop;
  readonly settings?: Settings;
  /** Where threads that solve one problem meet; nobody when missing. */
  readonly elite?: Elite;
  /** With a solver, routes are put together anew now and then; without one the search is alone with itself. */
  readonly linear?: Linear;
  /** The plan to start from: kept where that is still possible, and changed from there. */
  readonly previous?: Plan;
}

export interface Options extends Start {
  /** Told of each better plan, the first one included. Writing a plan takes time: call `write` only to show it. */
  readonly onBest?: (progress: Progress) => void;
}

export interface Progress {
  /** 0 for the first plan. */
  readonly iteration: number;
  readonly isBetter: boolean;
  /** The best plan so far, with the bound that is known by now (see `prove`), if any. */
  readonly write: (bound?: number) => Plan;
}

/** A draft as a plan: steps, reasons, score. `bound` in points, where one is known. */
export const writePlan = (terrain: Terrain, draft: Draft, bound?: number): Plan => {
  const squads = terrain.squads;
  const routes = writeRoutes(terrain, draft);
  return {
    version: 1,
    squads,
    routes,
    leftOut: whyLeftOut(terrain, draft),
    score: scoreOf(terrain.problem, { squads, routes }),
    bound: bound === undefined ? null : { points: bound },
  };
};

/**
 * Formed squads keep the members of the previous plan, so that nobody is swapped without need. One that lost a
 * member's readiness is formed anew if it has not left; if it has, it stays as it is and is suspended, since what it
 * did was done by these people.
 */
const squadsFor = (problem: Problem, previous: Plan | undefined): readonly PlannedSquad[] => {
  const given = new Set(problem.squads.map((squad) => squad.id));
  const ready = new Set(problem.people.flatMap((person) => (person.ready ? [person.id] : [])));
  const hasLeft = new Set([...problem.past.executed, ...problem.past.frozen].map((slot) => slot.squad));
  const kept = (previous?.squads ?? []).filter(
    (squad) => !given.has(squad.id) && (hasLeft.has(squad.id) || squad.members.every((id) => ready.has(id))),
  );
  return formSquads(problem, kept);
};

const draftOf = (terrain: Terrain, snapshot: Snapshot): Draft => {
  const draft = emptyDraft(terrain);
  restore(terrain, draft, snapshot);
  return draft;
};

/**
 * The search as a generator, for a caller that reports progress, and cancels by not asking again. Each `next()` is
 * one iteration; the first one answers a feasible plan. Refuses (PLN-5) when what is frozen cannot be kept.
 */
export function* improve(problem: Problem, start: Start): Generator<Progress, never> {
  const { rng, stop, settings = DEFAULT_SETTINGS, elite = ALONE, linear = null, previous } = start;
  const terrain = terrainOf(problem, squadsFor(problem, previous));
  const ask = { previous: previous ?? null, rng, stop, settings, elite, linear };
  for (const { iteration, isBetter, snapshot } of search(terrain, ask))
    yield { iteration, isBetter, write: (bound) => writePlan(terrain, draftOf(terrain, snapshot), bound) };
  throw new Error('unreachable: the search never ends by itself');
}

/**
 * The best plan found before `stop` says so, explained; at least a first feasible one. One seed gives one plan. Where
 * mandatory visits are left out, up to a second more goes into which of them conflict.
 */
export const plan = (problem: Problem, options: Options): Plan => {
  const { stop, onBest } = options;
  const search = improve(problem, options);
  let progress = search.next().value;
  onBest?.(progress);
  while (!stop.isOver(progress.iteration)) {
    progress = search.next().value;
    if (progress.isBetter) onBest?.(progress);
  }
  return explained(problem, progress.write());
};

/**
 * How good a plan can be at most, with the squads it has: less and less with each `next()`, until it is final or
 * nobody asks any more. The gap is (bound − score) / bound. Needs a solver for anything better than the plain bound.
 */
export const prove = (problem: Problem, plan: Plan, linear: Linear | null): Generator<BoundStep, void> =>
  boundOf(terrainOf(problem, plan.squads), { linear, plan });
