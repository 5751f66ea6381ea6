import type { Day } from '../../../packages/kernel/day.ts';
import type { Plan } from '../../../packages/planner/plan.ts';
import type { CandidateVisit, Combination, Days, SquadStatus, Standing } from '../../campaigns/contract.ts';

/** A moment as the zone's people say it. */
export interface CivilTime {
  readonly day: Day;
  /** Minutes from midnight. */
  readonly minute: number;
}

/** A campaign as far as planning needs it. */
export interface PlanningCampaign {
  readonly id: string;
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly dayOpens: number;
  readonly dayCloses: number;
  readonly homeCity: string;
  /** Least rank of who leads a squad: asked at the gate of departure (SQD-7), not by the planner. */
  readonly leaderRank: number;
  readonly mix: readonly Combination[];
  readonly squads: readonly PlanningSquad[];
  readonly visits: readonly CandidateVisit[];
}

export interface PlanningSquad {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly waveId: string | null;
  readonly status: SquadStatus;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly startCity: string;
  /** Where it goes besides the city it starts from; none means anywhere. */
  readonly cities: readonly string[];
  /** The leader first. */
  readonly members: readonly PlanningMember[];
}

export interface PlanningMember {
  readonly personId: string;
  readonly name: string;
  readonly rank: number;
  readonly competences: readonly string[];
  readonly homeCity: string;
  /** Days free; none means all. */
  readonly free: readonly Days[];
  readonly standing: Standing;
}

/** A visit that a squad has been to, or tried to. */
export interface Recorded {
  readonly visitId: string;
  readonly squadId: string;
  readonly day: Day;
  readonly start: number;
  readonly end: number;
  readonly status: 'arrived' | 'writing' | 'closed' | 'missed';
}

/** What planning has to reckon with beside the campaign. */
export interface Circumstances {
  readonly now: CivilTime;
  readonly recorded: readonly Recorded[];
  /** What hosts and squads have been told; null when there is nothing to keep to. */
  readonly inForce: Plan | null;
  /** Only the squads of this wave are planned; null for all. */
  readonly waveId: string | null;
  worksOn(day: Day): boolean;
}
