import type {
  AskedOf,
  Conflict,
  LeftOut,
  MemberReliance,
  Plan,
  PlannedSquad,
  RegisterStep,
  Score,
  SquadReliance,
  Step,
  TravelStep,
  VisitStep,
  Worth,
} from './plan.ts';
import {
  aDay,
  listOf,
  maybe,
  minuteOfDay,
  oneOf,
  orNull,
  type Reader,
  record,
  refuseAt,
  text,
  truth,
  whole,
} from './shape.ts';

const points = whole(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
const texts = listOf(text);
const word = <T extends string>(one: T): Reader<T> => oneOf(one);

const squad = record<PlannedSquad>({
  id: text,
  members: texts,
  leader: orNull(text),
  start: text,
  end: text,
  from: aDay,
  to: aDay,
  why: orNull(
    record({
      competences: texts,
      rank: points,
      homeCity: text,
      visits: points,
      value: points,
      onlyThey: points,
    }),
  ),
});
const visit = record<VisitStep>({ kind: word('visit'), visit: text, start: minuteOfDay, end: minuteOfDay });
const register = record<RegisterStep>({
  kind: word('register'),
  city: text,
  start: minuteOfDay,
  end: minuteOfDay,
});
const travel = record<TravelStep>({
  kind: word('travel'),
  from: text,
  to: text,
  start: minuteOfDay,
  end: minuteOfDay,
  how: oneOf('rail', 'road', 'air', 'local'),
  train: maybe(text),
  money: points,
});

const step: Reader<Step> = (value, path) => {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null;
  if (kind === 'visit') return visit(value, path);
  if (kind === 'travel') return travel(value, path);
  if (kind === 'register') return register(value, path);
  return refuseAt(`${path}.kind`, 'PLN-1', { expected: 'visit | travel | register' });
};

const score = record<Score>({
  value: points,
  mandatoryMissed: points,
  mixMissed: points,
  moved: points,
  swapped: points,
  travelMinutes: points,
  travelMoney: points,
  total: points,
});

/** Reasons are for people to read; a reader of a later version may know more of them, so none is refused. */
const reasons: Reader<LeftOut['reasons']> = (value, path) =>
  listOf<unknown>((one) => one)(value, path) as LeftOut['reasons']; // border: shown, never decided on
const leftOut = record<LeftOut>({ visit: text, reasons });
const conflict = record<Conflict>({ visits: texts, proven: truth, reasons });

const worth = { visits: texts, value: points };
const reliance = record<SquadReliance>({
  squad: text,
  ...worth,
  asked: listOf(record<AskedOf>({ competence: text, ...worth, members: texts })),
  members: listOf(
    record<MemberReliance>({
      person: text,
      lost: record<Worth>(worth),
      competence: record<MemberReliance['competence']>({ ...worth, missing: texts }),
      rank: record<Worth>(worth),
      leader: record<Worth>(worth),
    }),
  ),
});

const plan = record<Plan>({
  version: (value, path) => (value === 1 ? 1 : refuseAt(path, 'PLN-1', { expected: '1' })),
  squads: listOf(squad),
  routes: listOf(
    record({ squad: text, days: listOf(record({ day: aDay, steps: listOf(step), sleeps: text })) }),
  ),
  leftOut: listOf(leftOut),
  score,
  bound: orNull(record({ points })),
  reliance: maybe(listOf(reliance)),
  conflicts: maybe(listOf(conflict)),
});

/** Reads a plan from unknown JSON; refuses (PLN-1, PLN-3) naming the path. Whether it is valid, `check` says. */
export const readPlan = (value: unknown): Plan => plan(value, 'plan');
