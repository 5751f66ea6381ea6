import { groupBy } from './group.ts';
import { type Plan, type PlannedSquad, visitsOf } from './plan.ts';
import type { Problem, Visit } from './problem.ts';

/**
 * Slow and plain: what the rules say, in the words of the rules, for tests to hold the search and the judge against.
 * It shares nothing with either but the types.
 */

/** Points of a plan before rounding: values less penalties less travel. */
export const recount = (problem: Problem, made: Pick<Plan, 'routes' | 'squads'>): number => {
  const slots = visitsOf(made);
  const done = problem.visits.filter((visit) => slots.some((slot) => slot.visit === visit.id));
  let points = done.reduce((sum, visit) => sum + visit.value, 0);
  for (const visit of problem.visits) {
    if (visit.mandatory && !done.includes(visit)) points -= problem.weights.mandatoryMissed;
    const wish = visit.confirmed;
    const slot = slots.find((one) => one.visit === visit.id);
    if (wish && !(slot && slot.squad === wish.squad && slot.day === wish.day && slot.start === wish.start))
      points -= problem.weights.moved;
  }
  for (const rule of problem.mix) {
    const groups = rule.scope === 'campaign' ? [slots] : [...groupBy(slots, (slot) => slot.squad).values()];
    for (const group of groups) {
      const own = done.filter((visit) => group.some((slot) => slot.visit === visit.id));
      const tagged = own.filter((visit) => visit.tags.includes(rule.tag)).length;
      const part = (count: number): number => (rule.unit === 'share' ? count * 100 : count);
      const whole = rule.unit === 'share' ? own.length : 1;
      for (let n = tagged; part(n) < rule.least * whole; n++) points -= problem.weights.mixMissed;
      for (let n = tagged; part(n) > rule.most * whole; n--) points -= problem.weights.mixMissed;
    }
  }
  for (const told of problem.past.members) {
    const now = made.squads.find((squad) => squad.id === told.squad)?.members ?? [];
    const strangers = [
      ...now.filter((id) => !told.members.includes(id)),
      ...told.members.filter((id) => !now.includes(id)),
    ];
    points -= strangers.length * problem.weights.swapped;
  }
  const steps = made.routes.flatMap((route) => route.days.flatMap((one) => one.steps));
  const journeys = steps.flatMap((step) => (step.kind === 'travel' ? [step] : []));
  const { minutesPerPoint, moneyPerPoint } = problem.weights;
  const minutes = journeys.reduce((sum, step) => sum + step.end - step.start, 0);
  const money = journeys.reduce((sum, step) => sum + step.money, 0);
  return (
    points - (minutesPerPoint ? minutes / minutesPerPoint : 0) - (moneyPerPoint ? money / moneyPerPoint : 0)
  );
};

/** A squad's state on its way: working-day index, minute, place. */
interface Stand {
  readonly day: number;
  readonly minute: number;
  readonly place: string;
}

const cityOf = (problem: Problem, place: string): string =>
  problem.places.find((one) => one.id === place)?.city ?? '';

const minutesOf = (problem: Problem, from: string, to: string): number | null => {
  if (from === to) return 0;
  const [a, b] = [cityOf(problem, from), cityOf(problem, to)];
  if (a === b) return problem.cities.find((city) => city.code === a)?.insideMinutes ?? null;
  return problem.legs.findLast((leg) => leg.from === a && leg.to === b)?.minutes ?? null;
};

const isShut = (problem: Problem, place: string, day: string): boolean =>
  problem.closures.some(
    (one) => (one.place === place || one.city === cityOf(problem, place)) && day >= one.from && day <= one.to,
  );

/** Travels as early as can be, the night spent where one is; null when no day is left. */
const travel = (problem: Problem, from: Stand, to: string, isHome: boolean): Stand | null => {
  const minutes = minutesOf(problem, from.place, to);
  if (minutes === null) return null;
  if (minutes === 0) return { ...from, place: to };
  const { days, nightRest, dayLength } = problem.horizon;
  const city = cityOf(problem, to);
  const asksAtAll = !isHome && city !== cityOf(problem, from.place);
  for (let index = from.day; index < days.length; index++) {
    const day = days[index]?.day ?? '';
    const leave = Math.max(index === from.day ? from.minute : 0, nightRest.to);
    const registration = problem.registrations
      .filter((one) => asksAtAll && one.city === city && day >= one.from && day <= one.to)
      .reduce((most, one) => Math.max(most, one.minutes), 0);
    const isClosed =
      asksAtAll && problem.closures.some((one) => one.city === city && day >= one.from && day <= one.to);
    const there = leave + minutes;
    if (!isClosed && there <= nightRest.from && there + registration < dayLength)
      return { day: index, minute: there + registration, place: to };
  }
  return null;
};

/** Makes a visit as early as can be after arriving; null when its windows have passed. */
const make = (problem: Problem, there: Stand, visit: Visit): Stand | null => {
  const { days } = problem.horizon;
  for (let index = there.day; index < days.length; index++) {
    const today = days[index];
    if (!today || isShut(problem, visit.place, today.day)) continue;
    const windows = visit.windows
      .filter((window) => window.day === today.day)
      .toSorted((a, b) => a.from - b.from);
    for (const window of windows) {
      const start = Math.max(window.from, today.opens, index === there.day ? there.minute : 0);
      if (start + visit.duration <= Math.min(window.to, today.closes))
        return { day: index, minute: start + visit.duration, place: visit.place };
    }
  }
  return null;
};

/** A way to spend the days of one squad: which visits, as bits, and what that earns. */
interface Way {
  readonly visits: number;
  readonly points: number;
}

const may = (problem: Problem, squad: PlannedSquad, visit: Visit): boolean => {
  const members = problem.people.filter((person) => squad.members.includes(person.id));
  return (
    visit.competences.every((one) => members.some((person) => person.competences.includes(one))) &&
    members.some((person) => person.rank >= visit.rank) &&
    (visit.onlySquads === null || visit.onlySquads.includes(squad.id)) &&
    !visit.notSquads.includes(squad.id)
  );
};

/** The best way for each set of visits that the squad can make in some order. */
const waysOf = (problem: Problem, squad: PlannedSquad): Way[] => {
  const { horizon, visits, weights } = problem;
  const first = horizon.days.findIndex(({ day }) => day >= squad.from);
  const last = horizon.days.findLastIndex(({ day }) => day <= squad.to);
  const best = new Map<number, number>([[0, 0]]);
  const allowed = visits.map((visit) => may(problem, squad, visit));
  const cost = (minutes: number): number => (weights.minutesPerPoint ? minutes / weights.minutesPerPoint : 0);
  const go = (stand: Stand, made: number, points: number): void => {
    const home = travel(problem, stand, squad.end, true);
    const isBack = home && (home.day < last || (home.day === last && home.minute <= horizon.latestReturn));
    if (made !== 0 && isBack) {
      const earned = points - cost(minutesOf(problem, stand.place, squad.end) ?? 0);
      best.set(made, Math.max(best.get(made) ?? Number.NEGATIVE_INFINITY, earned));
    }
    visits.forEach((visit, i) => {
      if ((made & (1 << i)) !== 0 || !allowed[i]) return;
      const there = travel(problem, stand, visit.place, false);
      const after = there && make(problem, there, visit);
      if (!after || after.day > last) return;
      const gain = visit.value + (visit.mandatory ? weights.mandatoryMissed : 0);
      go(after, made | (1 << i), points + gain - cost(minutesOf(problem, stand.place, visit.place) ?? 0));
    });
  };
  go({ day: first, minute: horizon.nightRest.to, place: squad.start }, 0, 0);
  return [...best].map(([made, points]) => ({ visits: made, points }));
};

/**
 * The most points that any plan earns, before rounding, by trying every order of every choice: for at most a dozen
 * visits, without ties, mix rules, caps, budgets and past.
 */
export const mostPoints = (problem: Problem, squads: readonly PlannedSquad[]): number => {
  const missed = problem.visits.filter((visit) => visit.mandatory).length * problem.weights.mandatoryMissed;
  let together: Way[] = [{ visits: 0, points: 0 }];
  for (const squad of squads) {
    const best = new Map<number, number>();
    for (const way of waysOf(problem, squad))
      for (const other of together) {
        if ((way.visits & other.visits) !== 0) continue;
        const visits = way.visits | other.visits;
        best.set(visits, Math.max(best.get(visits) ?? Number.NEGATIVE_INFINITY, way.points + other.points));
      }
    together = [...best].map(([visits, points]) => ({ visits, points }));
  }
  return together.reduce((most, way) => Math.max(most, way.points), 0) - missed;
};

/** Is there a plan that makes all these visits, tried like `mostPoints` and under the same conditions? */
export const canAllBeMade = (
  problem: Problem,
  squads: readonly PlannedSquad[],
  ids: readonly string[],
): boolean => {
  const wanted = problem.visits.reduce((bits, { id }, i) => (ids.includes(id) ? bits | (1 << i) : bits), 0);
  let together = new Set([0]);
  for (const squad of squads) {
    const own = waysOf(problem, squad).map((way) => way.visits);
    const join = (made: number): number[] =>
      own.flatMap((more) => ((made & more) === 0 ? [made | more] : []));
    together = new Set([...together].flatMap(join));
  }
  return [...together].some((made) => (made & wanted) === wanted);
};
