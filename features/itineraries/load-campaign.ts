import { found } from '../../packages/kernel/refusal.ts';
import type { Plan } from '../../packages/planner/plan.ts';
import type { Problem } from '../../packages/planner/problem.ts';
import type { Db } from '../../platform/db/database.ts';
import { type CampaignForPlanning, campaignForPlanning } from '../campaigns/door.ts';
import { civilTime } from './civil-time.ts';
import type { PlanningCampaign, PlanningMember, PlanningSquad, Recorded } from './rules/planning-campaign.ts';
import { assembleProblem } from './rules/problem.ts';
import { recordsOfCampaign } from './store/records.ts';
import type { WorldFacts } from './world-facts.ts';

/** What a route's ask, a job's task and a planning run all have. */
export interface Asker {
  readonly db: Db;
  readonly zone: { readonly id: number; readonly timeZone: string; readonly calendar: string };
  readonly now: string;
}

const membersOf = (
  known: CampaignForPlanning,
  squad: CampaignForPlanning['squads'][number],
): PlanningMember[] => {
  const people = new Map(known.participants.map((person) => [person.id, person]));
  return squad.members.flatMap((seat) => {
    const person = people.get(seat.personId);
    if (!person) return [];
    const { name, rank, competences, homeCity, free } = person;
    // the verdict itself: one that ran out is renewed before departure (RDY-2), and is no refusal
    return [{ personId: seat.personId, name, rank, competences, homeCity, free, standing: seat.standing }];
  });
};

const asPlanning = (known: CampaignForPlanning): PlanningCampaign => ({
  ...known.campaign,
  squads: known.squads.map((squad): PlanningSquad => ({ ...squad, members: membersOf(known, squad) })),
  visits: known.visits,
});

export interface LoadedCampaign {
  readonly campaign: PlanningCampaign;
  readonly waves: readonly { readonly id: string }[];
  readonly recorded: readonly Recorded[];
}

export async function loadCampaign(asker: Asker, campaignId: string): Promise<LoadedCampaign> {
  const { db, zone, now } = asker;
  const known = found(await campaignForPlanning(db, zone.id, { campaignId, now }), 'campaign');
  return {
    campaign: asPlanning(known),
    waves: known.waves,
    recorded: await recordsOfCampaign(db, zone.id, campaignId),
  };
}

/** The planning problem of a loaded campaign as it stands now. */
export function problemNow(
  asker: Pick<Asker, 'zone' | 'now'>,
  facts: WorldFacts,
  of: { loaded: LoadedCampaign; inForce: Plan | null; waveId: string | null },
): Problem {
  const calendar = facts.calendar(asker.zone.calendar);
  return assembleProblem(of.loaded.campaign, facts.atlas, {
    now: civilTime(asker.now, asker.zone.timeZone),
    recorded: of.loaded.recorded,
    inForce: of.inForce,
    waveId: of.waveId,
    worksOn: (day) => calendar.worksOn(day),
  });
}
