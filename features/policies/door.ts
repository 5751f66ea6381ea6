import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Scribe } from '../enterprises/door.ts';
import type { Delivery, PackedPolicy } from './contract.ts';
import { give } from './deliver.ts';
import { knownFirm } from './match.ts';
import type { FactValue } from './rules/facts.ts';
import { clausesByIds, insertClause, insertPolicy } from './store/clauses.ts';
import { insertStep } from './store/deliveries.ts';
import { insertFact } from './store/firms.ts';

/** For whoever loads a zone from a pack: a card with its clauses; answers the clauses' ids by their number. */
export async function savePolicy(
  db: Db,
  scribe: Scribe,
  { clauses, isFictional, ...form }: PackedPolicy,
): Promise<Map<string, string>> {
  const made = { at: scribe.now, byName: scribe.by.name };
  const policyId = newId();
  await insertPolicy(db, scribe.zoneId, { id: policyId, form, isFictional, ...made });
  const ids = new Map<string, string>();
  for (const clause of clauses) {
    const id = newId();
    ids.set(clause.number, id);
    const version = { policyId, version: 1, from: form.from, to: form.to, reason: '' };
    await insertClause(db, scribe.zoneId, { id, form: clause, ...version, ...made });
  }
  return ids;
}

/** What a firm answered before the zone begins. */
export const saveFirmFact = (
  db: Db,
  scribe: Scribe,
  fact: {
    readonly enterpriseId: string;
    readonly key: string;
    readonly value: FactValue;
    readonly asOf: Day;
    readonly source: string;
  },
): Promise<void> =>
  insertFact(db, scribe.zoneId, { id: newId(), ...fact, at: scribe.now, byName: scribe.by.name });

/** What a firm was given before the zone begins; answers the deliveries' ids. */
export async function savePoliciesGiven(
  db: Db,
  scribe: Scribe,
  given: {
    readonly enterpriseId: string;
    readonly clauseIds: readonly string[];
    readonly how: Delivery['how'];
    readonly on: Day;
  },
): Promise<string[]> {
  const firm = await knownFirm(db, scribe.zoneId, given.enterpriseId);
  const clauses = await clausesByIds(db, scribe.zoneId, given.clauseIds);
  const { enterpriseId, how, on } = given;
  return give(db, scribe, { enterpriseId, known: firm?.known ?? {}, clauses, how, note: '', on });
}

/** What came of it. */
export const saveDeliveryStep = (
  db: Db,
  scribe: Scribe,
  step: {
    readonly deliveryId: string;
    readonly kind: Delivery['steps'][number]['kind'];
    readonly words: string;
  },
): Promise<void> =>
  insertStep(db, scribe.zoneId, { id: newId(), ...step, at: scribe.now, byName: scribe.by.name });
