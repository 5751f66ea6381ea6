import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { visitsById } from '../campaigns/door.ts';
import type { PlanBrief } from './contract.ts';
import { plansOf } from './store/plans.ts';
import {
  type CommitmentRow,
  commitmentsDue,
  countsOf,
  recordsOfVisits,
  type VisitCounts,
} from './store/records.ts';
import { stopsOn } from './store/stops.ts';

export { civilTime } from './civil-time.ts';
export { mayCloseAnyPromise, mayPublish, maySeePlans } from './permissions.ts';
export {
  countPromises,
  countUnwritten,
  type LastWord,
  lastWords,
  latestResults,
  type VisitResult,
} from './store/last-words.ts';
export { openWorldFacts, type WorldFacts } from './world-facts.ts';
export type CommitmentDue = CommitmentRow;

/** The plan in force, and the newest draft made since. */
export async function planStanding(
  db: Db,
  zoneId: number,
  campaignId: string,
): Promise<{ inForce: PlanBrief | null; draft: PlanBrief | null }> {
  const plans = await plansOf(db, zoneId, campaignId);
  const inForce = plans.find((plan) => plan.status === 'published') ?? null;
  const [newest] = plans;
  return { inForce, draft: newest?.status === 'draft' ? newest : null };
}

/** Visits of a campaign's plan in force and what came of them. */
export const campaignVisitCounts = (db: Db, zoneId: number, campaignId: string): Promise<VisitCounts> =>
  countsOf(db, zoneId, campaignId);

/** Promises that are open and due by a day, the earliest first. */
export const openCommitments = (
  db: Db,
  zoneId: number,
  by: { until: Day; limit: number; ownerId?: string | undefined },
): Promise<CommitmentDue[]> => commitmentsDue(db, zoneId, by);

export interface StopToday {
  readonly squadId: string;
  readonly campaignId: string;
  readonly visitId: string;
  readonly title: string;
  readonly cityCode: string;
  readonly start: number;
  readonly end: number;
  readonly status: 'planned' | 'arrived' | 'writing' | 'closed' | 'missed';
}

export interface SquadToday {
  readonly squadId: string;
  readonly campaignId: string;
  /** The city of the visit it is at or goes to next; that of its last one when all are behind it. */
  readonly cityCode: string;
  /** The visit it is at now. */
  readonly atVisitId: string | null;
  readonly stops: readonly StopToday[];
}

/** Squads with stops on a day, and where each is now by what it registered, or else by its plan. */
export async function squadsToday(db: Db, zoneId: number, on: Day): Promise<SquadToday[]> {
  const planned = await stopsOn(db, zoneId, on);
  const ids = planned.map((stop) => stop.visitId);
  const visits = new Map((await visitsById(db, zoneId, ids)).map((visit) => [visit.id, visit]));
  const records = new Map((await recordsOfVisits(db, zoneId, ids)).map((one) => [one.visitId, one]));
  const stops = planned.map((stop): StopToday => {
    const visit = visits.get(stop.visitId);
    const { squadId, campaignId, visitId, start, end } = stop;
    return {
      squadId,
      campaignId,
      visitId,
      start,
      end,
      title: visit?.title ?? '',
      cityCode: visit?.cityCode ?? '',
      status: records.get(visitId)?.status ?? 'planned',
    };
  });
  const squads = new Map<string, StopToday[]>();
  for (const stop of stops) squads.set(stop.squadId, [...(squads.get(stop.squadId) ?? []), stop]);
  return [...squads].flatMap(([squadId, own]) => {
    const at = own.findLast((stop) => stop.status === 'arrived' || stop.status === 'writing');
    const next = at ?? own.find((stop) => stop.status === 'planned') ?? own.at(-1);
    return next
      ? [
          {
            squadId,
            campaignId: next.campaignId,
            cityCode: next.cityCode,
            atVisitId: at?.visitId ?? null,
            stops: own,
          },
        ]
      : [];
  });
}
