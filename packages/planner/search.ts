import { insert } from './insertion.ts';
import { objective } from './objective.ts';
import type { Plan } from './plan.ts';
import { visitsOf } from './plan.ts';
import { recreate } from './recreate.ts';
import type { Rng } from './rng.ts';
import { type Neighbourhood, neighbourhoodOf, ruin, untie } from './ruin.ts';
import { copyDraft, type Draft, emptyDraft, retime, sequenceOf } from './sequence.ts';
import { refuseFrozen, type Terrain } from './terrain.ts';

/** Iterations of the first cooling; each following one is twice as long and starts from the best. */
const FIRST_COOLING = 1000;
/** Temperatures as shares of the mean value of a visit. */
const HOT = 0.5;
const COLD = 0.005;

export interface Best {
  readonly iteration: number;
  /** True when it is better than what was handed out last. */
  readonly isBetter: boolean;
  readonly draft: Draft;
}

const startMoment = (terrain: Terrain, visit: number): number => terrain.starts[visit]?.[0] ?? 0;

/** Frozen visits go in first, by time; refuses (PLN-5) when a squad cannot make its own. */
const withFrozen = (terrain: Terrain): Draft => {
  const draft = emptyDraft(terrain);
  const frozen = [...terrain.frozenSquad.keys()].filter(
    (visit) => (terrain.frozenSquad[visit] ?? -1) >= 0 && !terrain.isExecuted[visit],
  );
  draft.sequences.forEach((_, squad) => {
    const own = frozen
      .filter((visit) => terrain.frozenSquad[visit] === squad)
      .toSorted((a, b) => startMoment(terrain, a) - startMoment(terrain, b));
    if (own.length === 0) return;
    const sequence = sequenceOf(squad, own);
    for (const visit of own) draft.where[visit] = squad;
    draft.sequences[squad] = sequence;
    if (!retime(terrain, draft, sequence))
      refuseFrozen(own.map((v) => terrain.problem.visits[v]?.id).join(' '), terrain.bases[squad]?.id ?? '');
  });
  return draft;
};

/** Puts each visit of an earlier plan where it was, as far as that is still possible. */
const repair = (terrain: Terrain, draft: Draft, previous: Plan): void => {
  for (const { visit: id, squad: name } of visitsOf(previous)) {
    const visit = terrain.visitNumber.get(id) ?? -1;
    const squad = terrain.squadNumber.get(name) ?? -1;
    const sequence = draft.sequences[squad];
    const isOpen = visit >= 0 && !terrain.isExecuted[visit] && draft.where[visit] === -1;
    if (!sequence || !isOpen || !terrain.may[squad * draft.where.length + visit]) continue;
    const last = { squad, at: sequence.visits.length, cost: 0, detour: 0 };
    const isOwn = terrain.confirmed[visit] && terrain.confirmedSquad[visit] === squad;
    if (isOwn && insert(terrain, draft, visit, { ...last, kept: true })) continue;
    insert(terrain, draft, visit, { ...last, kept: false });
  }
};

const leftOutOf = (terrain: Terrain, draft: Draft): number[] =>
  [...draft.where.keys()].filter(
    (v) => draft.where[v] === -1 && !terrain.isExecuted[v] && (terrain.starts[v]?.length ?? 0) > 0,
  );

/** A first feasible draft: what is frozen, then the earlier plan, then whatever fits by worth a minute. */
export const firstDraft = (terrain: Terrain, previous: Plan | null, rng: Rng): Draft => {
  const draft = withFrozen(terrain);
  if (previous) repair(terrain, draft, previous);
  const touched = untie(terrain, draft, new Set(draft.sequences.keys()));
  recreate(terrain, draft, { before: [], removed: leftOutOf(terrain, draft), touched: [...touched] }, rng);
  return draft;
};

const ruinAndRecreate = (terrain: Terrain, current: Draft, near: Neighbourhood, rng: Rng): Draft => {
  const draft = copyDraft(current);
  const before = leftOutOf(terrain, draft);
  const touched = [...ruin(terrain, draft, near, rng)];
  const isOld = new Set(before);
  const removed = leftOutOf(terrain, draft).filter((visit) => !isOld.has(visit));
  recreate(terrain, draft, { before, removed, touched }, rng);
  return draft;
};

const meanValue = (terrain: Terrain): number =>
  terrain.value.reduce((sum, value) => sum + value, 0) / Math.max(1, terrain.value.length);

/** The search has used `done` iterations of a cooling of `length`: its temperature, in points. */
const temperature = (mean: number, done: number, length: number): number =>
  mean * HOT * (COLD / HOT) ** (done / length);

/**
 * Ruin and recreate by string removal with blinks (SISR, Christiaens & Vanden Berghe, Transportation Science 54,
 * 2020) under annealed acceptance (Kirkpatrick et al. 1983), cooled again and again from the best draft, because
 * the time it will be given is not known. Yields the first draft at once and then after every iteration.
 */
export function* search(terrain: Terrain, previous: Plan | null, rng: Rng): Generator<Best, never> {
  let current = firstDraft(terrain, previous, rng);
  let points = objective(terrain, current);
  let best = { draft: current, points };
  const near = neighbourhoodOf(terrain);
  const mean = meanValue(terrain);
  let [cooled, length] = [0, FIRST_COOLING];
  yield { iteration: 0, isBetter: true, draft: best.draft };
  for (let iteration = 1; ; iteration++) {
    const candidate = ruinAndRecreate(terrain, current, near, rng);
    const found = objective(terrain, candidate);
    const tolerance = temperature(mean, cooled, length) * Math.log(1 - rng.fraction());
    if (found > points + tolerance) [current, points] = [candidate, found];
    const isBetter = found > best.points;
    if (isBetter) best = { draft: candidate, points: found };
    if (++cooled >= length) {
      [cooled, length] = [0, length * 2];
      [current, points] = [best.draft, best.points];
    }
    yield { iteration, isBetter, draft: best.draft };
  }
}
