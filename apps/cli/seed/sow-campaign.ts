import {
  saveCampaign,
  saveDeclaration,
  saveParticipants,
  saveReady,
  saveSituation,
  saveSquad,
  saveVisits,
} from '../../../features/campaigns/door.ts';
import type { Sealer } from '../../../platform/auth/seal.ts';
import type { PackCampaign, PackVisit } from '../../../platform/packs/campaign-files.ts';
import { readReadinessRules } from '../../../platform/packs/read-reference.ts';
import type { ReadinessRules } from '../../../platform/packs/situation-file.ts';
import type { Sowing } from './sowing.ts';

const HOUR_MS = 3_600_000;

/** What the zone's situation asks of who travels. */
export async function sowSituation({ db, zoneId }: Sowing, situation: string): Promise<ReadinessRules> {
  const rules = readReadinessRules(situation);
  await saveSituation(db, zoneId, { ...rules, requirements: [...rules.requirements] });
  return rules;
}

/** The campaign with its people, their readiness, its candidate visits and the squads formed by hand. */
export async function sowCampaign(sowing: Sowing, sealer: Sealer): Promise<void> {
  const { db, zoneId, pack, keys, now } = sowing;
  const { campaign } = pack;
  if (campaign === null) return;
  const at = { zoneId, now };
  const rules = await sowSituation(sowing, pack.manifest.situation);
  const campaignId = keys.make('campaign', campaign.key);
  await saveCampaign(db, at, {
    id: campaignId,
    status: 'open',
    form: {
      name: campaign.name.zh,
      startsOn: campaign.from,
      endsOn: campaign.to,
      dayOpens: campaign.dayOpens,
      dayCloses: campaign.dayCloses,
      homeCity: campaign.homeCity,
      targetCities: [...campaign.targetCities],
      targetIndustries: [...campaign.targetIndustries],
      leaderRank: campaign.leaderRank,
      mix: campaign.mix.map((one) => ({ ...one })),
    },
    waves: campaign.waves.map((wave) => ({
      id: keys.make('wave', wave.key),
      name: wave.name.zh,
      startsOn: wave.from,
      endsOn: wave.to,
    })),
  });
  await sowParticipants(sowing, campaign, campaignId);
  await sowReadiness(sowing, { campaignId, rules, sealer });
  await saveVisits(db, at, {
    campaignId,
    visits: campaign.visits.map((visit) => ({
      id: keys.make('visit', visit.key),
      form: visitForm(sowing, visit),
    })),
  });
  for (const [i, squad] of campaign.squads.entries()) {
    const wave = campaign.waves.find((one) => one.key === squad.wave);
    if (!wave) throw new Error(`the pack names a wave it does not have: ${squad.wave}`);
    await saveSquad(db, at, {
      id: keys.make('squad', squad.key),
      campaignId,
      number: i + 1,
      form: {
        name: squad.name.zh,
        waveId: keys.of('wave', squad.wave),
        memberIds: squad.members.map((key) => keys.of('person', key)),
        startsOn: wave.from,
        endsOn: wave.to,
        startCity: squad.startCity,
        cities: squad.cities,
      },
    });
  }
}

async function sowParticipants(
  { db, zoneId, pack, keys, now }: Sowing,
  campaign: PackCampaign,
  campaignId: string,
): Promise<void> {
  const free = new Map(pack.organisation.people.map((person) => [person.key, person.free]));
  await saveParticipants(
    db,
    { zoneId, now },
    {
      campaignId,
      people: campaign.participants.map((key) => ({
        personId: keys.of('person', key),
        free: (free.get(key) ?? []).flatMap((period) =>
          period.to < campaign.from || period.from > campaign.to
            ? []
            : [{ from: period.from, to: period.to }],
        ),
      })),
    },
  );
}

interface Gate {
  readonly campaignId: string;
  readonly rules: ReadinessRules;
  readonly sealer: Sealer;
}

async function sowReadiness({ db, zoneId, pack, keys, now, by }: Sowing, gate: Gate): Promise<void> {
  const { campaignId, rules, sealer } = gate;
  for (const declaration of pack.declarations) {
    const personId = keys.of('person', declaration.person);
    const declarationId = await saveDeclaration(
      db,
      { zoneId, now, sealer },
      {
        campaignId,
        personId,
        situation: rules.key,
        answers: { ...declaration.answers },
        consentVersion: rules.consent.version,
        declaredAt: declaration.declaredAt,
        by: personId,
      },
    );
    if (!declaration.judged) continue;
    const validUntil = new Date(
      Date.parse(declaration.declaredAt) + rules.validityHours * HOUR_MS,
    ).toISOString();
    await saveReady(
      db,
      { zoneId, now },
      { campaignId, personId, declarationId, validUntil, judgedByName: by.name },
    );
  }
}

const visitForm = ({ keys, pack }: Sowing, visit: PackVisit) => ({
  subject: { kind: visit.subject.kind, id: keys.of(visit.subject.kind, visit.subject.ref) },
  title: visit.title.zh,
  cityCode: visit.city,
  address: null,
  value: visit.value,
  durationMinutes: visit.minutes,
  competences: [...visit.competences],
  requiredRank: visit.rank,
  tags: [...visit.tags],
  must: visit.must,
  why: visit.why,
  mayPromise: visit.mayPromise,
  contactName: pack.partners.find((one) => one.key === visit.subject.ref)?.contact?.zh ?? null,
  contactPhone: null,
  windows: visit.windows.map((window) => ({ ...window })),
});
