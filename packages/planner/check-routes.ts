import { demand, type Fault } from './fault.ts';
import { legBetween, withId } from './look-up.ts';
import type { Plan, PlannedSquad, RegisterStep, Route, Step, TravelStep, VisitStep } from './plan.ts';
import type { Problem } from './problem.ts';

/** What the walk along a route knows: where the squad is and since when it is free there. */
interface Walk {
  readonly problem: Problem;
  readonly squad: PlannedSquad;
  readonly lastWay: TravelStep | undefined;
  place: string;
  /** Working-day index and minute. */
  day: number;
  free: number;
  isPast: boolean;
  /** Minutes of registration still owed since arrival. */
  owed: number;
}

const cityOf = (problem: Problem, place: string): string => withId(problem.places, place)?.city ?? '';

/** Minutes from place to place; -1 where there is no way. */
const minutesOf = (problem: Problem, from: string, to: string): number => {
  const [a, b] = [cityOf(problem, from), cityOf(problem, to)];
  if (from === to) return 0;
  if (a === b) return problem.cities.find((city) => city.code === a)?.insideMinutes ?? -1;
  return legBetween(problem.legs, a, b)?.minutes ?? -1;
};

const fareOf = (problem: Problem, from: string, to: string): number => {
  const [a, b] = [cityOf(problem, from), cityOf(problem, to)];
  return a === b ? 0 : (legBetween(problem.legs, a, b)?.money ?? 0);
};

const within = (day: string, period: { readonly from: string; readonly to: string }): boolean =>
  day >= period.from && day <= period.to;

/** PLN-35, PLN-40 What the city of arrival asks for; coming home at the end asks for nothing. */
const arrive = (walk: Walk, step: TravelStep, day: string): Fault[] => {
  const { problem, squad } = walk;
  const city = cityOf(problem, step.to);
  const isHome = step === walk.lastWay && step.to === squad.end;
  if (isHome || city === cityOf(problem, step.from)) return [];
  walk.owed = problem.registrations
    .filter((one) => one.city === city && within(day, one))
    .reduce((most, one) => Math.max(most, one.minutes), 0);
  const shut = problem.closures.some((one) => one.city === city && within(day, one));
  return demand(!shut, 'PLN-40', { city, day });
};

const travelFaults = (walk: Walk, step: TravelStep, day: string): Fault[] => {
  const { problem, squad } = walk;
  const rest = problem.horizon.nightRest;
  const where = { squad: squad.id, day, from: step.from, to: step.to };
  const minutes = minutesOf(problem, step.from, step.to);
  const money = fareOf(problem, step.from, step.to) * squad.members.length;
  return [
    ...demand(step.from === walk.place, 'PLN-30', {
      squad: squad.id,
      day,
      place: walk.place,
      step: step.from,
    }),
    ...demand(minutes >= 0 && step.end - step.start === minutes, 'PLN-32', { ...where, minutes }),
    ...demand(step.money === money, 'PLN-32', { ...where, minutes }),
    ...demand(step.start >= rest.to && step.end <= rest.from, 'PLN-33', where),
    ...arrive(walk, step, day),
  ];
};

const visitFaults = (walk: Walk, step: VisitStep, day: string): Fault[] => {
  const visit = withId(walk.problem.visits, step.visit);
  const squad = walk.squad.id;
  const place = visit?.place ?? '';
  return [
    ...demand(place === walk.place, 'PLN-30', { squad, day, place: walk.place, step: place }),
    ...demand(step.end - step.start === visit?.duration, 'PLN-21', {
      visit: step.visit,
      day,
      start: step.start,
    }),
    ...demand(walk.owed === 0, 'PLN-35', { squad, day, minutes: walk.owed }),
  ];
};

const registerFaults = (walk: Walk, step: RegisterStep, day: string): Fault[] => {
  const fits = step.city === cityOf(walk.problem, walk.place) && step.end - step.start === walk.owed;
  const { owed } = walk;
  walk.owed = 0;
  return demand(fits, 'PLN-35', { squad: walk.squad.id, day, minutes: owed });
};

const stepFaults = (walk: Walk, step: Step, day: string): Fault[] => {
  switch (step.kind) {
    case 'travel':
      return travelFaults(walk, step, day);
    case 'visit':
      return visitFaults(walk, step, day);
    case 'register':
      return registerFaults(walk, step, day);
  }
};

const placeAfter = (walk: Walk, step: Step): string => {
  if (step.kind === 'travel') return step.to;
  if (step.kind === 'register') return walk.place;
  return withId(walk.problem.visits, step.visit)?.place ?? walk.place;
};

/** Executed visits are taken as they are; the first step after them begins where the squad stands now. */
const passes = (walk: Walk, step: Step, executed: ReadonlySet<string>): boolean => {
  if (step.kind === 'visit' && executed.has(step.visit)) return true;
  const here = walk.problem.past.whereabouts.find((one) => one.squad === walk.squad.id)?.place;
  if (walk.isPast && here !== undefined) walk.place = here;
  walk.isPast = false;
  return false;
};

/** PLN-31, PLN-34, PLN-43 In order, within the days out, and not before now. */
const orderFaults = (walk: Walk, step: Step, day: string): Fault[] => {
  const { problem, squad } = walk;
  const { now } = problem.past;
  const index = problem.horizon.days.findIndex((one) => one.day === day);
  const ordered = index > walk.day || (index === walk.day && step.start >= walk.free);
  const inTime = !now || day > now.day || (day === now.day && step.start >= now.minute);
  const where = { squad: squad.id, day, start: step.start };
  return [
    ...demand(ordered && step.end >= step.start, 'PLN-31', where),
    ...demand(index >= 0 && within(day, squad), 'PLN-34', where),
    ...demand(inTime, 'PLN-43', where),
  ];
};

const walkStep = (walk: Walk, step: Step, day: string, executed: ReadonlySet<string>): Fault[] => {
  const faults = passes(walk, step, executed)
    ? []
    : [...orderFaults(walk, step, day), ...stepFaults(walk, step, day)];
  walk.place = placeAfter(walk, step);
  walk.day = walk.problem.horizon.days.findIndex((one) => one.day === day);
  walk.free = step.end;
  return faults;
};

/** Yuan for the journeys of a route and on the spot. */
const spentOn = (problem: Problem, route: Route): number =>
  route.days
    .flatMap((one) => one.steps)
    .reduce((sum, step) => {
      if (step.kind === 'travel') return sum + step.money;
      if (step.kind === 'visit') return sum + (withId(problem.visits, step.visit)?.cost ?? 0);
      return sum;
    }, 0);

/** PLN-37 All squads together within the campaign's budget. */
export const checkBudget = (problem: Problem, routes: readonly Route[]): Fault[] => {
  const { budget } = problem;
  if (budget === null) return [];
  const spent = routes.reduce((sum, route) => sum + spentOn(problem, route), 0);
  return demand(spent <= budget, 'PLN-37', { spent, budget });
};

/** PLN-30, PLN-34, PLN-36 Home in time and within the budget. */
const endFaults = (walk: Walk, route: Route): Fault[] => {
  const { problem, squad } = walk;
  const last = route.days.at(-1);
  if (!last) return [];
  const spec = withId(problem.squads, squad.id) ?? problem.toForm;
  const spent = spentOn(problem, route);
  const inTime = last.day < squad.to || (last.day === squad.to && walk.free <= problem.horizon.latestReturn);
  const budget = spec?.budget ?? Number.MAX_SAFE_INTEGER;
  return [
    ...demand(walk.place === squad.end, 'PLN-30', {
      squad: squad.id,
      day: last.day,
      place: walk.place,
      step: squad.end,
    }),
    ...demand(inTime, 'PLN-34', { squad: squad.id, day: last.day, start: walk.free }),
    ...demand(spent <= budget, 'PLN-36', { squad: squad.id, spent, budget }),
  ];
};

/** PLN-30 to PLN-36, PLN-40, PLN-43: walks one route step by step, believing nothing it says. */
export const checkRoutes = (problem: Problem, plan: Plan, route: Route): Fault[] => {
  const squad = withId(plan.squads, route.squad);
  if (!squad) return demand(false, 'PLN-14', { squad: route.squad });
  const executed = new Set(problem.past.executed.map((slot) => slot.visit));
  const steps = route.days.flatMap((one) => one.steps);
  const lastWay = steps.findLast((step) => step.kind === 'travel');
  const walk: Walk = { problem, squad, lastWay, place: squad.start, day: -1, free: 0, isPast: true, owed: 0 };
  const faults = route.days.flatMap(({ day, steps: today, sleeps }) => [
    ...today.flatMap((step) => walkStep(walk, step, day, executed)),
    ...demand(sleeps === cityOf(problem, walk.place), 'PLN-30', {
      squad: squad.id,
      day,
      place: walk.place,
      step: sleeps,
    }),
  ]);
  return [...faults, ...endFaults(walk, route)];
};
