import { mayMake, strengthOf } from './eligible.ts';
import { groupBy } from './group.ts';
import type { PlannedSquad, WhyTheseThree } from './plan.ts';
import type { Person, Problem, SquadsToForm, Visit } from './problem.ts';

/** Share of a visit's value that still counts for each squad that may already make it. */
const SECOND_SQUAD = 0.35;
/** Living in the city of a visit is worth this share of it more. */
const AT_HOME = 0.25;

/** Visits that ask for the same of the same city, taken together. */
interface Demand {
  readonly example: Visit;
  readonly city: string;
  readonly visits: number;
  readonly value: number;
  /** Squads, given or formed, that may make them. */
  covered: number;
}

type CityOf = (place: string) => string;

const cityFinder = (problem: Problem): CityOf => {
  const cities = new Map(problem.places.map((place) => [place.id, place.city]));
  return (place) => cities.get(place) ?? '';
};

const demandsOf = (problem: Problem, cityOf: CityOf): Demand[] => {
  const signature = (v: Visit): string =>
    JSON.stringify([v.competences.toSorted(), v.rank, cityOf(v.place), v.onlySquads, v.notSquads]);
  return [...groupBy(problem.visits, signature).values()].flatMap((group) => {
    const [example] = group;
    if (!example) return [];
    const value = group.reduce((sum, visit) => sum + visit.value, 0);
    return [{ example, city: cityOf(example.place), visits: group.length, value, covered: 0 }];
  });
};

/** What a team is worth: value of what it may make, less where others may, a part where a competence lacks. */
const worthOf = (team: readonly Person[], id: string, demands: readonly Demand[], cityOf: CityOf): number => {
  const strength = strengthOf(team);
  const homes = new Set(team.map((one) => cityOf(one.home)));
  return demands.reduce((sum, demand) => {
    const { example } = demand;
    const has = example.competences.filter((one) => strength.competences.has(one)).length;
    const part = mayMake(example, id, strength) ? 1 : (0.2 * has) / (1 + example.competences.length);
    const near = homes.has(demand.city) ? 1 + AT_HOME : 1;
    return sum + demand.value * part * near * SECOND_SQUAD ** demand.covered;
  }, 0);
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

const reasonFor = (
  team: readonly Person[],
  id: string,
  demands: readonly Demand[],
  homeCity: string,
): WhyTheseThree => {
  const strength = strengthOf(team);
  const may = demands.filter((one) => mayMake(one.example, id, strength));
  const visits = (some: readonly Demand[]): number => some.reduce((sum, one) => sum + one.visits, 0);
  return {
    competences: [...strength.competences].toSorted(),
    rank: strength.rank,
    homeCity,
    visits: visits(may),
    value: may.reduce((sum, one) => sum + one.value, 0),
    onlyThey: visits(may.filter((one) => one.covered === 0)),
  };
};

const leaderOf = (team: readonly Person[]): string | null => best(team, (one) => one.rank)?.id ?? null;

const givenSquads = (problem: Problem): PlannedSquad[] =>
  problem.squads.map(({ id, members, start, end, from, to }) => {
    const team = problem.people.filter((person) => members.includes(person.id));
    return { id, members, leader: leaderOf(team), start, end, from, to, why: null };
  });

/** Nobody is sent alone while there is somebody to go with them. */
const FEWEST = 2;

/** One team: the leader who opens most, then whoever adds most, until nobody adds anything and there are two of them. */
const gather = (
  pool: readonly Person[],
  terms: SquadsToForm,
  worth: (team: readonly Person[]) => number,
): Person[] => {
  const leader = best(
    pool.filter((one) => one.rank >= terms.leaderRank),
    (one) => worth([one]),
  );
  const team = leader ? [leader] : [];
  // of two who add the same, the one who could not lead a squad of their own
  const others = pool.toSorted(
    (a, b) => Number(a.rank >= terms.leaderRank) - Number(b.rank >= terms.leaderRank),
  );
  while (leader && team.length < terms.maxMembers) {
    const next = best(
      others.filter((one) => !team.includes(one)),
      (one) => worth([...team, one]),
    );
    if (!next || (team.length >= FEWEST && worth([...team, next]) <= worth(team))) break;
    team.push(next);
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
  const demands = demandsOf(problem, cityOf);
  const cover = (team: readonly Person[], id: string): void => {
    for (const one of demands) if (mayMake(one.example, id, strengthOf(team))) one.covered += 1;
  };
  for (const one of squads)
    cover(
      problem.people.filter((p) => one.members.includes(p.id)),
      one.id,
    );
  const known = new Set(squads.map((squad) => squad.id));
  let pool = available(problem, terms, squads);
  for (let n = 1; n <= terms.count; n++) {
    const id = `formed-${n}`;
    if (known.has(id)) continue;
    const team = gather(pool, terms, (some) => worthOf(some, id, demands, cityOf));
    const home = homeOf(team, cityOf);
    if (!home) break;
    const why = reasonFor(team, id, demands, cityOf(home.home));
    const { from, to } = terms;
    squads.push({
      id,
      members: team.map((one) => one.id),
      leader: leaderOf(team),
      start: home.home,
      end: home.home,
      from,
      to,
      why,
    });
    cover(team, id);
    pool = pool.filter((one) => !team.includes(one));
  }
  return squads;
};
