import { demand, type Fault } from './fault.ts';
import type { Plan, PlannedSquad } from './plan.ts';
import type { Person, Problem } from './problem.ts';

/** First and last day with something that is still to happen, if a visit is among it. */
const daysToCome = (problem: Problem, plan: Plan, squad: string): { first: string; last: string } | null => {
  const done = new Set(problem.past.executed.map((slot) => slot.visit));
  const days = (plan.routes.find((route) => route.squad === squad)?.days ?? []).filter(({ steps }) =>
    steps.some((step) => step.kind !== 'visit' || !done.has(step.visit)),
  );
  const visits = days.some(({ steps }) => steps.some((s) => s.kind === 'visit' && !done.has(s.visit)));
  const [first, last] = [days[0], days.at(-1)];
  return visits && first && last ? { first: first.day, last: last.day } : null;
};

/** PLN-12 Whoever goes is ready, and free on every working day on which the squad is out. */
const checkPeople = (
  problem: Problem,
  plan: Plan,
  squad: PlannedSquad,
  members: readonly Person[],
): Fault[] => {
  const out = daysToCome(problem, plan, squad.id);
  if (!out) return [];
  const days = problem.horizon.days.filter(({ day }) => day >= out.first && day <= out.last);
  return members.flatMap((person) => [
    ...demand(person.ready, 'PLN-12', { squad: squad.id, person: person.id, day: out.first }),
    ...days.flatMap(({ day }) =>
      demand(person.free?.includes(day) ?? true, 'PLN-12', { squad: squad.id, person: person.id, day }),
    ),
  ]);
};

const checkOne = (problem: Problem, plan: Plan, squad: PlannedSquad): Fault[] => {
  const spec = problem.squads.find((one) => one.id === squad.id);
  const terms = spec ?? problem.toForm;
  const members = problem.people.filter((person) => squad.members.includes(person.id));
  const highest = members.reduce((most, one) => Math.max(most, one.rank), -1);
  const leader = members.find((one) => one.id === squad.leader);
  const same = spec ? spec.members.toSorted().join(' ') === squad.members.toSorted().join(' ') : true;
  const id = squad.id;
  const out = daysToCome(problem, plan, id) !== null;
  return [
    ...demand(terms !== null, 'PLN-14', { squad: id }),
    ...demand(squad.members.length <= Math.min(3, terms?.maxMembers ?? 3), 'PLN-10', {
      squad: id,
      members: squad.members.length,
    }),
    ...demand(members.length === squad.members.length, 'PLN-11', {
      squad: id,
      person: squad.members.join(' '),
    }),
    ...demand(
      !out || (leader !== undefined && leader.rank === highest && highest >= (terms?.leaderRank ?? 0)),
      'PLN-13',
      { squad: id, rank: highest, required: terms?.leaderRank ?? 0 },
    ),
    ...demand(same, 'PLN-14', { squad: id }),
    ...checkPeople(problem, plan, squad, members),
  ];
};

/** PLN-11 A person is in one squad only. */
const checkOnce = (plan: Plan): Fault[] => {
  const seen = new Set<string>();
  return plan.squads.flatMap((squad) =>
    squad.members.flatMap((person) => {
      const again = seen.has(person);
      seen.add(person);
      return demand(!again, 'PLN-11', { squad: squad.id, person });
    }),
  );
};

/** PLN-10 to PLN-14: who goes with whom. */
export const checkSquads = (problem: Problem, plan: Plan): Fault[] => {
  const planned = new Set(plan.squads.map((squad) => squad.id));
  return [
    ...checkOnce(plan),
    ...plan.squads.flatMap((squad) => checkOne(problem, plan, squad)),
    ...problem.squads.flatMap(({ id }) => demand(planned.has(id), 'PLN-14', { squad: id })),
  ];
};
