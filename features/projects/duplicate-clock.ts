import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { commandGraph, type Telling, tellUpwards, whoAnswers } from '../organisation/door.ts';
import { duplicateFigures } from './figures.ts';
import { toBeTold } from './rules/ruling-clock.ts';
import { type LateCase, lateCases } from './store/cases.ts';

export interface Clocking {
  readonly db: Db;
  readonly zone: { readonly id: number };
  readonly now: string;
  readonly today: Day;
}

interface CaseTelling extends Telling {
  readonly late: LateCase;
}

const HOUR_MS = 3_600_000;
/** More than these are counted and not named. */
const NAMED = 10;

const line = ({ earlierName, laterName }: LateCase): string => `${earlierName} ⇄ ${laterName}`;

/** One notice for each person, whatever the number of cases. */
function noticeOf(group: readonly CaseTelling[]) {
  const named = group.slice(0, NAMED).map((one) => line(one.late));
  const rest = group.length - named.length;
  return {
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
  };
}

/** PRJ-48 Tells each case left unruled upwards along the command model, a step once (ORG-21). */
export async function tellLateCases(at: Clocking): Promise<{ told: number }> {
  const { db, zone, now, today } = at;
  const { hours } = await duplicateFigures(db, zone.id, today);
  const late = await lateCases(db, zone.id, { now, steps: toBeTold(hours, hours).length });
  if (late.length === 0) return { told: 0 };
  const graph = await commandGraph(db, zone.id, { at: now, on: today });
  const tells = late.flatMap((one) => {
    const due = Date.parse(one.dueAt);
    return toBeTold((Date.parse(now) - due) / HOUR_MS, hours).flatMap((asked): CaseTelling[] => {
      const answer = whoAnswers(one, asked, graph);
      const about = { kind: 'duplicate', id: one.id };
      return answer ? [{ about, episode: String(due), light: 'yellow', answer, late: one }] : [];
    });
  });
  return { told: (await tellUpwards(at, tells, noticeOf)).length };
}
