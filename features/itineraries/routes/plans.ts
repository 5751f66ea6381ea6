import { can } from '../../../packages/kernel/permission.ts';
import { ensure, found } from '../../../packages/kernel/refusal.ts';
import { difference } from '../../../packages/planner/difference.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { campaignById } from '../../campaigns/door.ts';
import type { Move } from '../contract.ts';
import { getPlan, listPlans, makeMove, tryMove } from '../contract.ts';
import { faultsOf, isJudged, type Looked, lookAtPlan } from '../look-at-plan.ts';
import { mayPlan, mayPublish, maySeePlans } from '../permissions.ts';
import { describePlan } from '../rules/describe-plan.ts';
import { tryMoving } from '../rules/moves.ts';
import { sayChanges, sayFault } from '../rules/say.ts';
import { keepsBack, presentFor, restated } from '../rules/standing.ts';
import { insertPlan, plansOf, whatIfsOf } from '../store/plans.ts';
import { listedWhatIf, supposedNames } from '../supposed-names.ts';
import type { WorldFacts } from '../world-facts.ts';

const MAY = { plan: mayPlan, publish: mayPublish };

export function planRoutes({ facts }: { facts: WorldFacts }): Route[] {
  const list = route(listPlans, maySeePlans, async (ask, { params }) => {
    const { db, zone, who } = ask;
    found(await campaignById(db, zone.id, params.campaignId), 'campaign');
    const plans = await plansOf(db, zone.id, params.campaignId);
    const whatIfs = await whatIfsOf(db, zone.id, params.campaignId);
    const names = await supposedNames(ask, facts, whatIfs);
    const items = [
      ...plans.map((plan) => ({ ...plan, whatIf: null })),
      ...whatIfs.map((one) => listedWhatIf(one, names)),
    ].toSorted((a, b) => b.version - a.version);
    return { items, can: can(who, MAY) };
  });

  const one = route(getPlan, maySeePlans, async (ask, { params }) => {
    const looked = await lookAtPlan(ask, facts, params.planId);
    const { row, loaded, inForce, present, names } = looked;
    const { problem: _problem, plan: _plan, waveId: _wave, whatIf: _whatIf, ...brief } = row;

    const judged = isJudged(row);
    const problem = judged ? presentFor(present, row) : row.problem;
    // what the planner was asked is what its points and reasons are about; new visits are only listed
    const plan = judged ? { ...restated(problem, row.plan), score: row.plan.score } : row.plan;
    const { worksOn } = facts.calendar(ask.zone.calendar);
    return {
      ...brief,
      ...describePlan(
        { problem, plan, campaign: loaded.campaign, atlas: facts.atlas, names },
        {
          difference: inForce && inForce.id !== row.id ? difference(inForce.plan, row.plan) : null,
          worksOn,
        },
      ),
      faults: faultsOf(ask, looked).map((fault) => sayFault(names, fault)),
      can: can(ask.who, MAY),
    };
  });

  /** A move is tried under the facts of now, whatever they were when the plan was made. */
  const tried = (looked: Looked, move: Move) => {
    const { present: problem, row } = looked;
    ensure(row.status !== 'whatIf', 'ITN-30');
    found(
      problem.visits.find((visit) => visit.id === move.visitId),
      'visit',
    );
    if (move.kind === 'place')
      found(
        problem.squads.find((squad) => squad.id === move.squadId),
        'squad',
      );
    return { problem, ...tryMoving(problem, row.plan, move) };
  };

  const tryOne = route(tryMove, mayPlan, async (ask, { params, body }) => {
    const looked = await lookAtPlan(ask, facts, params.planId);
    const { plan, faults, scoreBefore, scoreAfter } = tried(looked, body.move);

    return {
      faults: faults.map((fault) => sayFault(looked.names, fault)),
      scoreBefore,
      scoreAfter,
      changes: sayChanges(looked.names, difference(looked.row.plan, plan)),
    };
  });

  const make = route(makeMove, mayPlan, async (ask, { params, body }) => {
    const { db, zone, who, now } = ask;
    const looked = await lookAtPlan(ask, facts, params.planId);
    const { problem, plan, faults } = tried(looked, body.move);

    const [fault] = faults.filter(keepsBack);
    ensure(fault === undefined, 'ITN-7', { fault: fault ? sayFault(looked.names, fault).detail : '' });

    const { campaignId, waveId, id: madeFrom } = looked.row;
    const by = { accountId: who.accountId, name: who.name };
    const made = { campaignId, waveId, madeFrom, problem, plan, madeHow: 'hand' as const, by, at: now };
    const { id, version } = await insertPlan(db, zone.id, made);

    const after = { campaignId, version, from: madeFrom, move: body.move, score: plan.score.total };
    ask.tell({ kind: 'plan.made', subject: { kind: 'plan', id }, after, data: { campaignId, version } });
    return { planId: id, version };
  });

  return [list, one, tryOne, make];
}
