import { can } from '../../../packages/kernel/permission.ts';
import { ensure, found, Refusal } from '../../../packages/kernel/refusal.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { peopleByIds } from '../../organisation/door.ts';
import * as ask from '../contract.ts';
import { mayEditCampaigns, mayJudgeReadiness, mayReadCampaigns } from '../permissions.ts';
import { ensureNoAdministrator } from '../rules/participants.ts';
import { standingNow } from '../rules/readiness.ts';
import * as store from '../store/participants.ts';
import { of, theCampaign } from './asked.ts';

const listParticipants = route(ask.listParticipants, mayReadCampaigns, async (asked, { params: { id } }) => {
  const { db, zone, now, who } = asked;
  await theCampaign(asked, id);
  const rows = await store.participantsOf(db, zone.id, id);
  const squads = await store.squadsByPerson(db, of(asked, id));
  const people = await peopleByIds(
    db,
    zone.id,
    rows.map((row) => row.personId),
  );

  const byId = new Map(rows.map((row) => [row.personId, row]));
  const items = people.flatMap((person) => {
    const row = byId.get(person.id);
    if (!row) return [];
    const squad = squads.get(person.id);
    return [
      {
        ...person,
        competences: [...person.competences],
        personId: person.id,
        free: [...row.free],
        standing: standingNow(row, now),
        standingUntil: row.until,
        declaredAt: row.declaredAt,
        squadId: squad?.squadId ?? null,
        squadNumber: squad?.number ?? null,
      },
    ];
  });
  return {
    items: items.toSorted((a, b) => b.rank - a.rank || (a.name < b.name ? -1 : 1)),
    can: can(who, { edit: mayEditCampaigns, judge: mayJudgeReadiness }),
  };
});

function ensureOrder(free: readonly ask.Days[]): void {
  free.forEach(({ from, to }, n) => {
    if (to < from) throw new Refusal('CMP-1', {}, `free.${n}.to`);
  });
}

const addParticipants = route(
  ask.addParticipants,
  mayEditCampaigns,
  async (asked, { params: { id }, body }) => {
    const { db, zone, now } = asked;
    const campaign = await theCampaign(asked, id);
    const known = await peopleByIds(db, zone.id, body.personIds);

    ensure(campaign.status !== 'closed', 'CMP-11', { status: campaign.status });
    ensureOrder(body.free);
    found(new Set(body.personIds).size === known.length || null, 'person');
    ensureNoAdministrator(known, 'personIds');
    const added = await store.addParticipants(db, of(asked, id), {
      personIds: [...new Set(body.personIds)],
      now,
    });
    for (const personId of added) await store.setFreeDays(db, of(asked, id), { personId, free: body.free });

    asked.tell({
      kind: 'campaign.participantsAdded',
      subject: { kind: 'campaign', id },
      after: { added, free: body.free },
    });
    return { added: added.length };
  },
);

const setParticipantDays = route(
  ask.setParticipantDays,
  mayEditCampaigns,
  async (asked, { params, body }) => {
    const { id, personId } = params;
    const [before] = await store.heldParticipants(asked.db, of(asked, id), [personId]);

    found(before, 'participant');
    ensureOrder(body.free);
    await store.setFreeDays(asked.db, of(asked, id), { personId, free: body.free });

    asked.tell({
      kind: 'campaign.participantDaysSet',
      subject: { kind: 'campaign', id },
      before: { personId, free: before?.free },
      after: { personId, free: body.free },
    });
    return { personId };
  },
);

const removeParticipant = route(ask.removeParticipant, mayEditCampaigns, async (asked, { params }) => {
  const { id, personId } = params;
  await theCampaign(asked, id);
  const [person] = await peopleByIds(asked.db, asked.zone.id, [personId]);
  const squad = (await store.squadsByPerson(asked.db, of(asked, id))).get(personId);

  ensure(squad === undefined, 'CMP-13', { name: person?.name ?? '' });
  found((await store.deleteParticipant(asked.db, of(asked, id), personId)) || null, 'participant');

  asked.tell({
    kind: 'campaign.participantRemoved',
    subject: { kind: 'campaign', id },
    before: { personId },
  });
  return { personId };
});

export const participantRoutes: readonly Route[] = [
  listParticipants,
  addParticipants,
  setParticipantDays,
  removeParticipant,
];
