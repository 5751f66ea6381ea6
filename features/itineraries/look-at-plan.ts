import { clock } from '../../packages/kernel/minutes.ts';
import { found } from '../../packages/kernel/refusal.ts';
import type { Language } from '../../packages/kernel/words.ts';
import type { Fault } from '../../packages/planner/fault.ts';
import type { Problem } from '../../packages/planner/problem.ts';
import { civilTime } from './civil-time.ts';
import { type Asker, type LoadedCampaign, loadCampaign, problemNow } from './load-campaign.ts';
import { type Names, namesFor } from './rules/say.ts';
import { faultsNow, passedBy, presentFor } from './rules/standing.ts';
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
  const loaded = await loadCampaign(asker, row.campaignId);
  const inForce = row.status === 'published' ? row : await planInForce(db, zone.id, row.campaignId);
  const present = problemNow(asker, facts, { loaded, inForce: inForce?.plan ?? null, waveId: null });
  const problem = presentFor(present, row);
  const names = namesFor(language, { campaign: loaded.campaign, problem, atlas: facts.atlas });
  return { row, loaded, inForce, present, names };
}

/** ITN-11, ITN-12 What is wrong with a plan now; one that was replaced is not judged any more. */
export function faultsOf(asker: Pick<Asker, 'zone' | 'now'>, { row, loaded, present }: Looked): Fault[] {
  if (row.status === 'superseded') return [];
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
