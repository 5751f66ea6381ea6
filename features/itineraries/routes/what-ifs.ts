import { can } from '../../../packages/kernel/permission.ts';
import { found, Refusal } from '../../../packages/kernel/refusal.ts';
import type { Language } from '../../../packages/kernel/words.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { asRun, queueRun } from '../ask-run.ts';
import { civilTime } from '../civil-time.ts';
import { askWhatIf, getWhatIfs, type Supposition, type WhatIfs } from '../contract.ts';
import { type LoadedCampaign, loadCampaign, problemNow } from '../load-campaign.ts';
import { WHAT_IFS_KEPT } from '../make-plan.ts';
import { mayPlan, maySeePlans } from '../permissions.ts';
import type { PlanningMember, PlanningSquad } from '../rules/planning-campaign.ts';
import { ensurePlannable, mayGo } from '../rules/problem.ts';
import { ensureSupposable } from '../rules/supposable.ts';
import { type Assumed, MOST_CHANGES } from '../rules/what-if.ts';
import { planInForce, plansOf, whatIfsOf } from '../store/plans.ts';
import { runById } from '../store/runs.ts';
import { listedWhatIf, supposedNames } from '../supposed-names.ts';
import type { WorldFacts } from '../world-facts.ts';

const assumedFrom = (change: Supposition): Assumed =>
  change.kind === 'addSquad' ? { ...change, squadId: newId() } : change;

const squadsOf = (squads: readonly PlanningSquad[], personId: string, language: Language): string =>
  squads
    .filter((squad) => squad.members.some((member) => member.personId === personId))
    .map((squad) => squad.name)
    .join(language === 'en' ? ', ' : '、');

/** What may be supposed of a campaign. */
const choices = (
  { campaign, participants }: LoadedCampaign,
  facts: WorldFacts,
  language: Language,
): Pick<WhatIfs, 'days' | 'starts' | 'members' | 'participants' | 'cities'> => {
  const squads = campaign.squads.filter(mayGo);
  const listed = (people: readonly PlanningMember[]) =>
    people.map(({ personId, name }) => ({ personId, name, squads: squadsOf(squads, personId, language) }));
  const named = (code: string) => ({
    code,
    name: facts.atlas.city(code).name[language === 'en' ? 'en' : 'zh'],
  });
  const members = new Map(
    squads.flatMap((squad) => squad.members.map((one) => [one.personId, one] as const)),
  );
  const counts = new Map<string, number>();
  for (const { cityCode } of campaign.visits) counts.set(cityCode, (counts.get(cityCode) ?? 0) + 1);
  const cities = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const starts = new Set([
    campaign.homeCity,
    ...squads.map((squad) => squad.startCity),
    ...cities.map(([code]) => code),
  ]);
  return {
    days: { from: campaign.startsOn, to: campaign.endsOn },
    starts: [...starts].map(named),
    members: listed([...members.values()]),
    participants: listed(participants),
    cities: cities.map(([code, visits]) => ({ ...named(code), visits })),
  };
};

export function whatIfRoutes({ facts, clock }: { facts: WorldFacts; clock: Clock }): Route[] {
  const start = route(askWhatIf, mayPlan, async (ask, { params, body }) => {
    const { db, zone, now, language } = ask;
    const loaded = await loadCampaign(ask, params.campaignId);
    const inForce = await planInForce(db, zone.id, params.campaignId);
    if (inForce === null) throw new Refusal('ITN-37');

    const whatIf = body.changes.map(assumedFrom);
    ensureSupposable(loaded, whatIf, facts.atlas);
    const problem = problemNow(ask, facts, { loaded, inForce: inForce.plan, waveId: null, whatIf });
    ensurePlannable(problem, civilTime(now, zone.timeZone));

    const { seconds, seed } = body;
    const wanted = {
      campaignId: params.campaignId,
      waveId: null,
      seconds,
      seed,
      madeFrom: inForce.id,
      whatIf,
    };
    const id = await queueRun(ask, clock, wanted);

    ask.tell({
      kind: 'whatIf.asked',
      subject: { kind: 'campaign', id: params.campaignId },
      after: { runId: id, from: inForce.id, ...body },
    });
    return asRun(found(await runById(db, zone.id, id), 'run'), language, clock);
  });

  const list = route(getWhatIfs, maySeePlans, async (ask, { params }) => {
    const { db, zone, who, language } = ask;
    const loaded = await loadCampaign(ask, params.campaignId);
    const plans = await plansOf(db, zone.id, params.campaignId);
    const whatIfs = await whatIfsOf(db, zone.id, params.campaignId);
    const names = await supposedNames(ask, facts, whatIfs);

    const inForce = plans.find((plan) => plan.status === 'published');
    const scores = new Map(plans.map((plan) => [plan.id, plan.score]));
    return {
      inForce: inForce ? { id: inForce.id, version: inForce.version } : null,
      most: { changes: MOST_CHANGES, kept: WHAT_IFS_KEPT },
      ...choices(loaded, facts, language),
      items: whatIfs.map((row) => {
        const before = scores.get(row.madeFrom ?? '');
        return {
          ...listedWhatIf(row, names),
          from: row.madeFrom,
          points: before === undefined ? null : row.score - before,
        };
      }),
      can: can(who, { plan: mayPlan }),
    };
  });

  return [start, list];
}
