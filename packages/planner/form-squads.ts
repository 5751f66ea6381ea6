import { type Demand, demandOf, type Team } from './demand.ts';
import type { PlannedSquad, WhyTheseThree } from './plan.ts';
import type { Person, Problem, SquadsToForm } from './problem.ts';

type CityOf = (place: string) => string;

const cityFinder = (problem: Problem): CityOf => {
  const cities = new Map(problem.places.map((place) => [place.id, place.city]));
  return (place) => cities.get(place) ?? '';
};

const best = <T>(all: readonly T[], worth: (one: T) => number): T | undefined =>
  all.reduce<{ one: T | undefined; worth: number }>(
    (top, one) => {
      const own = worth(one);
      return top.one === undefined || own > top.worth ? { one, worth: own } : top;
    },
    { one: undefined, worth: 0 },
  ).one;

const available = (problem: Problem, terms: SquadsToForm, squads: readonly PlannedSquad[]): Person[] => {
  const taken = new Set(squads.flatMap((squad) => squad.members));
  const days = problem.horizon.days.filter(({ day }) => day >= terms.from && day <= terms.to);
  return problem.people.filter(
    (one) => one.ready && !taken.has(one.id) && days.every(({ day }) => one.free?.includes(day) ?? true),
  );
};

/** City in which most of them live; the leader's when it is a draw. */
const homeOf = (team: readonly Person[], cityOf: CityOf): Person | undefined =>
  best(team, (one) => team.filter((other) => cityOf(other.home) === cityOf(one.home)).length);

const reasonFor = (team: Team, id: string, demand: Demand, homeCity: string): WhyTheseThree => ({
  competences: [...new Set(team.members.flatMap((one) => one.competences))].toSorted(),
  rank: team.rank,
  homeCity,
  ...demand.opens(team, id),
});

const leaderOf = (team: readonly Person[]): string | null => best(team, (one) => one.rank)?.id ?? null;

const givenSquads = (problem: Problem): PlannedSquad[] =>
  problem.squads.map(({ id, members, start, end, from, to }) => {
    const team = problem.people.filter((person) => members.includes(person.id));
    return { id, members, leader: leaderOf(team), start, end, from, to, why: null };
  });

/** Nobody is sent alone while there is somebody to go with them. */
const FEWEST = 2;

/** One team: the leader who opens most, then whoever adds most, until nobody adds anything and there are two of them. */
const gather = (pool: readonly Person[], terms: SquadsToForm, demand: Demand, id: string): Team | null => {
  const leader = best(
    pool.filter((one) => one.rank >= terms.leaderRank),
    (one) => demand.worth(demand.nobody, one, id),
  );
  if (!leader) return null;
  let team = demand.with(demand.nobody, leader);
  let worth = demand.worth(demand.nobody, leader, id);
  // of two who add the same, the one who could not lead a squad of their own
  const others = pool.toSorted(
    (a, b) => Number(a.rank >= terms.leaderRank) - Number(b.rank >= terms.leaderRank),
  );
  while (team.members.length < terms.maxMembers) {
    const joined = team;
    const next = best(
      others.filter((one) => !joined.members.includes(one)),
      (one) => demand.worth(joined, one, id),
    );
    if (!next) break;
    const more = demand.worth(team, next, id);
    if (team.members.length >= FEWEST && more <= worth) break;
    team = demand.with(team, next);
    worth = more;
  }
  return team;
};

/**
 * The given squads and those to be formed: greedy weighted cover (Nemhauser, Wolsey & Fisher 1978) of what the
 * visits ask for, where a visit that several squads may make counts less each time. Nobody is in two squads; fewer
 * squads come back when leaders run out. Squads in `kept`, formed earlier, stay as they are.
 */
export const formSquads = (problem: Problem, kept: readonly PlannedSquad[] = []): PlannedSquad[] => {
  const squads = [...givenSquads(problem), ...kept];
  const terms = problem.toForm;
  if (!terms) return squads;
  const cityOf = cityFinder(problem);
  const demand = demandOf(problem);
  const people = new Map(problem.people.map((person) => [person.id, person]));
  for (const { id, members } of squads)
    demand.cover(members.flatMap((one) => people.get(one) ?? []).reduce(demand.with, demand.nobody), id);
  const known = new Set(squads.map((squad) => squad.id));
  let pool = available(problem, terms, squads);
  for (let n = 1; n <= terms.count; n++) {
    const id = `formed-${n}`;
    if (known.has(id)) continue;
    const team = gather(pool, terms, demand, id);
    const home = team && homeOf(team.members, cityOf);
    if (!home) break;
    const { members } = team;
    squads.push({
      id,
      members: members.map((one) => one.id),
      leader: leaderOf(members),
      start: home.home,
      end: home.home,
      from: terms.from,
      to: terms.to,
      why: reasonFor(team, id, demand, cityOf(home.home)),
    });
    demand.cover(team, id);
    pool = pool.filter((one) => !members.includes(one));
  }
  return squads;
};
