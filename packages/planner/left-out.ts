import { DAY, NEVER } from './calendar.ts';
import { isAllowed, missingFor, strengthsOf } from './eligible.ts';
import { bestFit, budgetLeft, insert, removeAll } from './insertion.ts';
import { gainOf, objective } from './objective.ts';
import type { LeftOut, Reason } from './plan.ts';
import {
  copyDraft,
  type Draft,
  emptyDraft,
  freeBefore,
  mustLeaveBy,
  nextStart,
  placeBefore,
  reach,
  type Sequence,
} from './sequence.ts';
import type { Terrain } from './terrain.ts';

interface Case {
  readonly terrain: Terrain;
  readonly draft: Draft;
  readonly visit: number;
}

const squadsThatMay = ({ terrain, draft, visit }: Case): number[] =>
  draft.sequences.flatMap(({ squad }) => (terrain.may[squad * draft.where.length + visit] ? [squad] : []));

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
    const sequence = one.draft.sequences[squad];
    if (!sequence || (one.terrain.bases[squad]?.until ?? -1) < 0) return [];
    return Array.from({ length: sequence.visits.length + 1 }, (_, at) => ({
      squad,
      minutes: missBy(one, sequence, at),
      overBudget: Math.max(0, -budgetLeft(one.terrain, sequence, at, one.terrain.place[one.visit] ?? 0)),
    }));
  });

/** One visit whose leaving would make room, though it is worth at least as much: the least such. */
const displacing = (one: Case, squads: readonly number[]): Reason[] => {
  const { terrain, draft, visit } = one;
  const worth = gainOf(terrain, visit, false);
  const candidates = squads
    .flatMap((squad) => draft.sequences[squad]?.visits ?? [])
    .filter((other) => (terrain.frozenSquad[other] ?? -1) < 0)
    .map((other) => ({ other, worth: gainOf(terrain, other, draft.kept[other] === 1) }))
    .filter((other) => other.worth >= worth)
    .toSorted((a, b) => a.worth - b.worth);
  for (const { other } of candidates) {
    const squad = draft.where[other] ?? -1;
    const trial = copyDraft(draft);
    removeAll(terrain, trial, squad, [other]);
    const fit = bestFit(terrain, trial, { visit, squads: [squad], rng: null });
    if (!fit || !insert(terrain, trial, visit, fit)) continue;
    const id = terrain.problem.visits[other]?.id ?? '';
    return [
      {
        kind: 'displacedBy',
        visit: id,
        squad: terrain.bases[squad]?.id ?? '',
        worth: terrain.value[other] ?? 0,
      },
    ];
  }
  return [];
};

/** It fits as things stand: then a tie with another visit, or its journey or the mix, costs more than it brings. */
const fitsBut = (one: Case, squads: readonly number[]): Reason[] => {
  const { terrain, draft, visit } = one;
  const fit = bestFit(terrain, draft, { visit, squads, rng: null });
  if (!fit) return [];
  const trial = copyDraft(draft);
  if (insert(terrain, trial, visit, fit)) {
    const points = Math.round(objective(terrain, trial) - objective(terrain, draft));
    return [{ kind: 'notWorthIt', squad: terrain.bases[fit.squad]?.id ?? '', points }];
  }
  const others = (terrain.ties[visit] ?? []).map((tie) => (tie.visit === visit ? tie.other : tie.visit));
  return [{ kind: 'tiedTo', visits: others.map((other) => terrain.problem.visits[other]?.id ?? '') }];
};

/** Could some squad make it if it made nothing else that is not frozen? */
const isReachable = ({ terrain, visit }: Case, squads: readonly number[]): boolean =>
  bestFit(terrain, emptyDraft(terrain), { visit, squads, rng: null }) !== null;

const reasonsFor = (one: Case): Reason[] => {
  const squads = squadsThatMay(one);
  if (squads.length === 0) return [nobodyMay(one)];
  const going = squads.filter((squad) => (one.terrain.bases[squad]?.until ?? -1) >= 0);
  if (going.length === 0) return [{ kind: 'noSquadAvailable' }];
  if ((one.terrain.starts[one.visit]?.length ?? 0) === 0) return [noStart(one)];
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
  const isShort = least !== undefined && least.minutes <= DAY / 24;
  const reasons = isShort ? [...short, ...displaced] : [...displaced, ...short];
  return reasons.length > 0 ? reasons : [{ kind: 'noWindowReachable' }];
};

/**
 * Every visit that is not made with what stands in its way, the cheapest to remove first: an hour or less that is
 * missing comes before another visit that would have to give way. `shortBy` is the least delay of the host's last
 * window, or of all that follows, that would make room at one position, everything else staying as it is.
 */
export const whyLeftOut = (terrain: Terrain, draft: Draft): LeftOut[] =>
  terrain.problem.visits.flatMap(({ id }, visit) =>
    (draft.where[visit] ?? -1) >= 0 || terrain.isExecuted[visit]
      ? []
      : [{ visit: id, reasons: reasonsFor({ terrain, draft, visit }) }],
  );
