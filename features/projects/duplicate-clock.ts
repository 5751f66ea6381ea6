import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { notify } from '../../platform/notify/notify.ts';
import { commandGraph, whoAnswers } from '../organisation/door.ts';
import { duplicateFigures } from './figures.ts';
import { toBeTold } from './rules/ruling-clock.ts';
import {
  type CaseTelling,
  type LateCase,
  lateCases,
  noteCaseNotice,
  writeCaseTellings,
} from './store/cases.ts';

export interface Clocking {
  readonly db: Db;
  readonly zone: { readonly id: number };
  readonly now: string;
  readonly today: Day;
}

interface Fresh extends CaseTelling {
  readonly late: LateCase;
}

const HOUR_MS = 3_600_000;
/** More than these are counted and not named. */
const NAMED = 10;

const line = ({ earlierName, laterName }: LateCase): string => `${earlierName} ⇄ ${laterName}`;

/** One notice for each person, whatever the number of cases. */
async function sendNotices(at: Clocking, fresh: readonly Fresh[]): Promise<number> {
  const groups = new Map<string, Fresh[]>();
  for (const one of fresh)
    groups.set(one.answer.accountId, [...(groups.get(one.answer.accountId) ?? []), one]);
  for (const [accountId, group] of groups) {
    const named = group.slice(0, NAMED).map((one) => line(one.late));
    const rest = group.length - named.length;
    const [noticeId] = await notify(at, {
      to: [accountId],
      kind: 'duplicate.overdue',
      title: {
        zh: `重复项目逾期未裁定：${group.length} 对`,
        en: `Duplicates not ruled in time: ${group.length}`,
      },
      body: {
        zh: [...named, ...(rest > 0 ? [`另有 ${rest} 对`] : [])].join('\n'),
        en: [...named, ...(rest > 0 ? [`and ${rest} others`] : [])].join('\n'),
      },
      link: '/duplicates',
    });
    if (noticeId) await noteCaseNotice(at.db, at.zone.id, { ids: group.map((one) => one.id), noticeId });
  }
  return groups.size;
}

/**
 * PRJ-48 Tells each case left unruled upwards along the command model, a step once: the row that says who was told is
 * there once, and only whoever wrote it sends the notice.
 */
export async function tellLateCases(at: Clocking): Promise<{ told: number; notices: number }> {
  const { db, zone, now, today } = at;
  const { hours } = await duplicateFigures(db, zone.id, today);
  const late = await lateCases(db, zone.id, { now, steps: toBeTold(hours, hours).length });
  if (late.length === 0) return { told: 0, notices: 0 };
  const graph = await commandGraph(db, zone.id, { at: now, on: today });
  const tells = late.flatMap((one) => {
    const hoursLate = (Date.parse(now) - Date.parse(one.dueAt)) / HOUR_MS;
    return toBeTold(hoursLate, hours).flatMap((asked) => {
      const answer = whoAnswers(one, asked, graph);
      return answer ? [{ id: newId(), caseId: one.id, dueAt: one.dueAt, answer, late: one }] : [];
    });
  });
  const written = await writeCaseTellings(
    db,
    { zoneId: zone.id, now },
    tells.map(({ id, caseId, dueAt, answer }) => ({ id, caseId, dueAt, answer })),
  );
  const fresh = tells.filter((one) => written.has(one.id));
  return { told: fresh.length, notices: await sendNotices(at, fresh) };
}
