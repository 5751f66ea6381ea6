import { clock } from '../../packages/kernel/minutes.ts';
import { found } from '../../packages/kernel/refusal.ts';
import type { Language } from '../../packages/kernel/words.ts';
import type { Fault } from '../../packages/planner/fault.ts';
import type { Problem } from '../../packages/planner/problem.ts';
import { civilTime } from './civil-time.ts';
import { type Asker, type LoadedCampaign, loadCampaign, problemNow } from './load-campaign.ts';
import { type Names, namesFor } from './rules/say.ts';
import { faultsNow, passedBy, presentFor } from './rules/standing.ts';
import { withAdded } from './rules/what-if.ts';
import { type PlanRow, planById, planInForce } from './store/plans.ts';
import type { WorldFacts } from './world-facts.ts';

/** A plan with the facts of now beside it. */
export interface Looked {
  readonly row: PlanRow;
  readonly loaded: LoadedCampaign;
  /** The plan in force; this one itself when it is. */
  readonly inForce: PlanRow | null;
  /** The planning problem by the facts of now. */
  readonly present: Problem;
  readonly names: Names;
}

type Reader = Asker & { readonly language: Language };

export async function lookAtPlan(asker: Reader, facts: WorldFacts, planId: string): Promise<Looked> {
  const { db, zone, language } = asker;
  const row = found(await planById(db, zone.id, planId), 'plan');
  const known = await loadCampaign(asker, row.campaignId);
  const campaign = withAdded(known, row.whatIf ?? [], language);
  const inForce = row.status === 'published' ? row : await planInForce(db, zone.id, row.campaignId);
  const present = problemNow(asker, facts, { loaded: known, inForce: inForce?.plan ?? null, waveId: null });
  // what a what-if supposes is not so now
  const problem = row.whatIf === null ? presentFor(present, row) : row.problem;
  const names = namesFor(language, { campaign, problem, atlas: facts.atlas });
  return { row, loaded: { ...known, campaign }, inForce, present, names };
}

/** Whether the facts of now have a say: not about a plan that was replaced, nor about one that supposes others. */
export const isJudged = (row: Pick<PlanRow, 'status'>): boolean =>
  row.status === 'draft' || row.status === 'published';

/** ITN-11, ITN-12 What is wrong with a plan now. */
export function faultsOf(asker: Pick<Asker, 'zone' | 'now'>, { row, loaded, present }: Looked): Fault[] {
  if (!isJudged(row)) return [];
  const recorded = new Set(loaded.recorded.map((one) => one.visitId));
  const passed =
    row.status === 'draft' ? passedBy(row.plan, recorded, civilTime(asker.now, asker.zone.timeZone)) : [];
  return [
    ...faultsNow(present, row),
    ...passed.map((slot) => ({
      rule: 'ITN-11',
      particulars: { visit: slot.visit, squad: slot.squad, day: slot.day.slice(5), time: clock(slot.start) },
    })),
  ];
}
