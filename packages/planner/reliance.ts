import { mayMake, missingFor, type Strength, strengthOf } from './eligible.ts';
import {
  type MemberReliance,
  type Plan,
  type PlannedSquad,
  type SquadReliance,
  visitsOf,
  type Worth,
} from './plan.ts';
import type { Person, Problem, Visit } from './problem.ts';

interface Squad {
  readonly id: string;
  readonly members: readonly string[];
  readonly leaderRank: number;
  readonly visits: readonly Visit[];
}

const worthOf = (visits: readonly Visit[]): Worth => ({
  visits: visits.map((visit) => visit.id),
  value: visits.reduce((sum, visit) => sum + visit.value, 0),
});

const hasAll = (visit: Visit, strength: Strength): boolean => missingFor(visit, strength).length === 0;

/** PLN-13, PLN-23, PLN-24: what holds with all of them and does not without `person`. */
const without = (squad: Squad, people: readonly Person[], person: string): MemberReliance => {
  const others = people.filter((one) => one.id !== person);
  const [all, rest] = [strengthOf(people), strengthOf(others)];
  const unable = squad.visits.filter((visit) => hasAll(visit, all) && !hasAll(visit, rest));
  const tooLow = squad.visits.filter((visit) => visit.rank <= all.rank && visit.rank > rest.rank);
  const unled = all.rank >= squad.leaderRank && rest.rank < squad.leaderRank ? squad.visits : [];
  const lost = new Set([...unable, ...tooLow, ...unled]);
  return {
    person,
    lost: worthOf(squad.visits.filter((visit) => lost.has(visit))),
    competence: {
      ...worthOf(unable),
      missing: [...new Set(unable.flatMap((visit) => missingFor(visit, rest)))].toSorted(),
    },
    rank: worthOf(tooLow),
    leader: worthOf(unled),
  };
};

const relianceIn = (squad: Squad, byId: ReadonlyMap<string, Person>): SquadReliance => {
  const people = squad.members.flatMap((id) => byId.get(id) ?? []);
  const competences = [...new Set(squad.visits.flatMap((visit) => visit.competences))].toSorted();
  return {
    squad: squad.id,
    ...worthOf(squad.visits),
    asked: competences.map((competence) => ({
      competence,
      ...worthOf(squad.visits.filter((visit) => visit.competences.includes(competence))),
      members: people.filter((one) => one.competences.includes(competence)).map((one) => one.id),
    })),
    members: people.map((one) => without(squad, people, one.id)),
  };
};

const leaderRankOf = (problem: Problem, squad: string): number =>
  (problem.squads.find((one) => one.id === squad) ?? problem.toForm)?.leaderRank ?? 0;

const relianceWith = (
  problem: Problem,
  squads: readonly PlannedSquad[],
  visitsOfSquad: (squad: string, people: readonly Person[]) => readonly Visit[],
): SquadReliance[] => {
  const byId = new Map(problem.people.map((person) => [person.id, person]));
  return squads.map(({ id, members }) => {
    const visits = visitsOfSquad(
      id,
      members.flatMap((one) => byId.get(one) ?? []),
    );
    return relianceIn({ id, members, leaderRank: leaderRankOf(problem, id), visits }, byId);
  });
};

/**
 * For each squad of a plan and each of its members: the visits to come that lose a competence, a rank or their leader
 * if that person is gone. What is executed is done and loses nothing; what is frozen is still to come. Exact, by the
 * rules that `check` judges with; readiness and days (PLN-12) are not asked here.
 */
export const relianceOf = (problem: Problem, plan: Pick<Plan, 'squads' | 'routes'>): SquadReliance[] => {
  const visits = new Map(problem.visits.map((visit) => [visit.id, visit]));
  const done = new Set(problem.past.executed.map((slot) => slot.visit));
  const bySquad = new Map<string, Visit[]>(plan.squads.map((squad) => [squad.id, []]));
  for (const { visit, squad } of visitsOf(plan)) {
    const made = visits.get(visit);
    if (made && !done.has(visit)) bySquad.get(squad)?.push(made);
  }
  return relianceWith(problem, plan.squads, (squad) => bySquad.get(squad) ?? []);
};

/** The same of squads that have no plan yet: of the visits that each of them may make (PLN-23 to PLN-25). */
export const relianceOfSquads = (problem: Problem, squads: readonly PlannedSquad[]): SquadReliance[] =>
  relianceWith(problem, squads, (squad, people) => {
    const strength = strengthOf(people);
    return problem.visits.filter((visit) => mayMake(visit, squad, strength));
  });
