import { isQuiet } from '../../packages/kernel/quiet.ts';
import { type Answer, commandGraph, type Telling, tellUpwards, whoAnswers } from '../organisation/door.ts';
import type { Policy, Step } from './contract.ts';
import { type Evaluating, type Ground, groundOf } from './evaluate.ts';
import { nextStepAt } from './rules/due.ts';
import { type Lapse, noticeOf } from './say.ts';
import { dueToTell, moveSteps, type ToTell } from './store/told.ts';

const AT_ONCE = 2000;
/** As many rounds at most: what is left is told five minutes later, and no transaction lasts for minutes. */
const ROUNDS = 10;

export interface Escalated {
  readonly told: number;
  /** Steps for which there was nobody to the very top. */
  readonly unheard: number;
}

/** CAD-13 Policies under which somebody may be told now. */
const loud = ({ policies, moment, calendar }: Ground): string[] =>
  [...policies.values()].filter((one) => !isQuiet(one.quiet, moment, calendar)).map((one) => one.id);

const reached = (policy: Policy | undefined, lapse: ToTell): Step[] =>
  (policy?.steps ?? []).filter((step) => step.misses >= lapse.tellAt && step.misses <= lapse.misses);

interface LapseTelling extends Telling {
  readonly lapse: Lapse;
}

/** CAD-10 One lapse, from the first day missed, is told to each post once. */
const tellingOf = (lapse: ToTell, { light }: Step, answer: Answer): LapseTelling => ({
  about: { kind: 'contact', id: lapse.id },
  episode: lapse.owedOn,
  light,
  answer,
  particulars: { misses: lapse.misses },
  lapse: { ...lapse, light, answer },
});

/** CAD-11, CAD-17 Who is told of each lapse that has reached a step, as the command model stands at this instant. */
function whoIsTold(
  lapses: readonly ToTell[],
  ground: Ground,
  graph: Awaited<ReturnType<typeof commandGraph>>,
): { tells: LapseTelling[]; unheard: number } {
  const tells: LapseTelling[] = [];
  let unheard = 0;
  for (const lapse of lapses)
    for (const step of reached(ground.policies.get(lapse.policyId), lapse)) {
      const answer = whoAnswers(lapse, step.to, graph);
      if (answer) tells.push(tellingOf(lapse, step, answer));
      else unheard += 1;
    }
  return { tells, unheard };
}

/** CAD-10, CAD-11, CAD-13 Tells each lapse upwards along the command model, a step once (ORG-21). */
export async function escalate(at: Evaluating): Promise<Escalated> {
  const ground = await groundOf(at);
  const policyIds = loud(ground);
  const graph = await commandGraph(at.db, at.zone.id, { at: at.now, on: at.today });
  const tells: LapseTelling[] = [];
  let unheard = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const lapses = await dueToTell(at.db, at.zone.id, { policyIds, limit: AT_ONCE });
    if (lapses.length === 0) break;
    const now = whoIsTold(lapses, ground, graph);
    tells.push(...now.tells);
    unheard += now.unheard;
    await moveSteps(
      at.db,
      at.zone.id,
      lapses.map((lapse) => ({
        kind: lapse.kind,
        id: lapse.id,
        misses: lapse.misses,
        tellAt: nextStepAt(ground.policies.get(lapse.policyId)?.steps ?? [], lapse.misses),
      })),
    );
  }
  const told = await tellUpwards(at, tells, (group) => ({
    kind: 'cadence.missed',
    ...noticeOf(
      group.map(({ lapse }) => lapse),
      at.today,
    ),
    link: '/cadence',
  }));
  return { told: told.length, unheard };
}
