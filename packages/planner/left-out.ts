import { NEVER } from './calendar.ts';
import { type Draft, emptyDraft, mark, objective, rollback, takeOut } from './draft.ts';
import { isAllowed, missingFor, strengthsOf } from './eligible.ts';
import { bestFit, budgetLeft, insert, SOBER } from './insertion.ts';
import { type Neighbourhood, neighbourhoodOf } from './neighbourhood.ts';
import type { LeftOut, Reason } from './plan.ts';
import type { Cap } from './problem.ts';
import {
  freeBefore,
  mustLeaveBy,
  nextStart,
  placeBefore,
  reach,
  type Sequence,
  visitsIn,
} from './sequence.ts';
import type { Terrain } from './terrain.ts';

/** Squads looked at for each visit, the nearest first, and visits that might give way to it, the least worth first. */
const MOST_SQUADS = 24;
const MOST_GIVING_WAY = 24;
/** An hour or less that is missing comes before another visit that would have to give way. */
const SHORT_MINUTES = 60;

interface Case {
  readonly terrain: Terrain;
  /** The same, as if no visit waited for another. */
  readonly untied: Terrain;
  /** The plan; changed to try something and always rolled back. */
  readonly draft: Draft;
  /** As if nobody had anything to do but what is frozen. */
  readonly idle: Draft;
  readonly near: Neighbourhood;
  readonly visit: number;
}

const may = ({ terrain, draft, visit }: Case, squad: number): boolean =>
  terrain.may[squad * draft.where.length + visit] === 1;

/** Squads that may make the visit: all of them, or those that pass nearest where there are very many. */
const squadsThatMay = (one: Case): number[] => {
  const { terrain, draft, near, visit } = one;
  const all = draft.sequences.flatMap(({ squad }) => (may(one, squad) ? [squad] : []));
  if (all.length <= MOST_SQUADS) return all;
  const nearest = new Set<number>();
  for (const city of near.citiesBy(terrain.cityOf[terrain.place[visit] ?? 0] ?? 0))
    for (const other of near.visitsIn[city] ?? []) {
      const squad = draft.where[other] ?? -1;
      if (squad >= 0 && may(one, squad)) nearest.add(squad);
      if (nearest.size >= MOST_SQUADS) return [...nearest];
    }
  return nearest.size > 0 ? [...nearest] : all.slice(0, MOST_SQUADS);
};

/** Nobody may go at all: too little competence, too low a rank, or not wanted. */
const nobodyMay = ({ terrain, visit }: Case): Reason => {
  const wish = terrain.problem.visits[visit];
  const strengths = strengthsOf(terrain.squads, terrain.problem.people);
  const allowed = terrain.squads.flatMap((squad, i) => {
    const strength = strengths[i];
    return wish && strength && squad.members.length > 0 && isAllowed(wish, squad.id)
      ? [{ squad: squad.id, rank: strength.rank, missing: missingFor(wish, strength) }]
      : [];
  });
  const able = allowed.filter((one) => one.missing.length === 0);
  if (able.length > 0)
    return {
      kind: 'rankTooLow',
      required: wish?.rank ?? 0,
      highest: Math.max(...able.map((one) => one.rank)),
    };
  const nearest = allowed.toSorted((a, b) => a.missing.length - b.missing.length)[0];
  return nearest
    ? { kind: 'noSquadHasCompetence', missing: nearest.missing, nearest: nearest.squad }
    : { kind: 'noSquadAllowed' };
};

/** No start is left: the city or the place is closed whenever the host has time, or that time is no working time. */
const noStart = ({ terrain, visit }: Case): Reason => {
  const { problem } = terrain;
  const wish = problem.visits[visit];
  const city = problem.places[terrain.place[visit] ?? 0]?.city ?? '';
  const isShut = (day: string): boolean =>
    problem.closures.some(
      (c) => (c.city === city || c.place === wish?.place) && day >= c.from && day <= c.to,
    );
  return wish?.windows.some((window) => isShut(window.day))
    ? { kind: 'cityClosed', city }
    : { kind: 'noWindowReachable' };
};

/** Minutes by which the visit misses position `at`: too late for the host, or for what follows. */
const missBy = ({ terrain, visit }: Case, sequence: Sequence, at: number): number => {
  const place = terrain.place[visit] ?? 0;
  const starts = terrain.starts[visit] ?? new Int32Array();
  const free = freeBefore(terrain, sequence, at);
  const ready = reach(terrain, free, placeBefore(terrain, sequence, at), place);
  const by = mustLeaveBy(terrain, sequence, at, place);
  if (free === NEVER || ready === NEVER || by < 0) return NEVER;
  const last = starts.at(-1) ?? -1;
  const start = Math.min(nextStart(starts, ready), Math.max(ready, last));
  const late = Math.max(0, start - last);
  return Math.max(late, start + (terrain.duration[visit] ?? 0) - by);
};

interface Miss {
  readonly squad: number;
  readonly minutes: number;
  readonly overBudget: number;
}

const misses = (one: Case, squads: readonly number[]): Miss[] =>
  squads.flatMap((squad) => {
    const { terrain, draft, visit } = one;
    const sequence = draft.sequences[squad];
    if (!sequence || (terrain.bases[squad]?.until ?? -1) < 0) return [];
    return Array.from({ length: sequence.size + 1 }, (_, at) => ({
      squad,
      minutes: missBy(one, sequence, at),
      overBudget: Math.max(0, -budgetLeft(terrain, draft, { sequence, at, visit })),
    }));
  });

/** One visit whose leaving would make room, though it is worth at least as much: the least such. */
const displacing = (one: Case, squads: readonly number[]): Reason[] => {
  const { terrain, draft, visit } = one;
  const worth = terrain.gain[visit] ?? 0;
  const candidates = squads
    .flatMap((squad) => {
      const sequence = draft.sequences[squad];
      return sequence
        ? visitsIn(sequence).map((other, at) => ({ other, worth: worthOf(terrain, sequence, at) }))
        : [];
    })
    .filter((other) => other.worth >= worth && (terrain.frozenSquad[other.other] ?? -1) < 0)
    .toSorted((a, b) => a.worth - b.worth);
  for (const { other } of candidates.slice(0, MOST_GIVING_WAY)) {
    const squad = draft.where[other] ?? -1;
    mark(draft);
    takeOut(terrain, draft, squad, (gone) => gone === other);
    const fit = bestFit(terrain, draft, { visit, squads: [squad], taste: SOBER });
    const isDisplaced = fit !== null && insert(terrain, draft, visit, fit);
    rollback(terrain, draft);
    if (!isDisplaced) continue;
    const id = terrain.problem.visits[other]?.id ?? '';
    const by = terrain.bases[squad]?.id ?? '';
    return [{ kind: 'displacedBy', visit: id, squad: by, worth: terrain.value[other] ?? 0 }];
  }
  return [];
};

const worthOf = (terrain: Terrain, sequence: Sequence, at: number): number =>
  (terrain.gain[sequence.visits[at] ?? 0] ?? 0) + (sequence.kept[at] ? terrain.problem.weights.moved : 0);

/** It fits as things stand: then a tie with another visit, or its journey or the mix, costs more than it brings. */
const fitsBut = (one: Case, squads: readonly number[]): Reason[] => {
  const { terrain, untied, draft, visit } = one;
  const fit = bestFit(terrain, draft, { visit, squads, taste: SOBER });
  if (!fit) return bestFit(untied, draft, { visit, squads, taste: SOBER }) ? tiedTo(one) : [];
  const before = objective(terrain, draft);
  mark(draft);
  const isIn = insert(terrain, draft, visit, fit);
  const points = Math.round(objective(terrain, draft) - before);
  rollback(terrain, draft);
  if (isIn) return [{ kind: 'notWorthIt', squad: terrain.bases[fit.squad]?.id ?? '', points }];
  const ties = tiedTo(one);
  return ties.length > 0
    ? ties
    : capsOn(one, 'day').map(({ id, most }) => ({ kind: 'capReached', cap: id, most }));
};

const tiedTo = ({ terrain, visit }: Case): Reason[] => {
  const others = (terrain.ties[visit] ?? []).map((tie) => (tie.visit === visit ? tie.other : tie.visit));
  return others.length > 0
    ? [{ kind: 'tiedTo', visits: others.map((other) => terrain.problem.visits[other]?.id ?? '') }]
    : [];
};

const capsOn = ({ terrain, visit }: Case, scope: Cap['scope']): Cap[] =>
  (terrain.capsOf[visit] ?? []).flatMap((index) => {
    const cap = terrain.problem.caps[index];
    return cap?.scope === scope ? [cap] : [];
  });

/** The caps that leave no room for it, whoever of these squads went. */
const capped = ({ terrain, draft, visit }: Case, squads: readonly number[]): Reason[] => {
  const { byCap, groups } = draft.counts;
  return (terrain.capsOf[visit] ?? []).flatMap((index): Reason[] => {
    const cap = terrain.problem.caps[index];
    if (!cap || cap.scope === 'day') return [];
    const counted = cap.scope === 'campaign' ? [0] : squads.map((squad) => squad + 1);
    const isFull = counted.every((group) => (byCap[index * groups + group] ?? 0) >= cap.most);
    return isFull ? [{ kind: 'capReached', cap: cap.id, most: cap.most }] : [];
  });
};

/** Could some squad make it if it made nothing else? */
const isReachable = ({ terrain, idle, visit }: Case, squads: readonly number[]): boolean =>
  bestFit(terrain, idle, { visit, squads, taste: SOBER }) !== null;

const reasonsFor = (one: Case): Reason[] => {
  const squads = squadsThatMay(one);
  if (squads.length === 0) return [nobodyMay(one)];
  const going = squads.filter((squad) => (one.terrain.bases[squad]?.until ?? -1) >= 0);
  if (going.length === 0) return [{ kind: 'noSquadAvailable' }];
  if ((one.terrain.starts[one.visit]?.length ?? 0) === 0) return [noStart(one)];
  const full = capped(one, going);
  if (full.length > 0) return full;
  const fits = fitsBut(one, going);
  if (fits.length > 0) return fits;
  const all = misses(one, going);
  const dear = all
    .filter((m) => m.minutes <= 0 && m.overBudget > 0)
    .toSorted((a, b) => a.overBudget - b.overBudget)[0];
  if (dear)
    return [{ kind: 'overBudget', squad: one.terrain.bases[dear.squad]?.id ?? '', by: dear.overBudget }];
  if (!isReachable(one, going)) return [{ kind: 'noWindowReachable' }];
  const least = all
    .filter((m) => m.minutes > 0 && m.minutes < NEVER)
    .toSorted((a, b) => a.minutes - b.minutes)[0];
  const short: Reason[] = least
    ? [{ kind: 'shortBy', minutes: least.minutes, squad: one.terrain.bases[least.squad]?.id ?? '' }]
    : [];
  const displaced = displacing(one, going);
  const isShort = least !== undefined && least.minutes <= SHORT_MINUTES;
  const reasons = isShort ? [...short, ...displaced] : [...displaced, ...short];
  return reasons.length > 0 ? reasons : [{ kind: 'noWindowReachable' }];
};

/**
 * Every visit that is not made with what stands in its way, the cheapest to remove first: an hour or less that is
 * missing comes before another visit that would have to give way. `shortBy` is the least delay of the host's last
 * window, or of all that follows, that would make room at one position, everything else staying as it is.
 */
export const whyLeftOut = (terrain: Terrain, draft: Draft): LeftOut[] => {
  const untied = { ...terrain, hasTies: false };
  const shared = { terrain, untied, draft, idle: emptyDraft(terrain), near: neighbourhoodOf(terrain) };
  return terrain.problem.visits.flatMap(({ id }, visit) =>
    (draft.where[visit] ?? -1) >= 0 || terrain.isExecuted[visit]
      ? []
      : [{ visit: id, reasons: reasonsFor({ ...shared, visit }) }],
  );
};
