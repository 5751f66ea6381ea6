import { found } from '../../../packages/kernel/refusal.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { addToTimeline } from '../../enterprises/door.ts';
import * as ask from '../contract.ts';
import { give } from '../deliver.ts';
import { knownFirm } from '../match.ts';
import { mayDeliverPolicies } from '../permissions.ts';
import { clausesByIds } from '../store/clauses.ts';
import { deliveryById, insertStep } from '../store/deliveries.ts';

const givePolicies = route(ask.givePolicies, mayDeliverPolicies, async (asked, { params, body }) => {
  const { db, zone, now, today, who } = asked;
  const { enterpriseId } = params;
  const { known } = found(await knownFirm(db, zone.id, enterpriseId), 'enterprise');
  const wanted = [...new Set(body.clauseIds)];
  const clauses = await clausesByIds(db, zone.id, wanted);
  found(clauses.length === wanted.length ? clauses : null, 'policyClause');

  const scribe = { zoneId: zone.id, now, by: { accountId: who.accountId, name: who.name } };
  const giving = { enterpriseId, known, clauses, how: body.how, note: body.note, on: today };
  const ids = await give(db, scribe, giving);

  asked.tell({ kind: 'policy.given', subject: { kind: 'enterprise', id: enterpriseId }, after: body });
  return { ids };
});

const STEP_WORDS = {
  read: ['已读', 'read'],
  asked: ['提问', 'asked'],
  answered: ['答复', 'answered'],
} as const;

const addStep = route(ask.addStep, mayDeliverPolicies, async (asked, { params, body }) => {
  const { db, zone, now, who } = asked;
  const delivery = found(await deliveryById(db, zone.id, params.deliveryId), 'policyDelivery');

  const id = newId();
  await insertStep(db, zone.id, { id, deliveryId: delivery.id, ...body, byName: who.name, at: now });
  const [zh, en] = STEP_WORDS[body.kind];
  await addToTimeline(db, { zoneId: zone.id, now, by: { accountId: who.accountId, name: who.name } }, [
    {
      enterpriseId: delivery.enterprise_id,
      kind: 'policy',
      words: { zh: `政策${zh}：${delivery.name_zh}`, en: `Policy ${en}: ${delivery.name_en}` },
      detail: body.words,
      source: { kind: 'policyDelivery', id: delivery.id },
    },
  ]);

  const subject = { kind: 'policyDelivery', id: delivery.id };
  asked.tell({ kind: 'policyDelivery.noted', subject, after: body });
  return { id };
});

export const deliveryRoutes: readonly Route[] = [givePolicies, addStep];
