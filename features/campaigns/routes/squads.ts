import { ensure, found, Refusal } from '../../../packages/kernel/refusal.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { peopleByIds } from '../../organisation/door.ts';
import * as ask from '../contract.ts';
import { mayFormSquads, mayReadCampaigns } from '../permissions.ts';
import { campaignForPlanning } from '../planning.ts';
import { proposeFrom } from '../propose.ts';
import { ensureNoAdministrator } from '../rules/participants.ts';
import { afterStep, ensureInside, ensureNone, formObstacles } from '../rules/squads.ts';
import { type CampaignRow, lockedCampaign, wavesOf } from '../store/campaigns.ts';
import { heldParticipants, type ParticipantRow } from '../store/participants.ts';
import * as store from '../store/squads.ts';
import { of, stamp, theCampaign } from './asked.ts';
import { daysOf, membersByPerson, squadCan, squadShown } from './squad-shown.ts';

const listSquads = route(ask.listSquads, mayReadCampaigns, async (asked, { params: { id }, query }) => {
  const campaign = await theCampaign(asked, id);
  const known = await membersByPerson(asked, id);
  const squads = await store.squadsOf(asked.db, asked.zone.id, { ...query, campaignId: id });

  return {
    items: squads.map((squad) => squadShown(asked, squad, { campaign, known })),
    can: squadCan(asked),
  };
});

const getSquad = route(ask.getSquad, mayReadCampaigns, async (asked, { params: { id } }) => {
  const squad = found(await store.squadById(asked.db, asked.zone.id, id), 'squad');
  const campaign = await theCampaign(asked, squad.campaignId);
  const known = await membersByPerson(asked, squad.campaignId);

  return { ...squadShown(asked, squad, { campaign, known }), can: squadCan(asked) };
});

/** SQD-3 Inside the campaign and its wave. */
async function ensureFrame({ db, zone }: Ask, campaign: CampaignRow, form: ask.SquadForm): Promise<void> {
  const waves = form.waveId === null ? [] : await wavesOf(db, zone.id, campaign.id);
  const frame =
    form.waveId === null
      ? campaign
      : found(
          waves.find((wave) => wave.id === form.waveId),
          'wave',
        );
  ensureInside(daysOf(form), daysOf(frame));
}

/** The people of a form in its order, held; refuses who may not be in it so (SQD-1, 7, 8, 10, CMP-15). */
async function crew(asked: Ask, campaign: CampaignRow, form: ask.SquadForm): Promise<ParticipantRow[]> {
  if (form.memberIds.length > 3) throw new Refusal('SQD-1', {}, 'memberIds');
  const held = await heldParticipants(asked.db, of(asked, campaign.id), form.memberIds);
  const known = await membersByPerson(asked, campaign.id);

  const rows = form.memberIds.flatMap((id) => held.find((one) => one.personId === id) ?? []);
  if (rows.length !== form.memberIds.length) throw new Refusal('SQD-10', {}, 'memberIds');
  ensureNoAdministrator(await peopleByIds(asked.db, asked.zone.id, form.memberIds), 'memberIds');
  const members = form.memberIds.flatMap((id) => known.get(id) ?? []);
  ensureNone(formObstacles(members, daysOf(form), campaign.leaderRank));
  return rows;
}

/** Forms one squad in a campaign that is held, and tells it. */
async function form(asked: Ask, campaign: CampaignRow, wanted: ask.SquadForm): Promise<string> {
  const { db, zone } = asked;
  await ensureFrame(asked, campaign, wanted);
  const members = await crew(asked, campaign, wanted);

  const id = newId();
  const number = await store.nextNumber(db, zone.id, campaign.id);
  await store.insertSquad(db, stamp(asked, id), { campaign, number, form: wanted });
  const squad = { ...wanted, id, campaignId: campaign.id, status: 'forming' as const };
  await store.seatMembers(db, zone.id, { squad, members });

  asked.tell({
    kind: 'squad.formed',
    subject: { kind: 'squad', id },
    after: { ...wanted, number },
    data: { campaignId: campaign.id },
  });
  return id;
}

async function heldCampaign(asked: Ask, id: string): Promise<CampaignRow> {
  const campaign = found(await lockedCampaign(asked.db, asked.zone.id, id), 'campaign');
  ensure(campaign.status !== 'closed', 'CMP-11', { status: campaign.status });
  return campaign;
}

const formSquad = route(ask.formSquad, mayFormSquads, async (asked, { params, body }) => {
  const campaign = await heldCampaign(asked, params.id);

  const id = await form(asked, campaign, body);
  return { id, revision: 1 };
});

const adoptSquads = route(ask.adoptSquads, mayFormSquads, async (asked, { params, body }) => {
  const campaign = await heldCampaign(asked, params.id);

  const ids: string[] = [];
  for (const wanted of body.squads) ids.push(await form(asked, campaign, wanted));
  return { ids };
});

const editSquad = route(ask.editSquad, mayFormSquads, async (asked, { params: { id }, body }) => {
  const { db, zone } = asked;
  const before = found(await store.lockedSquad(db, zone.id, id), 'squad');
  const campaign = await theCampaign(asked, before.campaignId);

  ensureRevision(asked, before.revision);
  const status = afterStep('edit', before);
  await ensureFrame(asked, campaign, body);
  const members = await crew(asked, campaign, body);

  await store.clearSeats(db, zone.id, id);
  const revision = await store.updateSquad(db, stamp(asked, id), { ...body, status });
  await store.seatMembers(db, zone.id, { squad: { ...body, id, campaignId: campaign.id, status }, members });

  const data = { campaignId: campaign.id };
  asked.tell({ kind: 'squad.changed', subject: { kind: 'squad', id }, before, after: body, data });
  return { id, revision };
});

const proposeSquads = route(ask.proposeSquads, mayFormSquads, async ({ db, zone, now }, { params, body }) => {
  const all = found(await campaignForPlanning(db, zone.id, { campaignId: params.id, now }), 'campaign');
  const wave =
    body.waveId === null
      ? null
      : found(
          all.waves.find((one) => one.id === body.waveId),
          'wave',
        );

  return proposeFrom(all, { days: daysOf(wave ?? all.campaign), squads: body.squads });
});

export const squadRoutes: readonly Route[] = [
  listSquads,
  getSquad,
  formSquad,
  editSquad,
  proposeSquads,
  adoptSquads,
];
