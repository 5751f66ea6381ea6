import { ensure, found } from '../../../packages/kernel/refusal.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { recordContact } from '../../cadence/door.ts';
import { markOnRoad, markVisit, squadById, type VisitRow, visitsById } from '../../campaigns/door.ts';
import { addToTimeline, enterpriseVisited } from '../../enterprises/door.ts';
import { openLead, projectBriefs } from '../../projects/door.ts';
import { civilTime } from '../civil-time.ts';
import { missVisit, registerArrival, type WriteUp, writeUpVisit } from '../contract.ts';
import { mayTravel } from '../permissions.ts';
import { ensureArrivalTime, ensureMayClose, ensureMayMiss, ensureStillOpen } from '../rules/visits.ts';
import * as store from '../store/records.ts';
import { stopOfVisit } from '../store/stops.ts';

interface OnTheRoad {
  readonly visit: VisitRow;
  readonly squadName: string;
  readonly slot: Omit<store.NewRecord, 'now'>;
  readonly record: store.RecordRow | null;
}

const by = ({ who }: Ask) => ({ accountId: who.accountId, name: who.name });

/** VST-7 A visit of the asker's own squad; for anybody else there is none. */
async function onTheRoad(ask: Ask, visitId: string): Promise<OnTheRoad> {
  const { db, zone, who } = ask;
  const record = await store.heldRecord(db, zone.id, visitId);
  const slot = found(record ?? (await stopOfVisit(db, zone.id, visitId)), 'visit');
  const squad = found(await squadById(db, zone.id, slot.squadId), 'visit');
  found(
    squad.members.find((member) => member.personId === who.personId),
    'visit',
  );
  const [visit] = await visitsById(db, zone.id, [visitId]);
  const { campaignId, squadId, day, start, end } = slot;
  return {
    visit: found(visit, 'visit'),
    squadName: squad.name,
    slot: { visitId, campaignId, squadId, day, start, end },
    record,
  };
}

const stand = async (ask: Ask, visitId: string) => {
  const record = found(await store.heldRecord(ask.db, ask.zone.id, visitId), 'visit');
  return { visitId, status: record.status, revision: record.revision };
};

const facts = ({ visit, slot }: OnTheRoad) => ({
  enterpriseId: visit.enterpriseId,
  campaignId: slot.campaignId,
  squadId: slot.squadId,
});

const arrive = route(registerArrival, mayTravel, async (ask, { params: { visitId }, body }) => {
  const { db, zone, now, language } = ask;
  const here = await onTheRoad(ask, visitId);
  if (here.record?.arrivedAt) return stand(ask, visitId); // once, whatever the signal does
  ensureArrivalTime(Date.parse(body.at) - Date.parse(now));
  ensureStillOpen(here.record?.status ?? null, language);

  if (!here.record) await store.beginRecord(db, zone.id, { ...here.slot, status: 'arrived', now });
  await store.noteArrival(db, zone.id, { visitId, at: body.at, now, by: by(ask) });
  await markOnRoad(db, { zoneId: zone.id, now }, here.slot.squadId);

  const data = { ...facts(here), arrivedAt: body.at };
  ask.tell({ kind: 'visit.arrived', subject: { kind: 'visit', id: visitId }, after: data, data });
  return stand(ask, visitId);
});

/** The lead a closed visit opens, in the zone's own pool of projects. */
async function leadFrom(ask: Ask, { visit, slot, record }: OnTheRoad, form: WriteUp): Promise<string | null> {
  const { db, zone, who, now, today } = ask;
  const wanted = form.close && form.outcome === 'lead' ? form.lead : null;
  if (wanted === null || visit.enterpriseId === null || who.personId === null) return record?.leadId ?? null;
  const opener = {
    zoneId: zone.id,
    now,
    today,
    by: by(ask),
    tell: (told: Parameters<Ask['tell']>[0]) => ask.tell(told),
  };
  const { id } = await openLead(db, opener, {
    form: {
      name: wanted.name,
      enterpriseId: visit.enterpriseId,
      class: wanted.class,
      lineId: wanted.line,
      plannedInvestment: wanted.amountWan,
      isKey: false,
      ownerId: who.personId,
      channel: 'squad',
      description: form.findings,
    },
    source: { kind: 'visit', id: visit.id },
    campaignId: slot.campaignId,
    evidence: form.findings,
  });
  return id;
}

const OUTCOME = {
  none: { zh: '暂无后续', en: 'nothing further' },
  followUp: { zh: '继续跟进', en: 'to be followed up' },
  lead: { zh: '形成线索', en: 'a lead opened' },
} as const;

/** What a closed visit changes beside its own record: the campaign's visit and the enterprise. */
async function spread(
  ask: Ask,
  here: OnTheRoad,
  closed: { form: WriteUp; leadId: string | null },
): Promise<void> {
  const { db, zone, now } = ask;
  const { visit, slot, squadName } = here;
  const { form, leadId } = closed;
  const status = { visitId: visit.id, status: 'done' as const };
  await markVisit(db, { zoneId: zone.id, now }, leadId === null ? status : { ...status, leadId });
  if (visit.enterpriseId === null) return;
  const scribe = { zoneId: zone.id, now, by: by(ask) };
  const arrivedAt = here.record?.arrivedAt ?? null;
  const day = arrivedAt === null ? slot.day : civilTime(arrivedAt, zone.timeZone).day;
  await enterpriseVisited(db, scribe, { enterpriseId: visit.enterpriseId, day });
  const outcome = OUTCOME[form.outcome ?? 'none'];
  await addToTimeline(db, scribe, [
    {
      enterpriseId: visit.enterpriseId,
      projectId: visit.subject.kind === 'project' ? visit.subject.id : undefined,
      kind: 'visit',
      words: { zh: `${squadName}拜访：${outcome.zh}`, en: `Visited by ${squadName}: ${outcome.en}` },
      detail: form.findings,
      source: { kind: 'visit', id: visit.id },
    },
  ]);
}

/** CAD-4 Whoever visits a project or a partner has been in contact with it, whatever the screen it is written on. */
async function countAsContact(ask: Ask, { visit, record }: OnTheRoad, form: WriteUp): Promise<void> {
  const { kind, id } = visit.subject;
  if (kind === 'enterprise') return;
  const [project] = kind === 'project' ? await projectBriefs(ask.db, ask.zone.id, [id]) : [];
  await recordContact(
    { ...ask, by: { ...by(ask), personId: ask.who.personId }, tell: (told) => ask.tell(told) },
    {
      of: { kind, id: project?.mergedInto ?? id },
      kind: 'visit',
      note: form.findings,
      happenedAt: record?.arrivedAt ?? null,
      timeline: 'theirs',
    },
  );
}

const writeUp = route(writeUpVisit, mayTravel, async (ask, { params: { visitId }, body }) => {
  const { db, zone, now, language } = ask;
  const here = await onTheRoad(ask, visitId);
  const { record, visit, slot } = here;
  ensureStillOpen(record?.status ?? null, language);
  // the first write needs no revision: a phone that registered without signal has none to give
  const isFirst = record === null || (record.status === 'arrived' && ask.ifMatch === null);
  if (record && !isFirst) ensureRevision(ask, record.revision);
  if (body.close) ensureMayClose(body, { day: slot.day, enterpriseId: visit.enterpriseId });

  if (!record) {
    const begun = await store.beginRecord(db, zone.id, { ...slot, status: 'writing', now });
    ensure(begun, 'HTTP-4', { yours: 0, current: 1 }); // somebody of the squad was a moment earlier
  }
  const leadId = await leadFrom(ask, here, body);
  const revision = await store.writeRecord(db, zone.id, { visitId, form: body, leadId, now, by: by(ask) });
  await store.putCommitments(db, zone.id, {
    visitId,
    enterpriseId: visit.enterpriseId,
    commitments: body.commitments,
    now,
    byName: ask.who.name,
  });
  if (body.close) {
    await spread(ask, here, { form: body, leadId });
    await countAsContact(ask, here, body);
  }

  const data = { ...facts(here), outcome: body.outcome, leadId };
  ask.tell({
    kind: body.close ? 'visit.closed' : 'visit.written',
    subject: { kind: 'visit', id: visitId },
    after: body,
    data,
  });
  return { visitId, status: body.close ? 'closed' : 'writing', leadId, revision };
});

const miss = route(missVisit, mayTravel, async (ask, { params: { visitId }, body }) => {
  const { db, zone, now, language } = ask;
  const here = await onTheRoad(ask, visitId);
  ensureMayMiss(here.record?.status ?? null, language);

  await store.insertMissed(db, zone.id, { ...here.slot, why: body.why, now, by: by(ask) });
  await markVisit(db, { zoneId: zone.id, now }, { visitId, status: 'missed' });
  if (here.visit.enterpriseId !== null)
    await addToTimeline(db, { zoneId: zone.id, now, by: by(ask) }, [
      {
        enterpriseId: here.visit.enterpriseId,
        kind: 'visit',
        words: { zh: `${here.squadName}拜访未成行`, en: `The visit by ${here.squadName} did not take place` },
        detail: body.why,
        source: { kind: 'visit', id: visitId },
      },
    ]);

  const data = { ...facts(here), why: body.why };
  ask.tell({ kind: 'visit.missed', subject: { kind: 'visit', id: visitId }, after: data, data });
  return stand(ask, visitId);
});

export const writeUpRoutes: readonly Route[] = [arrive, writeUp, miss];
