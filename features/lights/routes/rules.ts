import { addDays } from '../../../packages/kernel/day.ts';
import { can } from '../../../packages/kernel/permission.ts';
import { found, Refusal } from '../../../packages/kernel/refusal.ts';
import { standsOn } from '../../../packages/kernel/versions.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import * as ask from '../contract.ts';
import { evaluate } from '../evaluate.ts';
import { mayEditLightRules, mayReadLights } from '../permissions.ts';
import { ensureLater, ensureLimits, ensureTells } from '../rules/lights.ts';
import { allRules, endVersion, insertRule, lastVersion, litByRule } from '../store/rules.ts';

const by = ({ who }: Ask) => ({ accountId: who.accountId, name: who.name });

const listRules = route(ask.listLightRules, mayReadLights, async ({ db, zone, today, who }) => {
  const lit = await litByRule(db, zone.id);
  return {
    items: (await allRules(db, zone.id)).map((rule) => ({
      ...rule,
      lit: lit.get(rule.id) ?? 0,
      stands: standsOn(rule, today),
    })),
    can: can(who, { edit: mayEditLightRules }),
  };
});

const createRule = route(ask.createLightRule, mayEditLightRules, async (asked, { body }) => {
  const { db, zone, today, now } = asked;
  const { key, from, reason, ...form } = body;
  ensureLimits(form.limits);
  ensureTells(form.tells);
  if (from < today) throw new Refusal('LGT-13', { day: addDays(today, -1) }, 'from');
  if (await lastVersion(db, zone.id, key)) throw new Refusal('LGT-14', { key }, 'key');

  const id = newId();
  await insertRule(db, zone.id, { id, key, version: 1, from, form, reason, by: by(asked), at: now });
  if (from === today) await evaluate(asked, null);

  asked.tell({ kind: 'lightRule.created', subject: { kind: 'lightRule', id }, after: body });
  return { id, version: 1 };
});

const changeRule = route(ask.changeLightRule, mayEditLightRules, async (asked, { params, body }) => {
  const { db, zone, today, now } = asked;
  const { from, reason, ...form } = body;
  const last = found(await lastVersion(db, zone.id, params.key), 'lightRule');
  ensureRevision(asked, last.version);
  ensureLimits(form.limits);
  ensureTells(form.tells);
  ensureLater(from, last, today);

  const [id, version] = [newId(), last.version + 1];
  if (last.to === null || last.to >= from)
    await endVersion(db, zone.id, { id: last.id, on: addDays(from, -1) });
  await insertRule(db, zone.id, { id, key: params.key, version, from, form, reason, by: by(asked), at: now });

  asked.tell({
    kind: 'lightRule.changed',
    subject: { kind: 'lightRule', id },
    before: last,
    after: { ...body, key: params.key, version },
  });
  return { id, version };
});

const endRule = route(ask.endLightRule, mayEditLightRules, async (asked, { params, body }) => {
  const { db, zone, today } = asked;
  const last = found(await lastVersion(db, zone.id, params.key), 'lightRule');
  ensureRevision(asked, last.version);
  if (body.on < today) throw new Refusal('LGT-13', { day: addDays(today, -1) }, 'on');

  await endVersion(db, zone.id, { id: last.id, on: body.on });

  asked.tell({
    kind: 'lightRule.ended',
    subject: { kind: 'lightRule', id: last.id },
    before: { to: last.to },
    after: { to: body.on },
  });
  return { id: last.id, version: last.version };
});

export const ruleRoutes: readonly Route[] = [listRules, createRule, changeRule, endRule];
