/**
 * Planning anew after one change in the middle of the campaign: `npx tsx bench/planner/replan.ts [--seeds 1,2,3]
 * [--seconds 3] [--least 5]`. Ten squads, ten days, 400 visits, 20 cities; five days are done, what follows is
 * confirmed, one visit of each squad is frozen. For each change: ms to a first proposal that was checked, what it
 * and the one after half a second leave of the points, and the people told (confirmed visits moved and members
 * swapped) beside the fewest that `--least` seconds find with a weight on telling that outweighs everything.
 */
import { check } from '../../packages/planner/check.ts';
import { makeInstance } from '../../packages/planner/make-instance.ts';
import { type Plan, visitsOf } from '../../packages/planner/plan.ts';
import type { Problem, Slot } from '../../packages/planner/problem.ts';
import { seededRng } from '../../packages/planner/rng.ts';
import { movedVisits, swappedPeople } from '../../packages/planner/score.ts';
import { improve, plan } from '../../packages/planner/solve.ts';
import { afterSeconds } from '../../packages/planner/stop.ts';
import { argumentsOf, numbersOf } from './arguments.ts';

const { get } = argumentsOf(['seeds', 'seconds', 'least']);
const [seconds = 3] = numbersOf(get('seconds') ?? '3');
const [least = 5] = numbersOf(get('least') ?? '5');
/** The bar: half a second to a proposal. */
const SOON_MS = 500;

const now = (): number => performance.now() / 1000;

/** The campaign at noon of its sixth day. */
const midway = (problem: Problem, before: Plan): Problem => {
  const today = problem.horizon.days[5]?.day ?? '';
  const slots = visitsOf(before);
  const bySlot = new Map(slots.map(({ visit, ...slot }) => [visit, slot]));
  const done = slots.filter((slot) => slot.day < today);
  const coming = slots.filter((slot) => slot.day > today);
  const whereabouts = before.routes.flatMap((route) => {
    const steps = route.days.filter(({ day }) => day < today).flatMap((one) => one.steps);
    const last = steps.findLast((step) => step.kind === 'travel');
    return last ? [{ squad: route.squad, place: last.to }] : [];
  });
  const frozen = before.squads.flatMap(({ id }) => coming.find((slot) => slot.squad === id) ?? []);
  const day = problem.horizon.days[5]?.day;
  return {
    ...problem,
    visits: problem.visits.map((visit) => ({ ...visit, confirmed: bySlot.get(visit.id) ?? null })),
    past: {
      now: day ? { day, minute: 0 } : null,
      executed: done,
      frozen,
      whereabouts,
      members: before.squads.map(({ id, members }) => ({ squad: id, members })),
    },
  };
};

type Change = (problem: Problem, before: Plan) => Problem;

const comingOf = (problem: Problem, before: Plan): Slot[] => {
  const fixed = new Set([...problem.past.executed, ...problem.past.frozen].map(({ visit }) => visit));
  return visitsOf(before).filter(({ visit }) => !fixed.has(visit));
};

/** Somebody of the squad with most to do is not ready any more: the squad is suspended, nothing of it is frozen. */
const failsTheGate: Change = (problem, before) => {
  const coming = comingOf(problem, before);
  const load = (id: string): number => coming.filter((slot) => slot.squad === id).length;
  const [squad] = before.squads.toSorted((a, b) => load(b.id) - load(a.id));
  const people = problem.people.map((one) => (one.id === squad?.members[0] ? { ...one, ready: false } : one));
  const frozen = problem.past.frozen.filter((slot) => slot.squad !== squad?.id);
  return { ...problem, people, past: { ...problem.past, frozen } };
};

/** The city with most to come, and nothing frozen, closes tomorrow. */
const cityCloses: Change = (problem, before) => {
  const cityOf = new Map(problem.places.map((place) => [place.id, place.city]));
  const placeOf = new Map(problem.visits.map((visit) => [visit.id, visit.place]));
  const city = (visit: string): string => cityOf.get(placeOf.get(visit) ?? '') ?? '';
  const busy = new Set([
    ...problem.past.frozen.map(({ visit }) => city(visit)),
    ...problem.past.whereabouts.map(({ place }) => cityOf.get(place) ?? ''),
    ...before.squads.map(({ end }) => cityOf.get(end) ?? ''),
  ]);
  const coming = comingOf(problem, before).map(({ visit }) => city(visit));
  const free = [...new Set(coming)].filter((one) => !busy.has(one));
  const load = (code: string): number => coming.filter((one) => one === code).length;
  const [closed] = free.toSorted((a, b) => load(b) - load(a));
  const [from, to] = [problem.horizon.days[6]?.day, problem.horizon.days.at(-1)?.day];
  if (closed === undefined || !from || !to) return problem;
  return { ...problem, closures: [...problem.closures, { city: closed, place: null, from, to }] };
};

/** The host of the visit of most value that is to come has no time at all. */
const hostCancels: Change = (problem, before) => {
  const coming = new Set(comingOf(problem, before).map(({ visit }) => visit));
  const [top] = problem.visits.filter(({ id }) => coming.has(id)).toSorted((a, b) => b.value - a.value);
  return {
    ...problem,
    visits: problem.visits.map((visit) => (visit.id === top?.id ? { ...visit, windows: [] } : visit)),
  };
};

const CHANGES: Readonly<Record<string, Change>> = {
  nothing: (problem) => problem,
  failsTheGate,
  cityCloses,
  hostCancels,
};

const toldBy = (problem: Problem, made: Plan): number =>
  movedVisits(problem, visitsOf(made)).length + swappedPeople(problem, made.squads);

/** Executed and frozen visits that are not where they were. */
const touched = (problem: Problem, made: Plan): number => {
  const slots = new Map(visitsOf(made).map((slot) => [slot.visit, slot]));
  return [...problem.past.executed, ...problem.past.frozen].filter((slot) => {
    const own = slots.get(slot.visit);
    return !(own && own.squad === slot.squad && own.day === slot.day && own.start === slot.start);
  }).length;
};

const fewestTold = (problem: Problem, previous: Plan, seed: number): number => {
  const dear = { ...problem, weights: { ...problem.weights, moved: 1_000_000, swapped: 1_000_000 } };
  return toldBy(problem, plan(dear, { rng: seededRng(seed), stop: afterSeconds(least, now), previous }));
};

const sayOf = (problem: Problem, made: Plan) => ({
  points: made.score.total,
  told: toldBy(problem, made),
  touched: touched(problem, made),
  faults: check(problem, made).faults.length,
});

for (const seed of numbersOf(get('seeds') ?? '1,2,3')) {
  const problem = makeInstance(seed, { squads: 10, days: 10, visits: 400, cities: 20 });
  const before = plan(problem, { rng: seededRng(seed), stop: afterSeconds(seconds, now) });
  const later = midway(problem, before);
  for (const [change, apply] of Object.entries(CHANGES)) {
    const changed = apply(later, before);
    const began = now();
    const stop = afterSeconds(SOON_MS / 1000, now);
    const steps = improve(changed, { rng: seededRng(seed), stop, previous: before });
    let progress = steps.next().value;
    const first = sayOf(changed, progress.write());
    const firstMs = Math.round((now() - began) * 1000);
    while (!stop.isOver(progress.iteration)) progress = steps.next().value;
    const soon = sayOf(changed, progress.write());
    const soonMs = Math.round((now() - began) * 1000);
    const fewest = fewestTold(changed, before, seed);
    const { iteration: iterations } = progress;
    console.log(JSON.stringify({ seed, change, firstMs, first, soonMs, soon, iterations, fewest }));
  }
}
