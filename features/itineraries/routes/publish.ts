import { clock } from '../../../packages/kernel/minutes.ts';
import { ensure, found } from '../../../packages/kernel/refusal.ts';
import { type Difference, difference } from '../../../packages/planner/difference.ts';
import { visitsOf } from '../../../packages/planner/plan.ts';
import type { Slot } from '../../../packages/planner/problem.ts';
import { type Ask, type Route, route } from '../../../platform/http/route.ts';
import { notify } from '../../../platform/notify/notify.ts';
import { planVisits } from '../../campaigns/door.ts';
import { addToTimeline, type TimelineEntry } from '../../enterprises/door.ts';
import { peopleByIds } from '../../organisation/door.ts';
import { type PlanBrief, publishPlan } from '../contract.ts';
import { faultsOf, type Looked, lookAtPlan } from '../look-at-plan.ts';
import { mayPublish } from '../permissions.ts';
import { personOfMember } from '../rules/problem.ts';
import { sayFault } from '../rules/say.ts';
import { keepsBack } from '../rules/standing.ts';
import { holdPlans, type PlanRow, planById, putInForce, supersede } from '../store/plans.ts';
import { replaceStops } from '../store/stops.ts';
import type { WorldFacts } from '../world-facts.ts';

const briefOf = ({
  problem: _problem,
  plan: _plan,
  waveId: _wave,
  whatIf: _whatIf,
  ...brief
}: PlanRow): PlanBrief => brief;

/** The stops as a squad's phone reads them: of visits that still are in the campaign. */
const stopsOf = ({ row, loaded }: Looked) => {
  const durations = new Map(row.problem.visits.map((visit) => [visit.id, visit.duration]));
  const live = new Set(loaded.campaign.visits.map((visit) => visit.id));
  return visitsOf(row.plan)
    .filter((slot) => live.has(slot.visit))
    .map((slot) => ({
      visitId: slot.visit,
      squadId: slot.squad,
      day: slot.day,
      start: slot.start,
      end: slot.start + (durations.get(slot.visit) ?? 0),
    }));
};

const entriesOf = ({ loaded }: Looked, planId: string, slots: readonly Slot[]): TimelineEntry[] => {
  const visits = new Map(loaded.campaign.visits.map((visit) => [visit.id, visit]));
  const squads = new Map(loaded.campaign.squads.map((squad) => [squad.id, squad.name]));
  return slots.flatMap((slot) => {
    const enterpriseId = visits.get(slot.visit)?.enterpriseId;
    const squad = squads.get(slot.squad) ?? '';
    const when = `${slot.day} ${clock(slot.start)}`;
    const words = { zh: `拟于 ${when} 拜访（${squad}）`, en: `Visit planned for ${when} (${squad})` };
    return enterpriseId
      ? [{ enterpriseId, kind: 'visitPlanned' as const, words, source: { kind: 'plan', id: planId } }]
      : [];
  });
};

/** Everybody who travels by it, or did by the one before. */
const travellers = (rows: readonly (PlanRow | null)[]): string[] => [
  ...new Set(
    rows.flatMap((row) =>
      (row?.plan.squads ?? [])
        .filter((squad) =>
          row?.plan.routes.some((route) => route.squad === squad.id && route.days.length > 0),
        )
        .flatMap((squad) => squad.members.map(personOfMember)),
    ),
  ),
];

async function tellTravellers(ask: Ask, looked: Looked): Promise<void> {
  const people = await peopleByIds(ask.db, ask.zone.id, travellers([looked.row, looked.inForce]));
  const { name } = looked.loaded.campaign;
  await notify(ask, {
    to: people.flatMap((person) => person.accountId ?? []),
    kind: 'plan.published',
    title: { zh: `行程方案已发布：${name}`, en: `A plan is in force: ${name}` },
    body: {
      zh: `第 ${looked.row.version} 版，共 ${looked.row.visitsMade} 个拜访。请查看本队行程。`,
      en: `Version ${looked.row.version}, ${looked.row.visitsMade} visits. Look at your squad’s days.`,
    },
    link: '/road',
  });
}

const counted = (change: Difference | null, row: PlanRow) => ({
  campaignId: row.campaignId,
  version: row.version,
  score: row.score,
  visitsMade: row.visitsMade,
  added: change?.added.length ?? row.visitsMade,
  removed: change?.removed.length ?? 0,
  moved: change?.moved.length ?? 0,
});

export function publishRoutes({ facts }: { facts: WorldFacts }): Route[] {
  const publish = route(publishPlan, mayPublish, async (ask, { params }) => {
    const { db, zone, who, now } = ask;
    const before = found(await planById(db, zone.id, params.planId), 'plan');
    await holdPlans(db, zone.id, before.campaignId);
    const looked = await lookAtPlan(ask, facts, before.id);
    const { row, loaded, inForce } = looked;

    if (row.status === 'published') return briefOf(row);
    ensure(row.status !== 'whatIf', 'ITN-30');
    ensure(row.status === 'draft', 'ITN-10');
    const [fault] = faultsOf(ask, looked).filter(keepsBack);
    ensure(fault === undefined, 'ITN-12', { fault: fault ? sayFault(looked.names, fault).detail : '' });

    const change = inForce && difference(inForce.plan, row.plan);
    if (inForce) await supersede(db, zone.id, inForce.id);
    await putInForce(db, zone.id, { planId: row.id, at: now, byName: who.name, difference: change });
    const stops = stopsOf(looked);
    await replaceStops(db, zone.id, { campaignId: row.campaignId, planId: row.id, stops });
    const at = { zoneId: zone.id, now };
    await planVisits(db, at, {
      campaignId: loaded.campaign.id,
      planned: stops.map((stop) => stop.visitId),
    });
    const fresh = change ? [...change.added, ...change.moved.map(({ to }) => to)] : visitsOf(row.plan);
    const by = { accountId: who.accountId, name: who.name };
    await addToTimeline(db, { ...at, by }, entriesOf(looked, row.id, fresh));
    await tellTravellers(ask, looked);

    const data = counted(change, row);
    ask.tell({ kind: 'plan.published', subject: { kind: 'plan', id: row.id }, after: data, data });
    return briefOf(found(await planById(db, zone.id, row.id), 'plan'));
  });

  return [publish];
}
