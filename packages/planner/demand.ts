import { isAllowed } from './eligible.ts';
import { groupBy } from './group.ts';
import type { Person, Problem, Visit } from './problem.ts';

/** Share of a visit's value that still counts for each squad that may already make it. */
const SECOND_SQUAD = 0.35;
/** Living in the city of a visit is worth this share of it more. */
const AT_HOME = 0.25;
/** What a team is worth for a visit of which it has all competences but one. */
const IN_PART = 0.2;

/** Visits that ask for the same, wherever they are. */
interface Sort {
  readonly example: Visit;
  /** Numbers of the competences it asks for. */
  readonly needs: readonly number[];
  readonly visits: number;
  readonly value: number;
  /** Squads, given or formed, that may make them. */
  covered: number;
  /** Share of their value that counts for one more. */
  weight: number;
}

/** What a team has between its members. */
export interface Team {
  readonly members: readonly Person[];
  /** [competence]: 1 where somebody has it. */
  readonly has: Uint8Array;
  readonly rank: number;
  /** Numbers of the cities they live in, each once. */
  readonly homes: readonly number[];
}

/** Demand of a campaign for people, in numbers: what a team would be worth is asked many thousand times. */
export interface Demand {
  readonly nobody: Team;
  with(team: Team, person: Person): Team;
  /**
   * What the team with one more person is worth to a squad of this id: value of what it may make, less where others
   * may, a part where a competence lacks, more where somebody lives there.
   */
  worth(team: Team, person: Person, squad: string): number;
  /** From here on what this team may make counts less. */
  cover(team: Team, squad: string): void;
  /** Visits that the team may make, their value, and how many of them nobody covers yet. */
  opens(
    team: Team,
    squad: string,
  ): { readonly visits: number; readonly value: number; readonly onlyThey: number };
}

const signature = (v: Visit): string =>
  JSON.stringify([v.competences.toSorted(), v.rank, v.onlySquads, v.notSquads]);

const sortOf = (group: readonly Visit[], number: ReadonlyMap<string, number>): Sort[] => {
  const [example] = group;
  if (!example) return [];
  const needs = [...new Set(example.competences)].map((one) => number.get(one) ?? -1);
  const value = group.reduce((sum, visit) => sum + visit.value, 0);
  return [{ example, needs, visits: group.length, value, covered: 0, weight: 1 }];
};

export const demandOf = (problem: Problem): Demand => {
  const numbered = (ids: Iterable<string>): Map<string, number> =>
    new Map([...new Set(ids)].map((id, i) => [id, i]));
  const competence = numbered([
    ...problem.visits.flatMap((visit) => visit.competences),
    ...problem.people.flatMap((person) => person.competences),
  ]);
  const city = numbered(problem.cities.map((one) => one.code));
  const cityOf = new Map(problem.places.map((place) => [place.id, city.get(place.city) ?? -1]));
  const groups = [...groupBy(problem.visits, signature).values()];
  const sorts = groups.flatMap((group) => sortOf(group, competence));
  const valueIn = new Float64Array(sorts.length * city.size);
  groups.forEach((group, sort) => {
    for (const visit of group) {
      const at = sort * city.size + (cityOf.get(visit.place) ?? 0);
      valueIn[at] = (valueIn[at] ?? 0) + visit.value;
    }
  });
  const abilities = new Map(
    problem.people.map((person) => {
      const has = new Uint8Array(competence.size);
      for (const one of person.competences) has[competence.get(one) ?? 0] = 1;
      return [person.id, { has, home: cityOf.get(person.home) ?? 0 }];
    }),
  );
  const nothing = { has: new Uint8Array(competence.size), home: 0 };

  const may = (sort: Sort, team: Team, squad: string): boolean =>
    isAllowed(sort.example, squad) &&
    team.rank >= sort.example.rank &&
    sort.needs.every((need) => team.has[need] === 1);

  const worth = (team: Team, person: Person, squad: string): number => {
    const { has, home } = abilities.get(person.id) ?? nothing;
    const rank = Math.max(team.rank, person.rank);
    const isNew = !team.homes.includes(home);
    let sum = 0;
    for (let s = 0; s < sorts.length; s++) {
      const sort = sorts[s];
      if (!sort) continue;
      let met = 0;
      for (const need of sort.needs) if (team.has[need] === 1 || has[need] === 1) met++;
      const isAble = met === sort.needs.length && rank >= sort.example.rank && isAllowed(sort.example, squad);
      const part = isAble ? 1 : (IN_PART * met) / (1 + sort.needs.length);
      if (part === 0) continue;
      let near = isNew ? (valueIn[s * city.size + home] ?? 0) : 0;
      for (const other of team.homes) near += valueIn[s * city.size + other] ?? 0;
      sum += part * sort.weight * (sort.value + AT_HOME * near);
    }
    return sum;
  };

  return {
    nobody: { members: [], has: nothing.has, rank: -1, homes: [] },
    with: (team, person) => {
      const { has, home } = abilities.get(person.id) ?? nothing;
      return {
        members: [...team.members, person],
        has: team.has.map((one, i) => one | (has[i] ?? 0)),
        rank: Math.max(team.rank, person.rank),
        homes: team.homes.includes(home) ? team.homes : [...team.homes, home],
      };
    },
    worth,
    cover: (team, squad) => {
      for (const sort of sorts) {
        if (!may(sort, team, squad)) continue;
        sort.covered += 1;
        sort.weight *= SECOND_SQUAD;
      }
    },
    opens: (team, squad) => {
      const open = sorts.filter((sort) => may(sort, team, squad));
      const visits = (some: readonly Sort[]): number => some.reduce((sum, one) => sum + one.visits, 0);
      return {
        visits: visits(open),
        value: open.reduce((sum, one) => sum + one.value, 0),
        onlyThey: visits(open.filter((one) => one.covered === 0)),
      };
    },
  };
};
