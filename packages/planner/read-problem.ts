import {
  type Cap,
  type Closure,
  DEFAULT_WEIGHTS,
  type Horizon,
  NO_PAST,
  type Past,
  type Person,
  type Place,
  type Problem,
  type Slot,
  type SquadSpec,
  type SquadsToForm,
  type Visit,
  type Weights,
} from './problem.ts';
import { checkReferences, checkSizes } from './references.ts';
import {
  aDay,
  amount,
  LONGEST_DAY,
  listOf,
  maybe,
  minuteOfDay,
  oneOf,
  or,
  orNull,
  record,
  refuseAt,
  text,
  truth,
  whole,
} from './shape.ts';

const rank = whole(0, 1000);
const visitsOrPerCent = whole(0, 1_000_000);
const texts = listOf(text);
const degrees = maybe(whole(-180_000_000, 180_000_000));

const horizon = record<Horizon>({
  dayLength: or(whole(1, LONGEST_DAY), 1440),
  days: listOf(record({ day: aDay, opens: minuteOfDay, closes: minuteOfDay })),
  nightRest: record({ from: minuteOfDay, to: minuteOfDay }),
  latestReturn: minuteOfDay,
});
const place = record<Place>({
  id: text,
  city: text,
  kind: oneOf('site', 'station', 'home', 'hotel'),
  lng: degrees,
  lat: degrees,
});
const leg = record<Problem['legs'][number]>({
  from: text,
  to: text,
  minutes: whole(0, LONGEST_DAY),
  money: or(amount, 0),
  how: oneOf('rail', 'road', 'air'),
  train: maybe(text),
});
const person = record<Person>({
  id: text,
  rank,
  competences: or(texts, []),
  home: text,
  free: or(orNull(listOf(aDay)), null),
  ready: truth,
});
const squad = record<SquadSpec>({
  id: text,
  members: texts,
  start: text,
  end: text,
  from: aDay,
  to: aDay,
  maxMembers: or(whole(1, 3), 3),
  leaderRank: or(rank, 0),
  budget: or(orNull(amount), null),
});
const toForm = record<SquadsToForm>({
  count: whole(0, 1000),
  from: aDay,
  to: aDay,
  maxMembers: or(whole(1, 3), 3),
  leaderRank: or(rank, 0),
  budget: or(orNull(amount), null),
});
const slot = record<Slot>({ visit: text, squad: text, day: aDay, start: minuteOfDay });
const visit = record<Visit>({
  id: text,
  place: text,
  value: whole(0, 1_000_000),
  duration: minuteOfDay,
  cost: or(amount, 0),
  windows: listOf(record({ day: aDay, from: minuteOfDay, to: minuteOfDay })),
  competences: or(texts, []),
  rank: or(rank, 0),
  tags: or(texts, []),
  mandatory: or(truth, false),
  notBefore: or(texts, []),
  sameDayAs: or(texts, []),
  onlySquads: or(orNull(texts), null),
  notSquads: or(texts, []),
  confirmed: or(orNull(record({ squad: text, day: aDay, start: minuteOfDay })), null),
});
const closure = record<Closure>({
  city: or(orNull(text), null),
  place: or(orNull(text), null),
  from: aDay,
  to: aDay,
});
const past = record<Past>({
  now: or(orNull(record({ day: aDay, minute: minuteOfDay })), null),
  executed: or(listOf(slot), []),
  frozen: or(listOf(slot), []),
  whereabouts: or(listOf(record({ squad: text, place: text })), []),
  members: or(listOf(record({ squad: text, members: texts })), []),
});
const weights = record<Weights>({
  mandatoryMissed: or(amount, DEFAULT_WEIGHTS.mandatoryMissed),
  mixMissed: or(amount, DEFAULT_WEIGHTS.mixMissed),
  moved: or(amount, DEFAULT_WEIGHTS.moved),
  swapped: or(amount, DEFAULT_WEIGHTS.swapped),
  minutesPerPoint: or(amount, DEFAULT_WEIGHTS.minutesPerPoint),
  moneyPerPoint: or(amount, DEFAULT_WEIGHTS.moneyPerPoint),
});
const problem = record<Problem>({
  version: (value, path) =>
    value === 1 || value === 2 ? 2 : refuseAt(path, 'PLN-1', { expected: '1 or 2' }),
  horizon,
  cities: listOf(record({ code: text, insideMinutes: minuteOfDay })),
  places: listOf(place),
  legs: listOf(leg),
  people: listOf(person),
  squads: or(listOf(squad), []),
  toForm: or(orNull(toForm), null),
  visits: listOf(visit),
  mix: or(
    listOf(
      record({
        id: text,
        tag: text,
        scope: oneOf('campaign', 'squad'),
        unit: or(oneOf('share', 'count'), 'share'),
        least: or(visitsOrPerCent, 0),
        most: or(visitsOrPerCent, 100),
      }),
    ),
    [],
  ),
  caps: or(
    listOf(
      record<Cap>({ id: text, tag: text, scope: oneOf('campaign', 'squad', 'day'), most: visitsOrPerCent }),
    ),
    [],
  ),
  budget: or(orNull(amount), null),
  closures: or(listOf(closure), []),
  registrations: or(listOf(record({ city: text, from: aDay, to: aDay, minutes: whole(0, 240) })), []),
  past: or(past, NO_PAST),
  weights: or(weights, DEFAULT_WEIGHTS),
});

/** Reads a problem from unknown JSON, filling what may be missing; refuses (PLN-1 … PLN-6) naming the path. */
export const readProblem = (value: unknown): Problem => {
  checkSizes(value);
  return checkReferences(problem(value, 'problem'));
};
