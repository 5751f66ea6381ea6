import { can } from '../../../packages/kernel/permission.ts';
import { ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import * as ask from '../contract.ts';
import { mayEditGrading, mayReadInformation } from '../permissions.ts';
import { ensurePolicy } from '../rules/propose.ts';
import { currentPolicy, endPolicy, insertPolicy, lockPolicy, versionsOf } from '../store/policies.ts';

const getPolicy = route(ask.getGradingPolicy, mayReadInformation, async ({ db, zone, who }) => ({
  policy: await currentPolicy(db, zone.id),
  versions: await versionsOf(db, zone.id),
  can: can(who, { edit: mayEditGrading }),
}));

const changePolicy = route(ask.changeGradingPolicy, mayEditGrading, async (asked, { body }) => {
  const { db, zone, now, who } = asked;
  const { reason, ...form } = body;
  const last = await lockPolicy(db, zone.id);
  ensureRevision(asked, last?.version ?? 0);
  ensurePolicy(form);

  const [id, version] = [newId(), (last?.version ?? 0) + 1];
  if (last) await endPolicy(db, zone.id, { id: last.id, at: now });
  const by = { accountId: who.accountId, name: who.name };
  await insertPolicy(db, zone.id, { id, version, from: now, form, reason, by });

  asked.tell({
    kind: 'gradingPolicy.changed',
    subject: { kind: 'gradingPolicy', id },
    before: last,
    after: { ...body, version },
  });
  return { id, version };
});

export const policyRoutes: readonly Route[] = [getPolicy, changePolicy];
