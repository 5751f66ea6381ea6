import { found } from '../../../packages/kernel/refusal.ts';
import { type Ask, ensureRevision, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { addEnterpriseNote, createEnterprise, editEnterprise } from '../contract.ts';
import { mayRecordEnterprises } from '../permissions.ts';
import { enterpriseById, enterpriseForUpdate, insertEnterprises, updateEnterprise } from '../store/record.ts';
import { type EventRow, insertEvents } from '../store/timeline.ts';

const event = (
  ask: Ask,
  enterpriseId: string,
  more: Pick<EventRow, 'kind' | 'words'> & { detail?: string },
): EventRow => ({
  id: newId(),
  enterpriseId,
  at: ask.now,
  source: { kind: 'enterprise', id: enterpriseId },
  by: { accountId: ask.who.accountId, name: ask.who.name },
  ...more,
});

const create = route(createEnterprise, mayRecordEnterprises, async (ask, { body }) => {
  const { who, db } = ask;
  const id = newId();

  await insertEnterprises(db, who.zoneId, {
    rows: [{ id, form: body, source: 'hand' }],
    events: [event(ask, id, { kind: 'created', words: { zh: '登记企业', en: 'Recorded' } })],
    at: ask.now,
  });

  ask.tell({ kind: 'enterprise.created', subject: { kind: 'enterprise', id }, after: body });
  return { id, revision: 1 };
});

const edit = route(editEnterprise, mayRecordEnterprises, async (ask, { params, body }) => {
  const { who, db } = ask;
  const before = found(await enterpriseForUpdate(db, who.zoneId, params.enterpriseId), 'enterprise');

  ensureRevision(ask, before.revision);

  const revision = await updateEnterprise(db, who.zoneId, { id: before.id, form: body, at: ask.now });
  await insertEvents(db, who.zoneId, [
    event(ask, before.id, { kind: 'edited', words: { zh: '修改企业资料', en: 'Details changed' } }),
  ]);

  const { zone_id: _zone, ...was } = before;
  ask.tell({
    kind: 'enterprise.edited',
    subject: { kind: 'enterprise', id: before.id },
    before: was,
    after: body,
  });
  return { id: before.id, revision };
});

const note = route(addEnterpriseNote, mayRecordEnterprises, async (ask, { params, body }) => {
  const { who, db } = ask;
  const enterprise = found(await enterpriseById(db, who.zoneId, params.enterpriseId), 'enterprise');

  const written = event(ask, enterprise.id, {
    kind: body.kind,
    words: { zh: body.text, en: body.text },
    detail: body.detail,
  });
  await insertEvents(db, who.zoneId, [written]);

  ask.tell({
    kind: body.kind === 'contact' ? 'enterprise.contacted' : 'enterprise.noted',
    subject: { kind: 'enterprise', id: enterprise.id },
    after: body,
  });
  return { id: written.id };
});

export const recordRoutes = [create, edit, note];
