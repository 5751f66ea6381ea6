import type { Ask } from '../../platform/http/route.ts';
import { visitsLeftOut } from '../campaigns/door.ts';
import {
  campaignVisitCounts,
  latestResults,
  planStanding,
  type SquadToday,
  type WorldFacts,
} from '../itineraries/door.ts';
import { leadsOfCampaign } from '../projects/door.ts';
import type { CampaignNow, SquadNow, VisitState, VisitToday } from './contract.ts';
import { excerpt } from './rules.ts';
import { type Moment, placeNamed, visitsToday } from './squads-now.ts';

const MOST_LEFT_OUT = 6;
const LATEST = 6;

export interface WorkKnown {
  readonly facts: WorldFacts;
  readonly moment: Moment;
  readonly days: readonly SquadToday[];
}

const countStates = (visits: readonly VisitToday[]) => {
  const of = (state: VisitState) => visits.filter((visit) => visit.state === state).length;
  return {
    all: visits.length,
    planned: of('planned'),
    overdue: of('overdue'),
    arrived: of('arrived'),
    closed: of('closed'),
    missed: of('missed'),
  };
};

async function resultsOf(ask: Ask, campaignId: string, squads: readonly SquadNow[]) {
  const results = await latestResults(ask.db, ask.zone.id, { campaignId, limit: LATEST });
  return results.map(({ findings, squadId, ...result }) => ({
    ...result,
    finding: excerpt(findings),
    squadNumber: squads.find((squad) => squad.id === squadId)?.number ?? null,
  }));
}

/** What a campaign does today and has brought so far; and its newest draft, for whoever may publish it. */
export async function workNow(
  ask: Ask,
  of: { campaignId: string; squads: readonly SquadNow[] },
  known: WorkKnown,
): Promise<{ work: NonNullable<CampaignNow['work']>; draft: { id: string } | null }> {
  const { db, zone, language } = ask;
  const { campaignId, squads } = of;
  const { inForce, draft } = await planStanding(db, zone.id, campaignId);
  const counts = await campaignVisitCounts(db, zone.id, campaignId);
  const { count, most } = await visitsLeftOut(db, zone.id, { campaignId, limit: MOST_LEFT_OUT });

  const visits = visitsToday(ask, squads, known);
  const work = {
    plan: inForce,
    today: countStates(visits),
    visits,
    closed: counts.closed,
    stops: counts.planned,
    leads: await leadsOfCampaign(db, zone.id, campaignId),
    leftOut: {
      count,
      most: most.map(({ id, title, enterpriseId, cityCode, value, must }) => ({
        visitId: id,
        title,
        enterpriseId,
        value,
        must,
        city: placeNamed(known.facts, cityCode, language).name,
      })),
    },
    results: await resultsOf(ask, campaignId, squads),
  };
  return { work, draft };
}
