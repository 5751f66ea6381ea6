import type { Day } from '../../packages/kernel/day.ts';
import { found } from '../../packages/kernel/refusal.ts';
import type { Plan } from '../../packages/planner/plan.ts';
import type { Problem } from '../../packages/planner/problem.ts';
import type { Db } from '../../platform/db/database.ts';
import { type CampaignForPlanning, campaignForPlanning } from '../campaigns/door.ts';
import { civilTime } from './civil-time.ts';
import type { PlanningCampaign, PlanningMember, PlanningSquad, Recorded } from './rules/planning-campaign.ts';
import { type Assumed, supposedProblem } from './rules/what-if.ts';
import { recordsOfCampaign } from './store/records.ts';
import type { WorldFacts } from './world-facts.ts';

/** What a route's ask, a job's task and a planning run all have. */
export interface Asker {
  readonly db: Db;
  readonly zone: { readonly id: number; readonly timeZone: string; readonly calendar: string };
  readonly now: string;
}

type Participant = CampaignForPlanning['participants'][number];

const memberOf = (person: Participant): PlanningMember => {
  const { id: personId, name, rank, competences, homeCity, free, standing } = person;
  return { personId, name, rank, competences, homeCity, free, standing };
};

const membersOf = (
  known: CampaignForPlanning,
  squad: CampaignForPlanning['squads'][number],
): PlanningMember[] => {
  const people = new Map(known.participants.map((person) => [person.id, person]));
  return squad.members.flatMap((seat) => {
    const person = people.get(seat.personId);
    // the verdict itself: one that ran out is renewed before departure (RDY-2), and is no refusal
    return person ? [{ ...memberOf(person), standing: seat.standing }] : [];
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
  /** Everybody who takes part, in a squad or not. */
  readonly participants: readonly PlanningMember[];
  readonly recorded: readonly Recorded[];
}

export async function loadCampaign(asker: Asker, campaignId: string): Promise<LoadedCampaign> {
  const { db, zone, now } = asker;
  const known = found(await campaignForPlanning(db, zone.id, { campaignId, now }), 'campaign');
  return {
    campaign: asPlanning(known),
    waves: known.waves,
    participants: known.participants.map(memberOf),
    recorded: await recordsOfCampaign(db, zone.id, campaignId),
  };
}

/** The planning problem of a loaded campaign as it stands now, or as it would with what is supposed of it. */
export function problemNow(
  asker: Pick<Asker, 'zone' | 'now'>,
  facts: WorldFacts,
  of: {
    loaded: LoadedCampaign;
    inForce: Plan | null;
    waveId: string | null;
    whatIf?: readonly Assumed[] | null;
  },
): Problem {
  const calendar = facts.calendar(asker.zone.calendar);
  const at = {
    now: civilTime(asker.now, asker.zone.timeZone),
    recorded: of.loaded.recorded,
    inForce: of.inForce,
    waveId: of.waveId,
    worksOn: (day: Day) => calendar.worksOn(day),
  };
  return supposedProblem(of.loaded, of.whatIf ?? [], { atlas: facts.atlas, at });
}
