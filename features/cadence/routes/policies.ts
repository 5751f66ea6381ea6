import { addDays } from '../../../packages/kernel/day.ts';
import { can } from '../../../packages/kernel/permission.ts';
import { found, Refusal } from '../../../packages/kernel/refusal.ts';
import { standsOn } from '../../../packages/kernel/versions.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import * as ask from '../contract.ts';
import { noteWhatWasMissed, refresh } from '../evaluate.ts';
import { mayEditPolicies, mayReadContacts } from '../permissions.ts';
import { ensureLater, ensureSteps } from '../rules/contacts.ts';
import { calendarNote } from '../shown.ts';
import { allPolicies, coverage, endVersion, insertPolicy, lastVersion } from '../store/policies.ts';

const by = ({ who }: Ask) => ({ accountId: who.accountId, name: who.name });

const listPolicies = route(ask.listPolicies, mayReadContacts, async (asked) => {
  const { db, zone, today, who } = asked;
  const covers = await coverage(db, zone.id);
  return {
    items: (await allPolicies(db, zone.id)).map((policy) => ({
      ...policy,
      covers: covers.get(policy.id) ?? 0,
      stands: standsOn(policy, today),
    })),
    calendar: calendarNote(asked),
    can: can(who, { edit: mayEditPolicies }),
  };
});

const createPolicy = route(ask.createPolicy, mayEditPolicies, async (asked, { body }) => {
  const { db, zone, today, now } = asked;
  const { key, from, reason, ...form } = body;
  ensureSteps(form.steps);
  if (from < today) throw new Refusal('CAD-18', { day: addDays(today, -1) }, 'from');
  if (await lastVersion(db, zone.id, key)) throw new Refusal('CAD-20', { key }, 'key');

  const id = newId();
  await insertPolicy(db, zone.id, {
    id,
    key,
    version: 1,
    from,
    since: from,
    form,
    reason,
    by: by(asked),
    at: now,
  });
  if (from === today) await refresh(asked, null);

  asked.tell({ kind: 'cadencePolicy.created', subject: { kind: 'cadencePolicy', id }, after: body });
  return { id, version: 1 };
});

const changePolicy = route(ask.changePolicy, mayEditPolicies, async (asked, { params, body }) => {
  const { db, zone, today, now } = asked;
  const { from, reason, ...form } = body;
  const last = found(await lastVersion(db, zone.id, params.key), 'cadencePolicy');
  ensureRevision(asked, last.version);
  ensureSteps(form.steps);
  ensureLater(from, last, today);

  const [id, version] = [newId(), last.version + 1];
  if (last.to === null || last.to >= from)
    await endVersion(db, zone.id, { id: last.id, on: addDays(from, -1) });
  const made = { id, key: params.key, version, from, since: last.since, form, reason };
  await insertPolicy(db, zone.id, { ...made, by: by(asked), at: now });

  asked.tell({
    kind: 'cadencePolicy.changed',
    subject: { kind: 'cadencePolicy', id },
    before: last,
    after: { ...body, key: params.key, version },
  });
  return { id, version };
});

const endPolicy = route(ask.endPolicy, mayEditPolicies, async (asked, { params, body }) => {
  const { db, zone, today } = asked;
  const last = found(await lastVersion(db, zone.id, params.key), 'cadencePolicy');
  ensureRevision(asked, last.version);
  if (body.on < today) throw new Refusal('CAD-18', { day: addDays(today, -1) }, 'on');

  // what was missed while it was in force is noted under it
  await noteWhatWasMissed(asked, null);
  await endVersion(db, zone.id, { id: last.id, on: body.on });

  asked.tell({
    kind: 'cadencePolicy.ended',
    subject: { kind: 'cadencePolicy', id: last.id },
    before: { to: last.to },
    after: { to: body.on },
  });
  return { id: last.id, version: last.version };
});

export const policyRoutes: readonly Route[] = [listPolicies, createPolicy, changePolicy, endPolicy];
