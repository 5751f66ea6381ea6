import { ensure, found } from '../../../packages/kernel/refusal.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { type Comparison, comparePlans, type PlanListed } from '../contract.ts';
import { loadCampaign } from '../load-campaign.ts';
import { maySeePlans } from '../permissions.ts';
import { comparePlans as compare } from '../rules/compare-plans.ts';
import { namesFor } from '../rules/say.ts';
import { type SupposedNames, sayAssumed } from '../rules/say-what-if.ts';
import { type Assumed, withAdded } from '../rules/what-if.ts';
import { type PlanRow, planById } from '../store/plans.ts';
import { supposedNames } from '../supposed-names.ts';
import type { WorldFacts } from '../world-facts.ts';

const listed = (row: PlanRow, names: SupposedNames): PlanListed => {
  const { problem: _problem, plan: _plan, waveId: _wave, whatIf, ...brief } = row;
  return { ...brief, whatIf: whatIf && whatIf.map((change) => sayAssumed(change, names)) };
};

const cityOf = (change: Assumed): string | null => {
  switch (change.kind) {
    case 'addSquad':
      return change.startCity;
    case 'closeCity':
      return change.city;
    case 'losePerson':
      return null;
  }
};

const supposedBy = (row: PlanRow, names: SupposedNames): Comparison['supposed'] =>
  (row.whatIf ?? []).map((change) => ({
    kind: change.kind,
    city: cityOf(change),
    sentence: sayAssumed(change, names),
  }));

export function compareRoutes({ facts }: { facts: WorldFacts }): Route[] {
  const both = route(comparePlans, maySeePlans, async (ask, { params, query }) => {
    const { db, zone, language } = ask;
    const after = found(await planById(db, zone.id, params.planId), 'plan');
    const before = found(await planById(db, zone.id, query.before), 'plan');
    ensure(before.campaignId === after.campaignId, 'ITN-41');
    const loaded = await loadCampaign(ask, after.campaignId);

    // one question, asked once, may stand on both sides
    const added = new Map(
      [...(before.whatIf ?? []), ...(after.whatIf ?? [])].map((change) => [JSON.stringify(change), change]),
    );
    const campaign = withAdded(loaded, [...added.values()], language);
    const places = [...before.problem.places, ...after.problem.places];
    const problem = { ...after.problem, places };
    const names = namesFor(language, { campaign, problem, atlas: facts.atlas });
    const supposed = await supposedNames(ask, facts, [before, after]);
    return {
      campaignId: after.campaignId,
      before: listed(before, supposed),
      after: listed(after, supposed),
      ...compare({ before, after }, { campaign, names }),
      supposed: supposedBy(after, supposed),
    };
  });

  return [both];
}
