import { z } from 'zod';
import { zDay } from '../../../packages/kernel/day.ts';
import { can } from '../../../packages/kernel/permission.ts';
import { ensure, found, Refusal } from '../../../packages/kernel/refusal.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { leadsOfCampaign } from '../../projects/door.ts';
import * as ask from '../contract.ts';
import { mayEditCampaigns, mayFormSquads, mayJudgeReadiness, mayReadCampaigns } from '../permissions.ts';
import { standingNow } from '../rules/readiness.ts';
import { mixOf } from '../rules/visits.ts';
import * as store from '../store/campaigns.ts';
import { participantsOf } from '../store/participants.ts';
import { countByStatus } from '../store/squads.ts';
import { tagsAndStatuses } from '../store/visits.ts';
import { stamp, theCampaign } from './asked.ts';

const zAfter = z.tuple([zDay, z.uuid()]);

const listCampaigns = route(ask.listCampaigns, mayReadCampaigns, async ({ db, zone, who }, { query }) => {
  const { status, limit, cursor } = query;
  const after = fromCursor(zAfter, cursor);
  const rows = await store.campaignsWanted(db, zone.id, { status, after, limit: limit + 1 });

  return {
    ...cutPage(rows, limit, (campaign) => [campaign.startsOn, campaign.id]),
    can: can(who, { create: mayEditCampaigns }),
  };
});

const getCampaign = route(ask.getCampaign, mayReadCampaigns, async (asked, { params: { id } }) => ({
  ...(await theCampaign(asked, id)),
  waves: await store.wavesOf(asked.db, asked.zone.id, id),
  can: can(asked.who, { edit: mayEditCampaigns, plan: mayFormSquads, judge: mayJudgeReadiness }),
}));

/** CMP-1, CMP-2 said with the field at fault, before the table says them. */
function ensureDays(form: ask.CampaignForm): void {
  if (form.endsOn < form.startsOn) throw new Refusal('CMP-1', {}, 'endsOn');
  if (form.dayCloses <= form.dayOpens) throw new Refusal('CMP-2', {}, 'dayCloses');
}

const createCampaign = route(ask.createCampaign, mayEditCampaigns, async (asked, { body }) => {
  ensureDays(body);

  const id = newId();
  await store.insertCampaign(asked.db, stamp(asked, id), { form: body, status: 'draft' });

  asked.tell({ kind: 'campaign.created', subject: { kind: 'campaign', id }, after: body });
  return { id, revision: 1 };
});

/** The campaign as it is, held, and of the revision that the asker saw. */
async function held(asked: Ask, id: string): Promise<store.CampaignRow> {
  const campaign = found(await store.lockedCampaign(asked.db, asked.zone.id, id), 'campaign');
  ensureRevision(asked, campaign.revision);
  return campaign;
}

const editCampaign = route(ask.editCampaign, mayEditCampaigns, async (asked, { params: { id }, body }) => {
  const before = await held(asked, id);

  ensure(before.status !== 'closed', 'CMP-11', { status: before.status });
  ensureDays(body);
  const revision = await store.updateCampaign(asked.db, stamp(asked, id), body);

  asked.tell({ kind: 'campaign.changed', subject: { kind: 'campaign', id }, before, after: body });
  return { id, revision };
});

const setWaves = route(ask.setWaves, mayEditCampaigns, async (asked, { params: { id }, body }) => {
  const campaign = await held(asked, id);
  const before = await store.wavesOf(asked.db, asked.zone.id, id);

  ensure(campaign.status !== 'closed', 'CMP-11', { status: campaign.status });
  const known = new Set(before.map((wave) => wave.id));
  const waves = body.waves.map((wave) => ({ ...wave, id: wave.id ?? newId() }));
  body.waves.forEach((wave) => found(wave.id === undefined || known.has(wave.id) || null, 'wave'));
  await store.putWaves(asked.db, asked.zone.id, { campaign, waves });
  const revision = await store.touchCampaign(asked.db, stamp(asked, id));

  asked.tell({ kind: 'campaign.wavesSet', subject: { kind: 'campaign', id }, before, after: waves });
  return { id, revision };
});

const openCampaign = route(ask.openCampaign, mayEditCampaigns, async (asked, { params: { id } }) => {
  const campaign = await held(asked, id);

  ensure(campaign.status === 'draft', 'CMP-11', { status: campaign.status });
  const revision = await store.setStatus(asked.db, stamp(asked, id), 'open');

  asked.tell({ kind: 'campaign.opened', subject: { kind: 'campaign', id } });
  return { id, revision };
});

const closeCampaign = route(ask.closeCampaign, mayEditCampaigns, async (asked, { params: { id } }) => {
  const campaign = await held(asked, id);
  const squads = await countByStatus(asked.db, asked.zone.id, id);

  ensure(campaign.status === 'open', 'CMP-11', { status: campaign.status });
  const away = sum(squads, ['departed', 'onRoad', 'suspended']);
  ensure(away === 0, 'CMP-12', { count: away });
  const revision = await store.setStatus(asked.db, stamp(asked, id), 'closed');

  asked.tell({ kind: 'campaign.closed', subject: { kind: 'campaign', id } });
  return { id, revision };
});

const sum = (counts: readonly { status: string; count: number }[], of: readonly string[]): number =>
  counts.reduce((total, row) => total + (of.includes(row.status) ? row.count : 0), 0);

const campaignSummary = route(ask.campaignSummary, mayReadCampaigns, async (asked, { params: { id } }) => {
  const { db, zone, now } = asked;
  const campaign = await theCampaign(asked, id);
  const people = await participantsOf(db, zone.id, id);
  const squads = await countByStatus(db, zone.id, id);
  const visits = await tagsAndStatuses(db, zone.id, id);

  const standings = people.map((person) => standingNow(person, now));
  const stand = (wanted: ask.Standing) => standings.filter((one) => one === wanted).length;
  const visited = (status: string) => visits.filter((visit) => visit.status === status).length;
  return {
    participants: {
      all: people.length,
      ready: stand('ready'),
      notReady: stand('notReady') + stand('unjudged'),
      suspended: stand('suspended'),
      undeclared: people.filter((person) => person.declaredAt === null).length,
    },
    squads: {
      all: sum(
        squads,
        ask.SQUAD_STATUSES.filter((status) => status !== 'disbanded'),
      ),
      forming: sum(squads, ['forming']),
      cleared: sum(squads, ['cleared']),
      away: sum(squads, ['departed', 'onRoad']),
      suspended: sum(squads, ['suspended']),
      back: sum(squads, ['returned', 'debriefed']),
    },
    visits: {
      all: visits.length,
      must: visits.filter((visit) => visit.must).length,
      planned: visited('planned'),
      done: visited('done') + visited('online'),
      missed: visited('missed'),
    },
    leads: await leadsOfCampaign(db, zone.id, id),
    mix: mixOf(
      campaign.mix,
      visits.map((visit) => visit.tags),
    ),
  };
});

export const campaignRoutes: readonly Route[] = [
  listCampaigns,
  getCampaign,
  createCampaign,
  editCampaign,
  setWaves,
  openCampaign,
  closeCampaign,
  campaignSummary,
];
