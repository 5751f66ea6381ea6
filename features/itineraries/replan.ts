import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { FactHeard, Task } from '../../platform/jobs/job.ts';
import { Postpone } from '../../platform/jobs/postpone.ts';
import { notify } from '../../platform/notify/notify.ts';
import { squadById } from '../campaigns/door.ts';
import { commandPosts, peopleByIds } from '../organisation/door.ts';
import { HOUSE } from './make-plan.ts';
import { planInForce } from './store/plans.ts';
import { recordsOfSquads } from './store/records.ts';
import { insertRun, isPlanning } from './store/runs.ts';
import { stopsOfSquads } from './store/stops.ts';

const SECONDS = 10;
const AGAIN_AFTER_SECONDS = 5;

const stopsToCome = async (db: Db, zoneId: number, squadId: string): Promise<number> => {
  const stops = await stopsOfSquads(db, zoneId, [squadId]);
  const recorded = new Set((await recordsOfSquads(db, zoneId, [squadId])).map((one) => one.visitId));
  return stops.filter((stop) => !recorded.has(stop.visitId)).length;
};

/** ITN-26 A squad was stopped: what it had still to do is planned for the others, from the plan in force. */
export async function replan(
  task: Task,
  heard: Pick<FactHeard, 'subject'>,
  of: { handler: string; beatAt: Date },
): Promise<void> {
  const { db, zone, now } = task;
  const squad = await squadById(db, zone.id, heard.subject.id);
  const inForce = squad && (await planInForce(db, zone.id, squad.campaignId));
  if (!squad || !inForce || (await stopsToCome(db, zone.id, squad.id)) === 0) return;
  if (await isPlanning(db, zone.id, squad.campaignId))
    throw new Postpone(AGAIN_AFTER_SECONDS, 'another plan of the campaign is being made');

  const id = newId();
  await insertRun(db, zone.id, {
    id,
    campaignId: squad.campaignId,
    waveId: null,
    seconds: SECONDS,
    seed: 1,
    madeFrom: inForce.id,
    by: HOUSE,
    askedAt: now,
    beatAt: of.beatAt,
    whatIf: null,
  });
  await enqueue(db, { zoneId: zone.id, handler: of.handler, data: { runId: id }, onceKey: id });

  const after = { runId: id, from: inForce.id, squadId: squad.id, why: 'squad.suspended' };
  task.tell({ kind: 'plan.asked', subject: { kind: 'campaign', id: squad.campaignId }, after });
}

/** ITN-26 Those who command are told that a draft waits for them. */
export async function tellThoseWhoPublish(
  task: Task,
  made: { campaignId: string; version: number },
): Promise<void> {
  const posts = await commandPosts(task.db, task.zone.id, task.today);
  const people = await peopleByIds(task.db, task.zone.id, [...new Set(posts.map((post) => post.personId))]);
  await notify(task, {
    to: people.flatMap((person) => person.accountId ?? []),
    kind: 'plan.made',
    urgency: 'urgent',
    title: {
      zh: '小分队停派，行程已重新编排，待发布',
      en: 'A squad was stopped: a new plan waits to be put in force',
    },
    body: {
      zh: `第 ${made.version} 版草案已把停派小分队的拜访另作安排，请审阅后发布。`,
      en: `Draft version ${made.version} gives its visits to the others. Look at it and put it in force.`,
    },
    link: `/campaigns/${made.campaignId}/plan`,
  });
}
