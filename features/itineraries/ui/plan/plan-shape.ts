import type { Day } from '../../../../packages/kernel/day.ts';
import type { MapLine, MapPoint } from '../../../../packages/kit/schematic-map.tsx';
import type { TimeBlock, TimeDay, TimeStrip, Unplaced } from '../../../../packages/kit/time-table-shape.ts';
import type { Tone } from '../../../../packages/kit/tone.ts';
import type { PlanDetail, PlanStep } from '../../contract.ts';

/** Squads are told apart by tone on the table and on the map alike; more squads than tones share them. */
const SQUAD_TONES: readonly Tone[] = ['blue', 'green', 'amber', 'violet', 'red', 'grey'];
export const toneOf = (plan: PlanDetail, squadId: string): Tone => {
  const at = plan.squads.findIndex((squad) => squad.squadId === squadId);
  return SQUAD_TONES[at % SQUAD_TONES.length] ?? 'grey';
};

export interface Placed {
  readonly squadId: string;
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}
type Going = Extract<PlanStep, { kind: 'travel' | 'register' }>;
interface Gone extends Placed {
  readonly step: Going;
}

const stepsOf = (plan: PlanDetail): (Placed & { step: PlanStep })[] =>
  plan.squads.flatMap(({ squadId, days }) =>
    days.flatMap(({ day, steps }) =>
      steps.map((step) => ({ squadId, day, start: step.start, end: step.end, step })),
    ),
  );

/** Where each visit stands in the plan. */
export const placesOf = (plan: PlanDetail): Map<string, Placed> =>
  new Map(
    stepsOf(plan).flatMap(({ step, ...place }): [string, Placed][] =>
      step.kind === 'visit' ? [[step.visitId, place]] : [],
    ),
  );

/** What lies between visits. A hop without a minute is none. */
export const goingOf = (plan: PlanDetail): Gone[] =>
  stepsOf(plan).flatMap(({ step, ...place }) =>
    step.kind === 'visit' || step.end <= step.start ? [] : [{ ...place, step }],
  );

const HOUR = 60;

/** The days and the hours that are drawn: whole hours around everything that happens. */
export const daysOf = (plan: PlanDetail, how: { all: boolean; labelOf: (day: Day) => string }): TimeDay[] => {
  const steps = stepsOf(plan);
  const used = new Set(steps.map((one) => one.day));
  const from = Math.min(...plan.days.map((one) => one.opens), ...steps.map((one) => one.start));
  const to = Math.max(...plan.days.map((one) => one.closes), ...steps.map((one) => one.end));
  return plan.days
    .filter((one) => how.all || used.size === 0 || used.has(one.day))
    .map(({ day, isWorkday }) => ({
      day,
      label: how.labelOf(day),
      from: Math.floor(from / HOUR) * HOUR,
      to: Math.ceil(to / HOUR) * HOUR,
      off: !isWorkday,
    }));
};

const SETTLED = ['done', 'missed', 'online', 'withdrawn'];
export const isSettled = (status: string): boolean => SETTLED.includes(status);

interface Saying {
  must: string;
  value: (value: number) => string;
}

/** The city, or null, that the reader points at or has chosen: what lies elsewhere steps back. */
export const blocksOf = (plan: PlanDetail, say: Saying, city: string | null): TimeBlock[] => {
  const visits = new Map(plan.visits.map((visit) => [visit.visitId, visit]));
  return [...placesOf(plan)].flatMap(([id, place]) => {
    const visit = visits.get(id);
    if (!visit) return [];
    return [
      {
        id,
        rowId: place.squadId,
        day: place.day,
        start: place.start,
        end: place.end,
        label: visit.title,
        tone: city !== null && visit.city !== city ? ('grey' as const) : toneOf(plan, place.squadId),
        badges: [...(visit.must ? [say.must] : []), say.value(visit.value), visit.city],
        locked: isSettled(visit.status),
      },
    ];
  });
};

export const stripsOf = (plan: PlanDetail, say: (step: Going) => string): TimeStrip[] =>
  goingOf(plan).map(({ squadId, day, start, end, step }, i) => ({
    id: `${squadId}${day}${start}${i}`,
    rowId: squadId,
    day,
    start,
    end,
    label: say(step),
  }));

/** Visits without a place, the most valuable first. */
export const unplacedOf = (
  plan: PlanDetail,
  say: Saying & { unknown: string },
  city: string | null,
): Unplaced[] => {
  const placed = placesOf(plan);
  const why = new Map(plan.leftOut.map((one) => [one.visitId, one.reasons]));
  return plan.visits
    .filter((visit) => !placed.has(visit.visitId) && !isSettled(visit.status))
    .filter((visit) => city === null || visit.city === city)
    .toSorted((a, b) => Number(b.must) - Number(a.must) || b.value - a.value)
    .map((visit) => ({
      id: visit.visitId,
      label: visit.title,
      minutes: visit.durationMinutes,
      tone: visit.must ? ('red' as const) : ('grey' as const),
      badges: [...(visit.must ? [say.must] : []), say.value(visit.value), visit.city],
      notes: why.get(visit.visitId) ?? [say.unknown],
    }));
};

type Spot = readonly [number, number];

const spotsOf = (plan: PlanDetail): Map<string, Spot> => {
  const { home } = plan;
  const known = plan.visits.flatMap((visit): [string, Spot][] =>
    visit.lng !== null && visit.lat !== null ? [[visit.city, [visit.lng, visit.lat]]] : [],
  );
  const from: [string, Spot][] =
    home.lng !== null && home.lat !== null ? [[home.name, [home.lng, home.lat]]] : [];
  return new Map([...known, ...from]);
};

interface Attention {
  /** The squad chosen; null for all. */
  squadId: string | null;
  city: string | null;
}

/** Cities with their visits, made of all. Home is there even when nobody is visited in it. */
export const pointsOf = (
  plan: PlanDetail,
  at: Attention,
  say: (city: string, made: number, all: number) => string,
): MapPoint[] => {
  const placed = placesOf(plan);
  return [...spotsOf(plan)].map(([city, spot]) => {
    const here = plan.visits.filter((visit) => visit.city === city);
    const made = here.flatMap((visit) => placed.get(visit.visitId) ?? []);
    const squads = [...new Set(made.map((one) => one.squadId))];
    const isOff = at.squadId !== null && !squads.includes(at.squadId) && city !== plan.home.name;
    const look = at.city === city ? 'strong' : isOff ? 'faint' : undefined;
    const only = at.squadId ?? (squads.length === 1 ? squads[0] : undefined);
    return {
      id: city,
      label: here.length > 0 ? say(city, made.length, here.length) : city,
      at: spot,
      tone: made.length === 0 ? ('grey' as const) : only ? toneOf(plan, only) : ('blue' as const),
      weight: made.length === 0 ? 0 : Math.min(6, 1 + made.length / 3),
      ...(look && { look }),
    };
  });
};

/** Each squad's way from city to city. */
export const linesOf = (plan: PlanDetail, at: Attention): MapLine[] => {
  const spots = spotsOf(plan);
  return plan.squads.flatMap((squad) => {
    const cities = squad.days.flatMap(({ steps }) =>
      steps.flatMap((step) =>
        step.kind === 'travel' && step.fromCity !== step.toCity ? [step.fromCity, step.toCity] : [],
      ),
    );
    const through = cities
      .filter((city, i) => city !== cities[i - 1])
      .flatMap((city) => {
        const spot = spots.get(city);
        return spot ? [spot] : [];
      });
    if (through.length < 2) return [];
    const look = at.squadId === null ? undefined : at.squadId === squad.squadId ? 'strong' : 'faint';
    return [
      {
        id: squad.squadId,
        label: squad.name,
        through,
        tone: toneOf(plan, squad.squadId),
        ...(look && { look }),
      } as const,
    ];
  });
};
