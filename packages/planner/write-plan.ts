import { dayOf, NEVER } from './calendar.ts';
import type { Draft } from './draft.ts';
import { groupBy } from './group.ts';
import type { Route, RouteDay, Step } from './plan.ts';
import { leaveBy, reach, reachHome, type Sequence, visitsIn } from './sequence.ts';
import { minutesBetween, moneyBetween, type Terrain } from './terrain.ts';

/** A step with its working-day index, before the days are put together. */
interface Dated {
  readonly at: number;
  readonly step: Step;
}

interface Way {
  readonly squad: number;
  readonly from: number;
  readonly to: number;
  /** Moment the squad is free to leave. */
  readonly free: number;
  /** Moment by which it must be there and registered. */
  readonly by: number;
}

const opensAt = (terrain: Terrain, day: number): number => terrain.problem.horizon.days[day]?.opens ?? 0;

/**
 * When to leave: at once if there is no night to wait for. Otherwise on the last day on which the way still fits, at
 * the opening hour or as much earlier as is needed, so that the night is spent where the last visit was.
 */
const leaveAt = (terrain: Terrain, way: Way): number => {
  const latest = leaveBy(terrain, way.by, way.from, way.to);
  const day = dayOf(terrain.calendar, latest);
  if (latest < way.free || day === dayOf(terrain.calendar, way.free)) return way.free;
  return Math.min(latest, day * terrain.calendar.length + opensAt(terrain, day));
};

const travelStep = (terrain: Terrain, way: Way, leave: number): Dated => {
  const { places } = terrain.problem;
  const a = terrain.cityOf[way.from] ?? 0;
  const b = terrain.cityOf[way.to] ?? 0;
  const leg = a === b ? null : (terrain.legs[a * terrain.cities + b] ?? null);
  const day = dayOf(terrain.calendar, leave);
  const start = Math.max(leave - day * terrain.calendar.length, terrain.calendar.wakes);
  const step: Step = {
    kind: 'travel',
    from: places[way.from]?.id ?? '',
    to: places[way.to]?.id ?? '',
    start,
    end: start + Math.max(0, minutesBetween(terrain, way.from, way.to)),
    how: leg?.how ?? 'local',
    ...(leg?.train === undefined ? {} : { train: leg.train }),
    money: (terrain.bases[way.squad]?.people ?? 0) * moneyBetween(terrain, way.from, way.to),
  };
  return { at: day, step };
};

/** Day and minute at which a way that is free at `leave` really begins, if arrival is at `there`. */
const beginOf = (terrain: Terrain, leave: number, there: number, minutes: number): number => {
  const today = dayOf(terrain.calendar, there) === dayOf(terrain.calendar, leave);
  if (today || there === NEVER) return leave;
  const arrivalDay = dayOf(terrain.calendar, there);
  const opens = Math.min(opensAt(terrain, arrivalDay), terrain.calendar.rests - minutes);
  return arrivalDay * terrain.calendar.length + Math.max(terrain.calendar.wakes, opens);
};

/** The way to a visit, with registration where the city asks for it. */
const wayTo = (terrain: Terrain, way: Way): Dated[] => {
  if (way.from === way.to) return [];
  const leave = leaveAt(terrain, way);
  const there = reach(terrain, leave, way.from, way.to);
  const minutes = minutesBetween(terrain, way.from, way.to);
  const isToday = dayOf(terrain.calendar, there) === dayOf(terrain.calendar, leave);
  const begin =
    isToday || there === NEVER
      ? leave
      : dayOf(terrain.calendar, there) * terrain.calendar.length + terrain.calendar.wakes;
  const journey = travelStep(terrain, way, begin);
  const a = terrain.cityOf[way.from];
  const city = terrain.cityOf[way.to] ?? 0;
  const asks = a === city ? 0 : (terrain.welcome[city * terrain.calendar.days + journey.at] ?? 0);
  if (asks <= 0 || minutes < 0) return [journey];
  const code = terrain.problem.cities[city]?.code ?? '';
  const start = journey.step.end;
  return [journey, { at: journey.at, step: { kind: 'register', city: code, start, end: start + asks } }];
};

const wayHome = (terrain: Terrain, sequence: Sequence, from: number, free: number): Dated[] => {
  const to = terrain.bases[sequence.squad]?.end ?? 0;
  if (from === to) return [];
  const minutes = minutesBetween(terrain, from, to);
  const there = reachHome(terrain, free, from, to);
  const leave = beginOf(terrain, free, there, minutes);
  const base = terrain.bases[sequence.squad];
  const isLate = base && leave + minutes > base.until;
  const begin = isLate
    ? dayOf(terrain.calendar, leave) * terrain.calendar.length + terrain.calendar.wakes
    : leave;
  return [travelStep(terrain, { squad: sequence.squad, from, to, free, by: NEVER }, Math.max(begin, free))];
};

const visitStep = (terrain: Terrain, visit: number, moment: number): Dated => {
  const start = moment % terrain.calendar.length;
  const id = terrain.problem.visits[visit]?.id ?? '';
  const end = start + (terrain.duration[visit] ?? 0);
  return { at: dayOf(terrain.calendar, moment), step: { kind: 'visit', visit: id, start, end } };
};

const executedSteps = (terrain: Terrain, squad: string): Dated[] =>
  terrain.problem.past.executed
    .filter((slot) => slot.squad === squad)
    .map((slot) => {
      const day = terrain.problem.horizon.days.findIndex((one) => one.day === slot.day);
      return visitStep(
        terrain,
        terrain.visitNumber.get(slot.visit) ?? 0,
        day * terrain.calendar.length + slot.start,
      );
    })
    .toSorted((a, b) => a.at - b.at || a.step.start - b.step.start);

/** The city a step leaves the squad in. */
const cityAfter = (terrain: Terrain, step: Step): string => {
  if (step.kind === 'register') return step.city;
  const place =
    step.kind === 'travel'
      ? terrain.placeNumber.get(step.to)
      : terrain.place[terrain.visitNumber.get(step.visit) ?? 0];
  return terrain.problem.cities[terrain.cityOf[place ?? 0] ?? 0]?.code ?? '';
};

const inDays = (terrain: Terrain, dated: readonly Dated[]): RouteDay[] =>
  [...groupBy(dated, (one) => one.at)].flatMap(([at, steps]) => {
    const day = terrain.problem.horizon.days[at]?.day;
    const last = steps.at(-1);
    if (!day || !last) return [];
    return [{ day, steps: steps.map((one) => one.step), sleeps: cityAfter(terrain, last.step) }];
  });

/** Writes one squad's sequence as days of steps: its executed visits, then what is planned, then home. */
export const writeRoute = (terrain: Terrain, sequence: Sequence): Route => {
  const base = terrain.bases[sequence.squad];
  if (!base) return { squad: '', days: [] };
  let [place, free] = [base.start, base.since];
  const steps = executedSteps(terrain, base.id);
  visitsIn(sequence).forEach((visit, i) => {
    const to = terrain.place[visit] ?? 0;
    const by = sequence.earliest[i] ?? 0;
    steps.push(...wayTo(terrain, { squad: sequence.squad, from: place, to, free, by }));
    steps.push(visitStep(terrain, visit, by));
    [place, free] = [to, by + (terrain.duration[visit] ?? 0)];
  });
  if (sequence.size > 0 || base.isOut) steps.push(...wayHome(terrain, sequence, place, free));
  return { squad: base.id, days: inDays(terrain, steps) };
};

export const writeRoutes = (terrain: Terrain, draft: Draft): Route[] =>
  draft.sequences.map((sequence) => writeRoute(terrain, sequence));
