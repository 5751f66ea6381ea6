import { z } from 'zod';
import { can } from '../../../packages/kernel/permission.ts';
import { ensure, found } from '../../../packages/kernel/refusal.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { addToTimeline } from '../../enterprises/door.ts';
import * as ask from '../contract.ts';
import { mayEditVisits, mayReadCampaigns } from '../permissions.ts';
import { ensureOpen, ensureWindows } from '../rules/visits.ts';
import type { CampaignRow } from '../store/campaigns.ts';
import * as store from '../store/visits.ts';
import { type SubjectKnown, subjectKnown, subjectsKnown } from '../subjects.ts';
import { scribe, stamp, theCampaign } from './asked.ts';

const zAfter = z.tuple([z.int(), z.uuid()]);
const notClosed = (campaign: CampaignRow): void =>
  ensure(campaign.status !== 'closed', 'CMP-11', { status: campaign.status });

const listVisits = route(ask.listVisits, mayReadCampaigns, async (asked, { params: { id }, query }) => {
  const { limit, cursor, ...filters } = query;
  await theCampaign(asked, id);
  const after = fromCursor(zAfter, cursor);
  const wanted = { ...filters, campaignId: id, after, limit: limit + 1 };
  const rows = await store.visitsWanted(asked.db, asked.zone.id, wanted);

  return {
    ...cutPage(rows, limit, (visit) => [visit.value, visit.id]),
    can: can(asked.who, { edit: mayEditVisits }),
  };
});

const getVisit = route(ask.getVisit, mayReadCampaigns, async ({ db, zone, who }, { params }) => {
  const [visit] = await store.visitsById(db, zone.id, [params.id]);
  return { ...found(visit, 'visit'), can: can(who, { edit: mayEditVisits }) };
});

const createVisit = route(ask.createVisit, mayEditVisits, async (asked, { params, body }) => {
  const { db, zone } = asked;
  const campaign = await theCampaign(asked, params.id);
  const asking = { db, zoneId: zone.id, homeCity: campaign.homeCity };
  const { refs } = await subjectKnown(asking, body.subject);

  notClosed(campaign);
  ensureWindows(body.windows, body, campaign);
  const id = newId();
  await store.insertVisits(
    db,
    { zoneId: zone.id, now: asked.now },
    { campaign, made: [{ id, form: body, refs }] },
  );

  asked.tell({
    kind: 'visit.added',
    subject: { kind: 'visit', id },
    after: body,
    data: { campaignId: campaign.id, subject: body.subject },
  });
  return { id, revision: 1 };
});

type Defaults = Pick<ask.VisitForm, 'value' | 'durationMinutes' | 'competences' | 'must'>;

/** A candidate visit with what the neighbours know filled in; null when nobody knows the city. */
function formFrom(known: SubjectKnown, defaults: Defaults): store.NewVisit | null {
  const { subject, refs, title, cityCode, contactName, contactPhone, tags } = known;
  if (cityCode === null) return null;
  const rest = { address: null, requiredRank: 0, why: '', mayPromise: '', windows: [] };
  const form = { ...defaults, ...rest, subject, title, cityCode, contactName, contactPhone, tags: [...tags] };
  return { id: newId(), form, refs };
}

const createVisits = route(ask.createVisits, mayEditVisits, async (asked, { params: { id }, body }) => {
  const { db, zone, now } = asked;
  const { subjects, ...defaults } = body;
  const campaign = await theCampaign(asked, id);
  const taken = await store.subjectsVisited(db, zone.id, id);
  const asking = { db, zoneId: zone.id, homeCity: campaign.homeCity };
  const known = await subjectsKnown(asking, subjects);

  notClosed(campaign);
  const keyOf = (subject: ask.Subject): string => `${subject.kind}:${subject.id}`;
  const made = new Map<string, store.NewVisit>();
  for (const one of known) {
    const visit = taken.has(keyOf(one.subject)) ? null : formFrom(one, defaults);
    if (visit) made.set(keyOf(one.subject), visit);
  }
  await store.insertVisits(db, { zoneId: zone.id, now }, { campaign, made: [...made.values()] });

  const added = [...made.values()].map((visit) => visit.id);
  asked.tell({
    kind: 'campaign.visitsAdded',
    subject: { kind: 'campaign', id },
    after: { added },
    data: { added },
  });
  return { added: added.length, leftOut: subjects.filter((subject) => !made.has(keyOf(subject))) };
});

const editVisit = route(ask.editVisit, mayEditVisits, async (asked, { params: { id }, body }) => {
  const { db, zone } = asked;
  const before = found(await store.lockedVisit(db, zone.id, id), 'visit');
  const campaign = await theCampaign(asked, before.campaignId);
  const asking = { db, zoneId: zone.id, homeCity: campaign.homeCity };
  const { refs } = await subjectKnown(asking, body.subject);

  ensureRevision(asked, before.revision);
  ensureOpen(before.status);
  ensureWindows(body.windows, body, campaign);
  const revision = await store.updateVisit(db, stamp(asked, id), { campaign, form: body, refs });

  const data = { campaignId: campaign.id, planned: before.status === 'planned' };
  asked.tell({ kind: 'visit.changed', subject: { kind: 'visit', id }, before, after: body, data });
  return { id, revision };
});

const withdrawVisit = route(ask.withdrawVisit, mayEditVisits, async (asked, { params: { id }, body }) => {
  const { db, zone } = asked;
  const before = found(await store.lockedVisit(db, zone.id, id), 'visit');

  ensureRevision(asked, before.revision);
  ensureOpen(before.status);
  const revision = await store.setVisitStatus(db, stamp(asked, id), { status: 'withdrawn' });
  if (before.enterpriseId !== null && before.status === 'planned')
    await addToTimeline(db, scribe(asked), [
      {
        enterpriseId: before.enterpriseId,
        kind: 'visitPlanned',
        words: { zh: `取消拜访：${before.title}`, en: `Visit withdrawn: ${before.title}` },
        detail: body.reason,
        source: { kind: 'visit', id },
      },
    ]);

  asked.tell({
    kind: 'visit.withdrawn',
    subject: { kind: 'visit', id },
    before: { status: before.status },
    after: { status: 'withdrawn', reason: body.reason },
    data: { campaignId: before.campaignId, planned: before.status === 'planned' },
  });
  return { id, revision };
});

export const visitRoutes: readonly Route[] = [
  listVisits,
  getVisit,
  createVisit,
  createVisits,
  editVisit,
  withdrawVisit,
];
