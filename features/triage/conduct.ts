import { found } from '../../packages/kernel/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { commandGraph } from '../organisation/door.ts';
import { type AboutKnown, knownOf } from './about.ts';
import { bring } from './bring.ts';
import type { About, Grade } from './contract.ts';
import { type By, type Desk, dueFrom, settingOf } from './ground.ts';
import { audienceOf, type Hand } from './hands.ts';
import { onTimeline } from './on-timeline.ts';
import { type ItemRow, moveItem } from './store/items.ts';
import { policiesById } from './store/policies.ts';
import { insertSteps } from './store/steps.ts';

// What is done to an item once it may be: each in the caller's transaction, which holds its row.

const place = (at: Desk, item: ItemRow) => ({ zoneId: at.zone.id, id: item.id });
const writing = (at: Desk, by: By) => ({ zoneId: at.zone.id, now: at.now, by });

async function clockOf(at: Desk, item: ItemRow, grade: Grade) {
  const policies = await policiesById(at.db, at.zone.id, [item.policyId]);
  return settingOf(found(policies.get(item.policyId), 'policy'), grade);
}

export interface Graded {
  readonly grade: Grade;
  readonly reason: string;
  readonly about?: About | undefined;
  readonly lineId?: string | undefined;
}

/** What it is about and whose it is, where the grader says so; else as it was. */
async function aboutNow(at: Desk, item: ItemRow, to: Graded) {
  const { enterpriseId, projectId, partnerId, ownerId, lineId } = item;
  const known: Pick<AboutKnown, 'enterpriseId' | 'projectId' | 'partnerId' | 'ownerId' | 'lineId'> = to.about
    ? await knownOf(at.db, at.zone.id, to.about)
    : { enterpriseId, projectId, partnerId, ownerId, lineId };
  return {
    enterpriseId: known.enterpriseId,
    projectId: known.projectId,
    partnerId: known.partnerId,
    ownerId: known.ownerId,
    lineId: known.lineId ?? to.lineId ?? lineId,
  };
}

/** TRI-4, TRI-5 A person gives the grade: its audience is told, and its clock begins to run. */
export async function grade(at: Desk, by: By, item: ItemRow, to: Graded): Promise<number> {
  const setting = await clockOf(at, item, to.grade);
  const about = await aboutNow(at, item, to);
  const graph = await commandGraph(at.db, at.zone.id, { at: at.now, on: at.today });
  const dueAt = dueFrom(at, setting.clock);
  const round = item.round + 1;
  const revision = await moveItem(at.db, place(at, item), {
    status: 'graded',
    grade: to.grade,
    round,
    dueAt,
    nextAt: dueAt,
    taken: null,
    about,
  });
  const kind = item.grade === null ? 'confirmed' : 'changed';
  await insertSteps(at.db, writing(at, by), [
    { id: newId(), informationId: item.id, round, kind, grade: to.grade, note: to.reason },
  ]);
  const { title, secrecy } = item;
  const said = { title, secrecy, status: 'graded' as const, grade: to.grade, isLate: false };
  const hands = audienceOf(about, setting, graph);
  await bring(at, by, { id: item.id, round, said, kind: 'told' }, hands);
  await onTimeline(
    at,
    by,
    { ...item, ...about },
    { words: { zh: `${to.grade} 级信息：${title}`, en: `Grade ${to.grade}: ${title}` }, detail: to.reason },
  );
  return revision;
}

/** TRI-8 The clock stops: somebody has it. */
export async function take(
  at: Desk,
  by: By & { readonly accountId: string; readonly personId: string | null },
  item: ItemRow,
): Promise<number> {
  const { personId, accountId, name } = by;
  const taken = { personId, accountId, name, at: at.now };
  const revision = await moveItem(at.db, place(at, item), { status: 'taken', nextAt: null, taken });
  await insertSteps(at.db, writing(at, by), [
    { id: newId(), informationId: item.id, round: item.round, kind: 'taken' },
  ]);
  return revision;
}

/** To somebody else: it waits again, and its clock begins anew. */
export async function pass(
  at: Desk,
  by: By,
  item: ItemRow,
  to: { readonly hand: Hand; readonly reason: string; readonly grade: Grade },
): Promise<number> {
  const dueAt = dueFrom(at, (await clockOf(at, item, to.grade)).clock);
  const round = item.round + 1;
  const revision = await moveItem(at.db, place(at, item), {
    status: 'graded',
    round,
    dueAt,
    nextAt: dueAt,
    taken: null,
  });
  const { title, secrecy } = item;
  const said = { title, secrecy, status: 'graded' as const, grade: to.grade, isLate: false };
  await bring(at, by, { id: item.id, round, said, kind: 'passed', note: to.reason }, [to.hand]);
  return revision;
}

/** TRI-9, TRI-10 It ends, with what came of it or why it went back. */
export async function end(
  at: Desk,
  by: By,
  item: ItemRow,
  to: { readonly status: 'closed' | 'returned'; readonly outcome: string },
): Promise<number> {
  const revision = await moveItem(at.db, place(at, item), {
    status: to.status,
    nextAt: null,
    outcome: to.outcome,
    endedAt: at.now,
  });
  await insertSteps(at.db, writing(at, by), [
    { id: newId(), informationId: item.id, round: item.round, kind: to.status, note: to.outcome },
  ]);
  if (to.status === 'closed')
    await onTimeline(at, by, item, {
      words: { zh: `信息办结：${item.title}`, en: `Closed: ${item.title}` },
      detail: to.outcome,
    });
  return revision;
}
