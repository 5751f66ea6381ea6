import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import type { CommandPost, CommandStep, IndustryLine, PersonForm, Unit } from './contract.ts';
import { type CommandGraph, USUAL_ORDER } from './rules/command.ts';
import { competencesOf } from './rules.ts';
import { orderOf, peopleInModel, standInsAt } from './store/command.ts';
import * as store from './store.ts';

export type { CommandPost, IndustryLine } from './contract.ts';

/** A member of staff as other features know them. */
export interface PersonKnown {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly lineId: string | null;
  readonly rank: number;
  /** Lines and skills, languages, and `driving`. */
  readonly competences: readonly string[];
  readonly homeCity: string;
  readonly phone: string | null;
  readonly accountId: string | null;
  /** Signs in as system administrator, security administrator or auditor. */
  readonly administers: boolean;
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
}

const known = (row: store.PersonRow): PersonKnown => ({ ...row, competences: competencesOf(row) });

export const peopleByIds = async (db: Db, zoneId: number, ids: readonly string[]): Promise<PersonKnown[]> =>
  (await store.peopleById(db, zoneId, ids)).map(known);

/** The person behind an account; null for outside people and administrators without a post. */
export const personOf = async (db: Db, zoneId: number, accountId: string): Promise<PersonKnown | null> => {
  const row = await store.personByAccount(db, zoneId, accountId);
  return row && known(row);
};

/** Who holds each post of the command model on a day, the head first. */
export const commandPosts = (db: Db, zoneId: number, on: Day): Promise<CommandPost[]> =>
  store.postsOn(db, zoneId, on);

export type { Answer, Asked } from './contract.ts';
export { type CommandGraph, standsInFor, upwards, whoAnswers } from './rules/command.ts';

/** ORG-12 Above whom each post stands. */
export async function commandOrder(db: Db, zoneId: number): Promise<readonly CommandStep[]> {
  const order = await orderOf(db, zoneId);
  return order.length === 0 ? USUAL_ORDER : order;
}

/** ORG-17 The command model at an instant, `on` being the zone's day of it: ask it with `whoAnswers`. */
export async function commandGraph(
  db: Db,
  zoneId: number,
  when: { readonly at: string; readonly on: Day },
): Promise<CommandGraph> {
  const [order, posts, standIns, people] = [
    await commandOrder(db, zoneId),
    await store.postsOn(db, zoneId, when.on),
    await standInsAt(db, zoneId, when.at),
    await peopleInModel(db, zoneId, when.on),
  ];
  return { order, posts, standIns, people };
}

// For whoever loads a zone from a pack: the same tables, without a session.

interface At {
  readonly zoneId: number;
  readonly now: string;
}

export const saveLine = (db: Db, zoneId: number, line: IndustryLine): Promise<void> =>
  store.insertLine(db, zoneId, line);

export const saveUnit = (db: Db, at: At, unit: Omit<Unit, 'people' | 'revision'>): Promise<void> =>
  store.insertUnit(db, { ...at, id: unit.id }, unit);

export async function savePerson(
  db: Db,
  at: At,
  person: PersonForm & { readonly id: string; readonly accountId?: string | null },
): Promise<void> {
  await store.insertPerson(db, { ...at, id: person.id }, person);
  if (person.accountId)
    await linkAccount(db, at.zoneId, { personId: person.id, accountId: person.accountId });
}

/** ORG-5 An account belongs to one person. */
export const linkAccount = (
  db: Db,
  zoneId: number,
  link: { personId: string; accountId: string | null },
): Promise<void> => store.setAccount(db, zoneId, link);

export const saveTerm = (
  db: Db,
  at: At,
  term: Omit<store.NewTerm, 'appointedBy'> & { readonly id: string },
): Promise<void> => store.insertTerm(db, { ...at, id: term.id }, { ...term, appointedBy: null });
