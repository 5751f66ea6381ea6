import { check } from './check.ts';
import { type Draft, emptyDraft, restore } from './draft.ts';
import { ALONE } from './elite.ts';
import { whyLeftOut } from './left-out.ts';
import { type LeftOut, type Plan, visitsOf } from './plan.ts';
import type { Problem } from './problem.ts';
import { seededRng } from './rng.ts';
import { scoreOf } from './score.ts';
import { type Best, search } from './search.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { afterIterations } from './stop.ts';
import { type Terrain, terrainOf } from './terrain.ts';
import { writeRoutes } from './write-plan.ts';

/** Iterations in which a way to make all of some visits is looked for: the same on every machine. */
const ITERATIONS = 300;

/** The problem as if it asked for these visits alone, beside what is executed and frozen: all of them, at any cost. */
export const onlyThese = (problem: Problem, plan: Plan, ids: ReadonlySet<string>): Problem => {
  const { past } = problem;
  const kept = new Set([...past.executed, ...past.frozen].map((slot) => slot.visit));
  const visits = problem.visits.filter(({ id }) => ids.has(id) || kept.has(id));
  const places = new Set([
    ...visits.map((visit) => visit.place),
    ...plan.squads.flatMap((squad) => [squad.start, squad.end]),
    ...past.whereabouts.map((one) => one.place),
  ]);
  return {
    ...problem,
    places: problem.places.filter((place) => places.has(place.id)),
    visits: visits.map((visit) => ({ ...visit, mandatory: true, confirmed: null })),
    mix: [],
    past: { ...past, members: [] },
    weights: { ...problem.weights, mandatoryMissed: 1_000_000, mixMissed: 0 },
  };
};

const written = (terrain: Terrain, draft: Draft): Plan => {
  const { problem, squads } = terrain;
  const routes = writeRoutes(terrain, draft);
  const leftOut = whyLeftOut(terrain, draft);
  return { version: 1, squads, routes, leftOut, score: scoreOf(problem, { squads, routes }), bound: null };
};

const countOf = ({ snapshot }: Best): number => snapshot.reduce((sum, { visits }) => sum + visits.length, 0);

/** What was found of a way to make all of some visits. */
export interface Attempt {
  /** Those that were made: all, where it succeeded. Every plan behind it has passed `check`. */
  readonly made: ReadonlySet<string>;
  readonly leftOut: readonly LeftOut[];
}

/** Looks for a plan of the squads of `plan` that makes all these visits, whatever else it leaves out. */
export const attempt = (problem: Problem, plan: Plan, ids: ReadonlySet<string>): Attempt => {
  const asked = onlyThese(problem, plan, ids);
  const terrain = terrainOf(asked, plan.squads);
  const wanted = asked.visits.length - asked.past.executed.length;
  const stop = afterIterations(ITERATIONS);
  const ask = {
    previous: plan,
    rng: seededRng(1),
    stop,
    settings: DEFAULT_SETTINGS,
    elite: ALONE,
    linear: null,
  };
  const steps = search(terrain, ask);
  let best = steps.next().value;
  while (!stop.isOver(best.iteration) && countOf(best) < wanted) best = steps.next().value;
  const draft = emptyDraft(terrain);
  restore(terrain, draft, best.snapshot);
  const found = written(terrain, draft);
  const holds = check(asked, found).faults.length === 0;
  return {
    made: new Set(holds ? visitsOf(found).map((slot) => slot.visit) : []),
    leftOut: found.leftOut,
  };
};
