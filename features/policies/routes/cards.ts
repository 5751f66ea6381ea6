import { z } from 'zod';
import { addDays, type Day } from '../../../packages/kernel/day.ts';
import { can } from '../../../packages/kernel/permission.ts';
import { found, Refusal } from '../../../packages/kernel/refusal.ts';
import { standsOn } from '../../../packages/kernel/versions.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import * as ask from '../contract.ts';
import { mayEditPolicies, mayReadPolicies } from '../permissions.ts';
import type { Condition } from '../rules/conditions.ts';
import { fact } from '../rules/facts.ts';
import { neverFits } from '../rules/never.ts';
import * as store from '../store/clauses.ts';

const zAfter = z.tuple([z.iso.date(), z.uuid()]);

const listPolicies = route(ask.listPolicies, mayReadPolicies, async ({ db, zone, today, who }, { query }) => {
  const { limit, cursor, level } = query;
  const after = fromCursor(zAfter, cursor);
  const rows = await store.policiesWanted(db, zone.id, { level, after, limit: limit + 1 });

  const page = cutPage(rows, limit, (policy) => [policy.from, policy.id]);
  return {
    items: page.items.map((policy) => ({ ...policy, stands: standsOn(policy, today) })),
    next: page.next,
    can: can(who, { edit: mayEditPolicies }),
  };
});

const getPolicy = route(ask.getPolicy, mayReadPolicies, async ({ db, zone, today, who }, { params }) => {
  const policy = found(await store.policyById(db, zone.id, params.policyId), 'policy');
  const clauses = await store.clausesOf(db, zone.id, policy.id);
  return {
    ...policy,
    stands: standsOn(policy, today),
    clauses: clauses.map((clause) => ({ ...clause, stands: standsOn(clause, today) })),
    can: can(who, { edit: mayEditPolicies }),
  };
});

/** POL-13 */
const ensureInOrder = ({ from, to }: { readonly from: Day; readonly to: Day | null }): void => {
  if (to !== null && to < from) throw new Refusal('POL-13', {}, 'to');
};

/** POL-8 */
const ensurePossible = (conditions: Condition): void => {
  const clashing = neverFits(conditions);
  if (clashing)
    throw new Refusal('POL-8', { facts: clashing.map((key) => fact(key).name.zh).join('、') }, 'conditions');
};

const createPolicy = route(ask.createPolicy, mayEditPolicies, async (asked, { body }) => {
  const { db, zone, now, who } = asked;
  ensureInOrder(body);

  const id = newId();
  await store.insertPolicy(db, zone.id, { id, form: body, isFictional: false, at: now, byName: who.name });

  asked.tell({ kind: 'policy.created', subject: { kind: 'policy', id }, after: body });
  return { id };
});

const addClause = route(ask.addClause, mayEditPolicies, async (asked, { params, body }) => {
  const { db, zone, now, who } = asked;
  const { from, to, reason, ...form } = body;
  const policy = found(await store.policyById(db, zone.id, params.policyId), 'policy');
  ensureInOrder(body);
  ensurePossible(form.conditions);
  const there = await store.lastVersion(db, zone.id, { policyId: policy.id, number: form.number });
  if (there) throw new Refusal('POL-14', {}, 'number');

  const id = newId();
  const made = { policyId: policy.id, version: 1, from, to, reason };
  await store.insertClause(db, zone.id, { id, form, ...made, at: now, byName: who.name });

  asked.tell({ kind: 'policyClause.created', subject: { kind: 'policyClause', id }, after: body });
  return { id, version: 1 };
});

const changeClause = route(ask.changeClause, mayEditPolicies, async (asked, { params, body }) => {
  const { db, zone, now, who } = asked;
  const { from, to, reason, ...rest } = body;
  const { policyId, number } = found(await store.clauseById(db, zone.id, params.clauseId), 'policyClause');
  const last = found(await store.lastVersion(db, zone.id, { policyId, number }), 'policyClause');
  ensureRevision(asked, last.version);
  ensureInOrder(body);
  ensurePossible(rest.conditions);
  if (from <= last.from) throw new Refusal('POL-14', {}, 'from');

  const [id, version] = [newId(), last.version + 1];
  if (last.to === null || last.to >= from)
    await store.endVersion(db, zone.id, { id: last.id, on: addDays(from, -1) });
  const made = { policyId, version, from, to, reason };
  await store.insertClause(db, zone.id, {
    id,
    form: { ...rest, number },
    ...made,
    at: now,
    byName: who.name,
  });

  const subject = { kind: 'policyClause', id };
  asked.tell({ kind: 'policyClause.changed', subject, before: last, after: { ...body, number, version } });
  return { id, version };
});

export const cardRoutes: readonly Route[] = [listPolicies, getPolicy, createPolicy, addClause, changeClause];
