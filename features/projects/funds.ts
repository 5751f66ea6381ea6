import type { Day } from '../../packages/kernel/day.ts';
import { newId } from '../../platform/ids.ts';
import { addToTimeline } from '../enterprises/door.ts';
import type { Writing } from './commitments.ts';
import type { Arrival, Instalment } from './funds-contract.ts';
import { isProof, planChange } from './rules/funds.ts';
import * as store from './store/funds.ts';

const KIND = { domestic: { zh: '内资', en: 'domestic' }, foreign: { zh: '外资', en: 'foreign' } } as const;

export interface FundNews {
  readonly project: { readonly id: string; readonly enterpriseId: string };
  readonly arrivalId: string;
  readonly words: { readonly zh: string; readonly en: string };
  readonly detail: string;
}

/** What became of money, on the timelines of its project and enterprise. */
export const noteFunds = ({ db, zone, now, by }: Writing, news: FundNews): Promise<void> =>
  addToTimeline(db, { zoneId: zone.id, now, by }, [
    {
      enterpriseId: news.project.enterpriseId,
      projectId: news.project.id,
      kind: 'funds',
      words: news.words,
      detail: news.detail,
      source: { kind: 'fundArrival', id: news.arrivalId },
    },
  ]);

/** Sets the plan; what stays as it was is left alone. */
export async function savePlan(
  { db, zone, now, by }: Writing,
  { projectId, plan }: { projectId: string; plan: readonly Instalment[] },
): Promise<void> {
  const { goes, comes } = planChange(await store.planOf(db, zone.id, projectId), plan);
  await store.dropInstalments(db, zone.id, { ids: goes.map((one) => one.id), at: now, byName: by.name });
  const rows = comes.map((one) => ({ ...one, id: newId() }));
  await store.insertInstalments(db, zone.id, { projectId, rows, at: now, byName: by.name });
}

export interface NewArrival {
  readonly id: string;
  readonly project: { readonly id: string; readonly enterpriseId: string };
  readonly kind: Arrival['kind'];
  readonly amount: number;
  readonly arrivedOn: Day;
  readonly reference: string;
  readonly fileId: string | null;
}

/** Writes an arrival down with its proof, if there is one, in the caller's transaction. */
export async function saveArrival(at: Writing, made: NewArrival): Promise<void> {
  const { db, zone, now, by } = at;
  const { id, project, kind, amount, arrivedOn, reference, fileId } = made;
  const entry = { id, projectId: project.id, kind, amount, on: arrivedOn, correctsId: null, reason: '' };
  await store.insertArrival(db, zone.id, { ...entry, at: now, by });
  const proven = isProof(made);
  if (proven)
    await store.insertProof(db, zone.id, { id: newId(), arrivalId: id, reference, fileId, at: now, by });
  const waits = proven ? { zh: '', en: '' } : { zh: '，待补凭证', en: ', its proof to follow' };
  await noteFunds(at, {
    project,
    arrivalId: id,
    words: {
      zh: `${KIND[kind].zh}到资 ${amount} 万元${waits.zh}`,
      en: `Funds in place (${KIND[kind].en}): CNY ${amount} × 10k${waits.en}`,
    },
    detail: reference,
  });
}
