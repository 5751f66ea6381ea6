import { found } from '../../../packages/kernel/refusal.ts';
import { type Ask, type Route, route } from '../../../platform/http/route.ts';
import type { SquadStatus } from '../../campaigns/contract.ts';
import { type SquadRow, squadById, squadsOfPerson } from '../../campaigns/door.ts';
import { peopleByIds } from '../../organisation/door.ts';
import { getRoad, getVisitRecord } from '../contract.ts';
import { loadCampaign } from '../load-campaign.ts';
import { maySeePlans, mayTravel } from '../permissions.ts';
import { roadStops } from '../road-stops.ts';
import { describeDays } from '../rules/describe-plan.ts';
import { namesFor } from '../rules/say.ts';
import { planInForce } from '../store/plans.ts';
import { recordsOfSquads, recordsOfVisits } from '../store/records.ts';
import { type Stop, stopOfVisit, stopsOfSquads } from '../store/stops.ts';
import type { WorldFacts } from '../world-facts.ts';

const ON_THE_PHONE: readonly SquadStatus[] = [
  'forming',
  'cleared',
  'departed',
  'onRoad',
  'suspended',
  'returned',
];

/** Planned stops, and visits recorded that the plan in force no longer has. */
async function slotsOf(
  ask: Ask,
  squadId: string,
): Promise<Pick<Stop, 'visitId' | 'day' | 'start' | 'end'>[]> {
  const planned = await stopsOfSquads(ask.db, ask.zone.id, [squadId]);
  const known = new Set(planned.map((stop) => stop.visitId));
  const recorded = (await recordsOfSquads(ask.db, ask.zone.id, [squadId])).filter(
    (record) => !known.has(record.visitId),
  );
  return [...planned, ...recorded].toSorted((a, b) =>
    a.day === b.day ? a.start - b.start : a.day < b.day ? -1 : 1,
  );
}

async function squadOnRoad(ask: Ask, facts: WorldFacts, squad: SquadRow) {
  const { db, zone, language } = ask;
  const { campaign } = await loadCampaign(ask, squad.campaignId);
  const inForce = await planInForce(db, zone.id, squad.campaignId);
  const slots = await slotsOf(ask, squad.id);
  const stops = await roadStops(ask, facts.atlas, slots);
  const people = new Map(
    (
      await peopleByIds(
        db,
        zone.id,
        squad.members.map((one) => one.personId),
      )
    ).map((person) => [person.id, person]),
  );
  const names = inForce && namesFor(language, { campaign, problem: inForce.problem, atlas: facts.atlas });
  return {
    squadId: squad.id,
    campaignId: squad.campaignId,
    campaignName: campaign.name,
    number: squad.number,
    name: squad.name,
    status: squad.status,
    from: squad.startsOn,
    to: squad.endsOn,
    planVersion: inForce?.version ?? null,
    members: squad.members.map((seat, n) => ({
      personId: seat.personId,
      name: people.get(seat.personId)?.name ?? '',
      phone: people.get(seat.personId)?.phone ?? '',
      leader: n === 0,
    })),
    days: inForce && names ? describeDays(inForce, squad.id, names) : [],
    stops: slots.flatMap((slot) => stops.get(slot.visitId) ?? []),
  };
}

export function roadRoutes({ facts }: { facts: WorldFacts }): Route[] {
  const road = route(getRoad, mayTravel, async (ask) => {
    const { db, zone, who, today, now } = ask;
    const { personId } = who;
    const mine =
      personId === null ? [] : await squadsOfPerson(db, zone.id, { personId, statuses: ON_THE_PHONE });
    const squads = [];
    for (const { id } of mine) {
      const squad = await squadById(db, zone.id, id);
      if (squad) squads.push(await squadOnRoad(ask, facts, squad));
    }

    return {
      today,
      now,
      person: personId === null ? null : { personId, name: who.name },
      squads,
    };
  });

  const record = route(getVisitRecord, maySeePlans, async (ask, { params }) => {
    const { db, zone } = ask;
    const [written] = await recordsOfVisits(db, zone.id, [params.visitId]);
    const slot = found(written ?? (await stopOfVisit(db, zone.id, params.visitId)), 'visit');
    const stops = await roadStops(ask, facts.atlas, [slot]);
    const squad = found(await squadById(db, zone.id, slot.squadId), 'squad');

    return {
      stop: found(stops.get(slot.visitId), 'visit'),
      squad: { squadId: squad.id, name: squad.name },
    };
  });

  return [road, record];
}
