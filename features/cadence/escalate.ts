import type { Day } from '../../packages/kernel/day.ts';
import { isQuiet } from '../../packages/kernel/quiet.ts';
import { newId } from '../../platform/ids.ts';
import { notify } from '../../platform/notify/notify.ts';
import { type Answer, commandGraph, whoAnswers } from '../organisation/door.ts';
import type { Policy, Step } from './contract.ts';
import { type Evaluating, type Ground, groundOf } from './evaluate.ts';
import { nextStepAt } from './rules/due.ts';
import { type Lapse, noticeOf } from './say.ts';
import { dueToTell, moveSteps, noteNotice, type Telling, type ToTell, writeTellings } from './store/told.ts';

const AT_ONCE = 2000;

export interface Escalated {
  readonly told: number;
  readonly notices: number;
  /** Steps for which there was nobody to the very top. */
  readonly unheard: number;
}

/** CAD-13 Policies under which somebody may be told now. */
const loud = ({ policies, moment, calendar }: Ground): string[] =>
  [...policies.values()].filter((one) => !isQuiet(one.quiet, moment, calendar)).map((one) => one.id);

const reached = (policy: Policy | undefined, lapse: ToTell): Step[] =>
  (policy?.steps ?? []).filter((step) => step.misses >= lapse.tellAt && step.misses <= lapse.misses);

interface Told {
  readonly telling: Telling;
  readonly lapse: Lapse;
}

const toldOf = (lapse: ToTell, step: Step, answer: Answer): Told => ({
  telling: {
    id: newId(),
    kind: lapse.kind,
    subjectId: lapse.id,
    since: lapse.owedOn,
    misses: lapse.misses,
    light: step.light,
    answer,
  },
  lapse: { ...lapse, light: step.light, answer },
});

/** CAD-11, CAD-17 Who is told of each lapse that has reached a step, as the command model stands at this instant. */
function whoIsTold(
  lapses: readonly ToTell[],
  ground: Ground,
  graph: Awaited<ReturnType<typeof commandGraph>>,
): { tells: Told[]; unheard: number } {
  const tells: Told[] = [];
  let unheard = 0;
  for (const lapse of lapses)
    for (const step of reached(ground.policies.get(lapse.policyId), lapse)) {
      const answer = whoAnswers(lapse, step.to, graph);
      if (answer) tells.push(toldOf(lapse, step, answer));
      else unheard += 1;
    }
  return { tells, unheard };
}

/** One notice for each person and light, whatever the number of lapses. */
async function sendNotices(at: Evaluating, fresh: readonly Told[], today: Day): Promise<number> {
  const groups = new Map<string, Told[]>();
  for (const one of fresh) {
    const key = `${one.telling.answer.accountId} ${one.telling.light}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const { light, answer } = first.telling;
    const said = noticeOf(
      group.map(({ lapse }) => lapse),
      today,
    );
    const [noticeId] = await notify(at, {
      to: [answer.accountId],
      kind: 'cadence.missed',
      urgency: light === 'red' ? 'urgent' : 'normal',
      ...said,
      link: '/cadence',
    });
    if (noticeId)
      await noteNotice(at.db, at.zone.id, { ids: group.map(({ telling }) => telling.id), noticeId });
  }
  return groups.size;
}

/**
 * CAD-10, CAD-11, CAD-13 Tells each lapse upwards along the command model, a step once. Two that do this at once tell
 * nobody twice: the row that says who was told is there once, and only whoever wrote it sends the notice.
 */
export async function escalate(at: Evaluating): Promise<Escalated> {
  const ground = await groundOf(at);
  const policyIds = loud(ground);
  const graph = await commandGraph(at.db, at.zone.id, { at: at.now, on: at.today });
  const fresh: Told[] = [];
  let unheard = 0;
  for (;;) {
    const lapses = await dueToTell(at.db, at.zone.id, { policyIds, limit: AT_ONCE });
    if (lapses.length === 0) break;
    const now = whoIsTold(lapses, ground, graph);
    const written = await writeTellings(
      at.db,
      { zoneId: at.zone.id, now: at.now },
      now.tells.map(({ telling }) => telling),
    );
    fresh.push(...now.tells.filter(({ telling }) => written.has(telling.id)));
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
  return { told: fresh.length, notices: await sendNotices(at, fresh, at.today), unheard };
}
