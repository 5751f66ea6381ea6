import { deskOf } from './desk.ts';
import {
  type Draft,
  emptyDraft,
  mark,
  objective,
  place,
  restore,
  rollback,
  type Snapshot,
  snapshotOf,
} from './draft.ts';
import { type Elite, type Found, ITERATIONS_BETWEEN_LOOKS } from './elite.ts';
import { groupBy } from './group.ts';
import { bestFit, insert, SOBER } from './insertion.ts';
import type { Linear } from './linear.ts';
import { neighbourhoodOf, walkAround } from './neighbourhood.ts';
import type { Plan } from './plan.ts';
import { visitsOf } from './plan.ts';
import type { Slot } from './problem.ts';
import { recombinationOf } from './recombine.ts';
import { recreate } from './recreate.ts';
import type { Rng } from './rng.ts';
import { mend, type Ruin, scatter, slice, strings, type Workshop } from './ruin.ts';
import type { Settings } from './settings.ts';
import type { Stop } from './stop.ts';
import { momentOf, refuseFrozen, type Terrain } from './terrain.ts';

export interface Best {
  readonly iteration: number;
  /** True when it is better than what was handed out last. */
  readonly isBetter: boolean;
  readonly points: number;
  readonly snapshot: Snapshot;
}

const startMoment = (terrain: Terrain, visit: number): number => terrain.starts[visit]?.[0] ?? 0;

/** Frozen visits go in first, by time; refuses (PLN-5) when a squad cannot make its own. */
const putFrozen = (terrain: Terrain, draft: Draft): void => {
  const bySquad = terrain.bases.map((): number[] => []);
  terrain.frozenSquad.forEach((squad, visit) => {
    if (squad >= 0 && !terrain.isExecuted[visit]) bySquad[squad]?.push(visit);
  });
  bySquad.forEach((own, squad) => {
    if (own.length === 0) return;
    const visits = Int32Array.from(own.toSorted((a, b) => startMoment(terrain, a) - startMoment(terrain, b)));
    if (!place(terrain, draft, squad, { visits, kept: new Uint8Array(visits.length) }))
      refuseFrozen(own.map((v) => terrain.problem.visits[v]?.id).join(' '), terrain.bases[squad]?.id ?? '');
  });
};

/** Puts each visit of an earlier plan where it was: whole sequences as they were, else visit by visit what still can be. */
const repair = (terrain: Terrain, draft: Draft, previous: Plan): void => {
  const bySquad = terrain.bases.map((): Slot[] => []);
  for (const slot of visitsOf(previous)) {
    const visit = terrain.visitNumber.get(slot.visit) ?? -1;
    if (visit >= 0 && !terrain.isExecuted[visit] && draft.where[visit] === -1)
      bySquad[terrain.squadNumber.get(slot.squad) ?? -1]?.push(slot);
  }
  bySquad.forEach((slots, squad) => {
    if (isRestored(terrain, draft, squad, slots)) return;
    for (const slot of slots) {
      const visit = terrain.visitNumber.get(slot.visit) ?? 0;
      const fit = bestFit(terrain, draft, { visit, squads: [squad], taste: SOBER });
      if (fit) insert(terrain, draft, visit, fit);
    }
  });
};

/** Fills a squad that has nothing yet with all it did before, hosts' confirmed times kept; false when that cannot be. */
const isRestored = (terrain: Terrain, draft: Draft, squad: number, slots: readonly Slot[]): boolean => {
  const visits = Int32Array.from(slots, (slot) => terrain.visitNumber.get(slot.visit) ?? 0);
  const isOpen = visits.every(
    (visit) => (draft.openAt[visit] ?? -1) >= 0 && terrain.may[squad * draft.where.length + visit] === 1,
  );
  if (draft.sequences[squad]?.size !== 0 || !isOpen) return false;
  const kept = Uint8Array.from(slots, (slot, i) => {
    const visit = visits[i] ?? 0;
    const isConfirmed = terrain.confirmed[visit]?.[0] === momentOf(terrain.problem, slot);
    return isConfirmed && terrain.confirmedSquad[visit] === squad ? 1 : 0;
  });
  return place(terrain, draft, squad, { visits, kept });
};

/** Squads near a seed for which what was taken out is tried: those touched, then those that pass nearby. */
const reachableFrom = (workshop: Workshop, seed: number): readonly number[] => {
  const { draft, settings } = workshop;
  if (draft.sequences.length <= settings.mostSquads) return workshop.everybody;
  const squads = new Set(draft.touched);
  let looked = 0;
  walkAround(workshop, seed, (visit) => {
    const squad = draft.where[visit] ?? -1;
    if (squad >= 0) squads.add(squad);
    return squads.size >= settings.mostSquads || looked++ > 20 * settings.mostSquads;
  });
  return [...squads];
};

/** Visits left out that are tried: all of them, or those around the seed where there are too many. */
const waitingAround = (workshop: Workshop, seed: number): Int32Array => {
  const { draft, rng, settings } = workshop;
  if (draft.openCount <= settings.mostWaiting) {
    const skipped = rng.fraction() < settings.wholesale ? 0 : settings.skipped;
    return draft.open.slice(0, draft.openCount).filter(() => rng.fraction() >= skipped);
  }
  const waiting: number[] = [];
  walkAround(workshop, seed, (visit) => {
    if ((draft.openAt[visit] ?? -1) >= 0) waiting.push(visit);
    return waiting.length >= settings.mostWaiting;
  });
  return Int32Array.from(waiting);
};

/** Drawn with these frequencies. */
const RUINS: readonly Ruin[] = [strings, strings, strings, strings, slice, scatter];

const ruinAndRecreate = (workshop: Workshop, seed: number): void => {
  const { terrain, draft, rng } = workshop;
  const before = waitingAround(workshop, seed);
  const wereOpen = draft.openCount;
  const ruin = RUINS[rng.below(RUINS.length)] ?? strings;
  ruin(workshop, seed);
  mend(terrain, draft, draft.touched);
  const spurned = rng.fraction() < 0.5 ? 0 : workshop.settings.spurned * rng.fraction();
  const removed = draft.open // what is taken out comes last
    .slice(wereOpen, draft.openCount)
    .filter(() => rng.fraction() >= spurned);
  const reachable = reachableFrom(workshop, seed);
  const touched = draft.touched.length > 0 ? draft.touched.slice() : reachable;
  recreate(workshop, { before, removed, touched, reachable });
};

const meanValue = (terrain: Terrain): number =>
  terrain.value.reduce((sum, value) => sum + value, 0) / Math.max(1, terrain.value.length);

/** How far the present cooling is, 0 … 1, and how hot it began; `isNew` on its first iteration. */
interface Heat {
  readonly done: number;
  readonly from: number;
  readonly isNew: boolean;
}

/** Coolings one after another: as many as asked for where the end is known, else each twice as long as the last. */
const heater = (settings: Settings): ((progress: number | null) => Heat) => {
  let [cooled, length, last] = [0, settings.firstCooling, 0];
  return (progress) => {
    if (progress === null) {
      const isNew = ++cooled >= length;
      if (isNew) [cooled, length] = [0, length * 2];
      return { done: cooled / length, from: 1, isNew };
    }
    const at = Math.min(settings.coolings - 1, Math.floor(progress * settings.coolings));
    const isNew = at !== last;
    last = at;
    return { done: progress * settings.coolings - at, from: at === 0 ? 1 : settings.reheat, isNew };
  };
};

/** Fits laid out at once for a first draft; beyond, visits are taken city by city, with the squads that pass there. */
const MOST_FITS_AT_ONCE = 20_000;
const VISITS_AT_ONCE = 100;

/** A first feasible draft: what is frozen, then the earlier plan, then whatever fits by worth a minute. */
export const firstDraft = (workshop: Workshop, previous: Plan | null): void => {
  const { terrain, draft, everybody } = workshop;
  putFrozen(terrain, draft);
  if (previous) repair(terrain, draft, previous);
  mend(terrain, draft, everybody);
  const open = draft.open.slice(0, draft.openCount);
  const none = new Int32Array();
  if (open.length * everybody.length <= MOST_FITS_AT_ONCE)
    return recreate(workshop, { before: open, touched: everybody, removed: none, reachable: [] });
  for (const some of byCity(workshop, open))
    recreate(workshop, { before: some, touched: squadsFor(workshop, some), removed: none, reachable: [] });
};

/** Visits in lots of one city each, the cities that are worth most first, in each what is worth most first. */
const byCity = ({ terrain }: Workshop, visits: Int32Array): Int32Array[] => {
  const gain = (visit: number): number => terrain.gain[visit] ?? 0;
  const cities = [
    ...groupBy([...visits], (visit) => terrain.cityOf[terrain.place[visit] ?? 0] ?? 0).values(),
  ];
  const worth = new Map(cities.map((city) => [city, city.reduce((sum, visit) => sum + gain(visit), 0)]));
  return cities
    .toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0))
    .flatMap((city) => {
      const sorted = Int32Array.from(city.toSorted((a, b) => gain(b) - gain(a)));
      return Array.from({ length: Math.ceil(sorted.length / VISITS_AT_ONCE) }, (_, i) =>
        sorted.subarray(i * VISITS_AT_ONCE, (i + 1) * VISITS_AT_ONCE),
      );
    });
};

/** The squads that pass near these visits, and as many that have nothing to do yet. */
const squadsFor = (workshop: Workshop, visits: Int32Array): number[] => {
  const { draft, terrain, settings } = workshop;
  const seed = visits[0] ?? 0;
  const squads = new Set<number>();
  let looked = 0;
  walkAround(workshop, seed, (visit) => {
    const squad = draft.where[visit] ?? -1;
    if (squad >= 0) squads.add(squad);
    return squads.size >= settings.mostSquads || looked++ > 200 * settings.mostSquads;
  });
  const idle = draft.sequences.filter(
    ({ squad, size }) => size === 0 && terrain.may[squad * draft.where.length + seed] === 1,
  );
  for (const { squad } of idle.slice(0, settings.mostSquads)) squads.add(squad);
  return [...squads];
};

export interface Ask {
  readonly previous: Plan | null;
  readonly rng: Rng;
  readonly stop: Stop;
  readonly settings: Settings;
  readonly elite: Elite;
  /** null where there is none: then routes are not recombined. */
  readonly linear: Linear | null;
}

/**
 * Ruin and recreate (SISR, Christiaens & Vanden Berghe, Transportation Science 54, 2020) under annealed acceptance
 * (Kirkpatrick et al. 1983). Yields the first draft at once and then after every iteration.
 */
export function* search(
  terrain: Terrain,
  { previous, rng, stop, settings, elite, linear }: Ask,
): Generator<Best, never> {
  const draft = emptyDraft(terrain);
  const workshop: Workshop = {
    terrain,
    draft,
    near: neighbourhoodOf(terrain),
    desk: deskOf(draft.where.length),
    everybody: [...draft.sequences.keys()],
    rng,
    settings,
  };
  firstDraft(workshop, previous);
  mark(draft);
  let points = objective(terrain, draft);
  let best: Found = { points, snapshot: snapshotOf(draft) };
  const mean = meanValue(terrain);
  const heat = heater(settings);
  const recombination = recombinationOf(terrain, linear);
  yield { iteration: 0, isBetter: true, ...best };
  for (let iteration = 1; ; iteration++) {
    const { done, from, isNew } = heat(stop.progress(iteration));
    const repacked = recombination.ask(best, iteration, stop);
    if (repacked) elite.tell(repacked);
    const other = iteration % ITERATIONS_BETWEEN_LOOKS === 0 ? elite.ask((repacked ?? best).points) : null;
    const given = other ?? repacked;
    if (given) best = given;
    if (isNew || given) {
      restore(terrain, draft, best.snapshot);
      mark(draft);
      points = best.points;
    }
    ruinAndRecreate(workshop, rng.below(draft.where.length));
    const found = objective(terrain, draft);
    recombination.see(draft, found);
    const temperature = mean * settings.hot * from * (settings.cold / (settings.hot * from)) ** done;
    const isAccepted = found > points + temperature * Math.log(1 - rng.fraction());
    const isBest = found > best.points;
    if (isBest) {
      best = { points: found, snapshot: snapshotOf(draft) };
      elite.tell(best);
    }
    const isBetter = isBest || given !== null;
    if (isAccepted) {
      points = found;
      mark(draft);
    } else rollback(terrain, draft);
    yield { iteration, isBetter, ...best };
  }
}
