import type { Problem, Slot } from './problem.ts';
import { refuseAt } from './shape.ts';

/** PLN-2 Ids of one kind are unique. */
const uniqueIds = (ids: readonly string[], path: string): Set<string> => {
  const seen = new Set<string>();
  ids.forEach((id, i) => {
    if (seen.has(id)) refuseAt(`${path}[${i}]`, 'PLN-2', { id });
    seen.add(id);
  });
  return seen;
};

/** PLN-2 What is referred to exists. */
const allKnown = (ids: readonly string[], known: ReadonlySet<string>, path: string): void => {
  for (const id of ids) if (!known.has(id)) refuseAt(path, 'PLN-2', { id });
};

/** PLN-4 Times run forward: days ascend, windows and periods have an end after their beginning. */
const forward = (from: number | string, to: number | string, path: string): void => {
  if (from > to) refuseAt(path, 'PLN-4', { from, to });
};

/** PLN-6 What can be planned at once; beyond it tables of squads by visits, and of cities by cities, grow too large. */
const MOST = { visits: 100_000, squads: 2000, people: 10_000, cities: 2000 } as const;

const fewEnough = (kind: keyof typeof MOST, count: number): void => {
  const most = MOST[kind];
  if (count > most) refuseAt(`problem.${kind}`, 'PLN-6', { kind, count, most });
};

/** PLN-6 Said before any of them is read: reading too many takes long. */
export const checkSizes = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  const lists = new Map<string, unknown>(Object.entries(value));
  for (const kind of ['visits', 'squads', 'people', 'cities'] as const) {
    const list = lists.get(kind);
    if (Array.isArray(list)) fewEnough(kind, list.length);
  }
};

/** PLN-3 Times of day end with the day. */
const checkTimes = (problem: Problem): void => {
  const { dayLength, days, nightRest, latestReturn } = problem.horizon;
  const within = (minute: number, path: string): void => {
    if (minute > dayLength) refuseAt(path, 'PLN-3', { least: 0, most: dayLength });
  };
  days.forEach((one, i) => {
    within(one.closes, `problem.horizon.days[${i}].closes`);
  });
  within(nightRest.from, 'problem.horizon.nightRest.from');
  within(latestReturn, 'problem.horizon.latestReturn');
  problem.visits.forEach((visit, i) => {
    within(visit.duration, `problem.visits[${i}].duration`);
    visit.windows.forEach((window, j) => {
      within(window.to, `problem.visits[${i}].windows[${j}].to`);
    });
  });
};

const checkHorizon = ({ horizon }: Problem): void => {
  const { days, nightRest } = horizon;
  if (days.length === 0) refuseAt('problem.horizon.days', 'PLN-4', { from: '', to: '' });
  days.forEach((one, i) => {
    const path = `problem.horizon.days[${i}]`;
    forward(one.opens, one.closes, path);
    const before = days[i - 1];
    if (before && before.day >= one.day) refuseAt(path, 'PLN-4', { from: before.day, to: one.day });
  });
  forward(nightRest.to, nightRest.from, 'problem.horizon.nightRest');
  forward(nightRest.to, horizon.latestReturn, 'problem.horizon.latestReturn');
};

interface Known {
  readonly cities: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly squads: ReadonlySet<string>;
  readonly visits: ReadonlySet<string>;
}

const knownIds = (problem: Problem): Known => ({
  cities: uniqueIds(
    problem.cities.map((c) => c.code),
    'problem.cities',
  ),
  places: uniqueIds(
    problem.places.map((p) => p.id),
    'problem.places',
  ),
  people: uniqueIds(
    problem.people.map((p) => p.id),
    'problem.people',
  ),
  squads: uniqueIds([...problem.squads.map((s) => s.id), ...formedIds(problem)], 'problem.squads'),
  visits: uniqueIds(
    problem.visits.map((v) => v.id),
    'problem.visits',
  ),
});

/** Ids of the squads that are to be formed: `formed-1` … */
export const formedIds = ({ toForm }: Pick<Problem, 'toForm'>): string[] =>
  Array.from({ length: toForm?.count ?? 0 }, (_, i) => `formed-${i + 1}`);

const checkSquads = (problem: Problem, known: Known): void =>
  problem.squads.forEach((squad, i) => {
    const path = `problem.squads[${i}]`;
    allKnown(squad.members, known.people, `${path}.members`);
    allKnown([squad.start, squad.end], known.places, path);
    forward(squad.from, squad.to, path);
  });

const checkVisits = (problem: Problem, known: Known): void =>
  problem.visits.forEach((visit, i) => {
    const path = `problem.visits[${i}]`;
    allKnown([visit.place], known.places, `${path}.place`);
    allKnown(visit.notBefore, known.visits, `${path}.notBefore`);
    allKnown(visit.sameDayAs, known.visits, `${path}.sameDayAs`);
    allKnown(visit.onlySquads ?? [], known.squads, `${path}.onlySquads`);
    if (visit.confirmed) allKnown([visit.confirmed.squad], known.squads, `${path}.confirmed`);
    visit.windows.forEach((w, j) => {
      forward(w.from, w.to, `${path}.windows[${j}]`);
    });
  });

const checkSlots = (problem: Problem, slots: readonly Slot[], known: Known, path: string): void => {
  const days = new Set<string>(problem.horizon.days.map((d) => d.day));
  uniqueIds(
    slots.map((slot) => slot.visit),
    path,
  );
  slots.forEach((slot, i) => {
    allKnown([slot.visit], known.visits, `${path}[${i}].visit`);
    allKnown([slot.squad], known.squads, `${path}[${i}].squad`);
    allKnown([slot.day], days, `${path}[${i}].day`);
  });
};

/** PLN-2, PLN-4: what a problem says about itself hangs together. */
export const checkReferences = (problem: Problem): Problem => {
  fewEnough('squads', problem.squads.length + (problem.toForm?.count ?? 0));
  const known = knownIds(problem);
  checkHorizon(problem);
  checkTimes(problem);
  allKnown(
    problem.places.map((p) => p.city),
    known.cities,
    'problem.places',
  );
  allKnown(
    problem.legs.flatMap((l) => [l.from, l.to]),
    known.cities,
    'problem.legs',
  );
  allKnown(
    problem.people.map((p) => p.home),
    known.places,
    'problem.people',
  );
  allKnown(
    problem.closures.flatMap((c) => c.city ?? []),
    known.cities,
    'problem.closures',
  );
  allKnown(
    problem.closures.flatMap((c) => c.place ?? []),
    known.places,
    'problem.closures',
  );
  allKnown(
    problem.registrations.map((r) => r.city),
    known.cities,
    'problem.registrations',
  );
  checkSquads(problem, known);
  checkVisits(problem, known);
  checkSlots(problem, problem.past.executed, known, 'problem.past.executed');
  checkSlots(problem, problem.past.frozen, known, 'problem.past.frozen');
  allKnown(
    problem.past.whereabouts.map((w) => w.squad),
    known.squads,
    'problem.past.whereabouts',
  );
  allKnown(
    problem.past.whereabouts.map((w) => w.place),
    known.places,
    'problem.past.whereabouts',
  );
  if (problem.toForm) forward(problem.toForm.from, problem.toForm.to, 'problem.toForm');
  return problem;
};
