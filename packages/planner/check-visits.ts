import { demand, type Fault } from './fault.ts';
import { groupBy } from './group.ts';
import { withId } from './look-up.ts';
import { type Plan, visitsOf } from './plan.ts';
import type { Problem, Slot, Visit } from './problem.ts';

const isSlot = (made: Slot, slot: Slot): boolean =>
  made.visit === slot.visit &&
  made.squad === slot.squad &&
  made.day === slot.day &&
  made.start === slot.start;

/** PLN-21, PLN-22 In one of its windows, and within the day's hours. */
const checkTime = (problem: Problem, visit: Visit, slot: Slot): Fault[] => {
  const end = slot.start + visit.duration;
  const day = problem.horizon.days.find((one) => one.day === slot.day);
  const fits = visit.windows.some((w) => w.day === slot.day && w.from <= slot.start && end <= w.to);
  const where = { visit: visit.id, day: slot.day, start: slot.start };
  return [
    ...demand(fits, 'PLN-21', where),
    ...demand(day !== undefined && day.opens <= slot.start && end <= day.closes, 'PLN-22', where),
  ];
};

/** PLN-23, PLN-24, PLN-25 The squad can and may. */
const checkSquadOf = (problem: Problem, plan: Plan, visit: Visit, slot: Slot): Fault[] => {
  const ids = withId(plan.squads, slot.squad)?.members ?? [];
  const members = ids.flatMap((id) => withId(problem.people, id) ?? []);
  const missing = visit.competences.filter((one) => !members.some((p) => p.competences.includes(one)));
  const who = { visit: visit.id, squad: slot.squad };
  const allowed = visit.onlySquads === null || visit.onlySquads.includes(slot.squad);
  return [
    ...demand(missing.length === 0, 'PLN-23', { ...who, missing: missing.join(' ') }),
    ...demand(
      members.some((p) => p.rank >= visit.rank),
      'PLN-24',
      { ...who, required: visit.rank },
    ),
    ...demand(allowed && !visit.notSquads.includes(slot.squad), 'PLN-25', who),
  ];
};

/** PLN-40 Not in a closed city or place. */
const checkOpen = (problem: Problem, visit: Visit, slot: Slot): Fault[] => {
  const city = withId(problem.places, visit.place)?.city ?? '';
  const shut = problem.closures.some(
    (c) => (c.city === city || c.place === visit.place) && slot.day >= c.from && slot.day <= c.to,
  );
  return demand(!shut, 'PLN-40', { city, day: slot.day });
};

/** PLN-26, PLN-27 Ties between visits that are both made. */
const checkTies = (visit: Visit, slot: Slot, made: ReadonlyMap<string, Slot & { end: number }>): Fault[] => [
  ...visit.notBefore.flatMap((other) => {
    const first = made.get(other);
    const after = !first || slot.day > first.day || (slot.day === first.day && slot.start >= first.end);
    return demand(after, 'PLN-26', { visit: visit.id, other });
  }),
  ...visit.sameDayAs.flatMap((other) =>
    demand((made.get(other)?.day ?? slot.day) === slot.day, 'PLN-27', { visit: visit.id, other }),
  ),
];

/** PLN-20 to PLN-27, PLN-40 to PLN-42: each visit by itself. What is executed is not judged, only kept. */
export const checkVisits = (problem: Problem, plan: Plan): Fault[] => {
  const byId = new Map(problem.visits.map((visit) => [visit.id, visit]));
  const slots = visitsOf(plan);
  const made = new Map(
    slots.map((slot) => [slot.visit, { ...slot, end: slot.start + (byId.get(slot.visit)?.duration ?? 0) }]),
  );
  const executed = new Set(problem.past.executed.map((slot) => slot.visit));
  const frozen = new Set(problem.past.frozen.map((slot) => slot.visit));
  const kept = (rule: string, list: readonly Slot[]): Fault[] =>
    list.flatMap((slot) =>
      demand(
        slots.some((one) => isSlot(one, slot)),
        rule,
        { visit: slot.visit, squad: slot.squad, day: slot.day, start: slot.start },
      ),
    );
  const each = slots.flatMap((slot) => {
    const visit = byId.get(slot.visit);
    if (!visit) return demand(false, 'PLN-20', { visit: slot.visit, times: 1 });
    const ties = executed.has(slot.visit) ? [] : checkTies(visit, slot, made);
    if (executed.has(slot.visit) || frozen.has(slot.visit)) return ties;
    return [
      ...checkTime(problem, visit, slot),
      ...checkSquadOf(problem, plan, visit, slot),
      ...checkOpen(problem, visit, slot),
      ...ties,
    ];
  });
  const times = groupBy(slots, (slot) => slot.visit);
  const twice = [...times].flatMap(([visit, all]) =>
    demand(all.length === 1, 'PLN-20', { visit, times: all.length }),
  );
  return [
    ...twice,
    ...each,
    ...kept('PLN-41', problem.past.executed),
    ...kept('PLN-42', problem.past.frozen),
  ];
};
