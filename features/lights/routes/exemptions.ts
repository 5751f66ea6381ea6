import { ensure, found, Refusal } from '../../../packages/kernel/refusal.ts';
import { type Ask, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { addToTimeline } from '../../enterprises/door.ts';
import { commandGraph } from '../../organisation/door.ts';
import * as ask from '../contract.ts';
import { ensureExempts, takesBack } from '../exempting.ts';
import { mayExempt } from '../permissions.ts';
import { endExemption, insertExemption, lockExemption } from '../store/exemptions.ts';
import { type LitRow, lightById } from '../store/lit.ts';

async function onTimeline({ db, zone, now, who }: Ask, row: LitRow, body: { reason: string; until: string }) {
  if (row.enterpriseId === null) return;
  await addToTimeline(db, { zoneId: zone.id, now, by: { accountId: who.accountId, name: who.name } }, [
    {
      enterpriseId: row.enterpriseId,
      projectId: row.projectId ?? undefined,
      kind: 'light',
      words: {
        zh: `豁免亮灯至 ${body.until}：${row.ruleZh}`,
        en: `Light exempted until ${body.until}: ${row.ruleEn}`,
      },
      detail: body.reason,
      source: { kind: 'light', id: row.id },
    },
  ]);
}

const exemptLight = route(ask.exemptLight, mayExempt, async (asked, { params, body }) => {
  const { db, zone, today, now, who } = asked;
  const row = found(await lightById(db, { zoneId: zone.id, today }, params.id), 'light');
  ensure(!row.isOver, 'LGT-12');
  const graph = await commandGraph(db, zone.id, { at: now, on: today });
  const as = ensureExempts({ item: row, lowest: row.exemptBy, personId: who.personId }, graph);
  if (body.until < today) throw new Refusal('LGT-5', {}, 'until');

  const id = newId();
  const subject = { kind: row.kind, id: row.subjectId };
  const by = { personId: found(who.personId, 'person'), accountId: who.accountId, name: who.name };
  const made = { id, ruleKey: row.ruleKey, subject, from: today, ...body };
  await insertExemption(db, zone.id, { ...made, by, as, at: now });
  await onTimeline(asked, row, body);

  asked.tell({
    kind: 'light.exempted',
    subject: { kind: 'light', id: row.id },
    after: { ...made, as },
    data: { ruleKey: row.ruleKey, subject },
  });
  return { id };
});

const takeBack = route(ask.takeBackExemption, mayExempt, async (asked, { params: { id } }) => {
  const { db, zone, today, now, who } = asked;
  const before = found(await lockExemption(db, zone.id, id), 'exemption');
  ensure(before.takenBackAt === null && before.until >= today, 'LGT-15');
  ensure(takesBack(who, before.byAccountId), 'HTTP-3');

  await endExemption(db, zone.id, { id, at: now, byName: who.name });

  asked.tell({
    kind: 'light.exemptionEnded',
    subject: { kind: 'lightExemption', id },
    before,
    data: { ruleKey: before.ruleKey },
  });
  return { id };
});

export const exemptionRoutes: readonly Route[] = [exemptLight, takeBack];
