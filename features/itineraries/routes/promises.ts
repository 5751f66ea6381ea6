import { may } from '../../../packages/kernel/permission.ts';
import { found } from '../../../packages/kernel/refusal.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { squadById } from '../../campaigns/door.ts';
import { addToTimeline } from '../../enterprises/door.ts';
import { closePromise } from '../contract.ts';
import { mayCloseAnyPromise, mayTravel } from '../permissions.ts';
import { ensureMayClosePromise } from '../rules/promises.ts';
import { heldPromise, savePromiseClosed } from '../store/promises.ts';
import { type CommitmentRow, recordsOfVisits } from '../store/records.ts';

async function squadOf({ db, zone }: Ask, promise: CommitmentRow): Promise<string[]> {
  const [record] = await recordsOfVisits(db, zone.id, [promise.visitId]);
  const squad = record ? await squadById(db, zone.id, record.squadId) : null;
  return squad ? squad.members.map((member) => member.personId) : [];
}

const SAID = {
  kept: { zh: '承诺已兑现', en: 'Promise kept' },
  released: { zh: '承诺已解除', en: 'Promise given up' },
} as const;

const close = route(closePromise, mayTravel, async (ask, { params: { id }, body }) => {
  const { db, zone, who, now, language } = ask;
  const promise = found(await heldPromise(db, zone.id, id), 'promise');
  ensureRevision(ask, promise.revision);
  const by = { personId: who.personId, mayCloseAny: may(who, mayCloseAnyPromise) };
  const squadPersonIds = await squadOf(ask, promise);
  ensureMayClosePromise({ ...promise, squadPersonIds }, { ...body, by }, language);

  const revision = await savePromiseClosed(db, zone.id, { ...body, id, byName: who.name, now });
  if (promise.enterpriseId !== null)
    await addToTimeline(db, { zoneId: zone.id, now, by: { accountId: who.accountId, name: who.name } }, [
      {
        enterpriseId: promise.enterpriseId,
        kind: 'visit',
        words: {
          zh: `${SAID[body.as].zh}：${promise.what}`,
          en: `${SAID[body.as].en}: ${promise.what}`,
        },
        detail: body.note,
        source: { kind: 'visit', id: promise.visitId },
      },
    ]);

  const data = { visitId: promise.visitId, enterpriseId: promise.enterpriseId };
  const kind = body.as === 'kept' ? 'promise.kept' : 'promise.released';
  ask.tell({ kind, subject: { kind: 'promise', id }, before: promise, after: body, data });
  return { id, status: body.as, revision };
});

export const promiseRoutes: readonly Route[] = [close];
