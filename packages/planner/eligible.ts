import type { PlannedSquad } from './plan.ts';
import type { Person, Visit } from './problem.ts';

/** What a squad has between its members. */
export interface Strength {
  readonly competences: ReadonlySet<string>;
  /** Highest rank; -1 without members. */
  readonly rank: number;
}

export const strengthOf = (members: readonly Pick<Person, 'competences' | 'rank'>[]): Strength => ({
  competences: new Set(members.flatMap((one) => one.competences)),
  rank: members.reduce((highest, one) => Math.max(highest, one.rank), -1),
});

export const strengthsOf = (squads: readonly PlannedSquad[], people: readonly Person[]): Strength[] => {
  const byId = new Map(people.map((person) => [person.id, person]));
  return squads.map((squad) => strengthOf(squad.members.flatMap((id) => byId.get(id) ?? [])));
};

export const missingFor = (visit: Pick<Visit, 'competences'>, strength: Strength): string[] =>
  visit.competences.filter((one) => !strength.competences.has(one));

/** PLN-25 The visit's own wishes about who comes. */
export const isAllowed = (visit: Pick<Visit, 'onlySquads' | 'notSquads'>, squad: string): boolean =>
  (visit.onlySquads === null || visit.onlySquads.includes(squad)) && !visit.notSquads.includes(squad);

/** PLN-23, PLN-24, PLN-25: may this squad, on any day, make this visit? */
export const mayMake = (visit: Visit, squad: string, strength: Strength): boolean =>
  isAllowed(visit, squad) && strength.rank >= visit.rank && missingFor(visit, strength).length === 0;
