import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { addToTimeline } from '../enterprises/door.ts';
import { commandGraph, standsInFor } from '../organisation/door.ts';
import type { ObstacleForm, ObstacleKind, ObstacleStep } from './obstacle-contract.ts';
import * as store from './store/obstacles.ts';

export interface Acting {
  readonly db: Db;
  readonly zone: { readonly id: number };
  readonly now: string;
  readonly today: Day;
}

export interface Raiser {
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly name: string;
}

/** The persons for whom somebody acts today: oneself, and whoever handed over to them. */
export async function actsFor({ db, zone, now, today }: Acting, personId: string | null): Promise<string[]> {
  if (personId === null) return [];
  return standsInFor(await commandGraph(db, zone.id, { at: now, on: today }), personId);
}

export const KIND: Readonly<Record<ObstacleKind, { zh: string; en: string }>> = {
  land: { zh: '用地', en: 'land' },
  power: { zh: '用电', en: 'power' },
  water: { zh: '用水', en: 'water' },
  gas: { zh: '用气', en: 'gas' },
  labour: { zh: '用工', en: 'labour' },
  logistics: { zh: '物流', en: 'logistics' },
  finance: { zh: '融资', en: 'finance' },
  approval: { zh: '审批', en: 'approval' },
  policy: { zh: '政策', en: 'policy' },
  other: { zh: '其他', en: 'other' },
  grievance: { zh: '企业诉求', en: 'grievance' },
};

const DEED: Readonly<Record<ObstacleStep['kind'], { zh: string; en: string }>> = {
  raised: { zh: '提出难题', en: 'Obstacle raised' },
  changed: { zh: '难题变更', en: 'Obstacle changed' },
  progress: { zh: '难题进展', en: 'Obstacle, progress' },
  closed: { zh: '难题销号', en: 'Obstacle closed' },
  reopened: { zh: '难题重新提出', en: 'Obstacle taken up again' },
};

export interface Step {
  readonly of: {
    readonly id: string;
    readonly kind: ObstacleKind;
    readonly what: string;
    readonly enterpriseId: string;
    readonly projectId: string | null;
  };
  readonly kind: ObstacleStep['kind'];
  readonly note: string;
  readonly by: Pick<Raiser, 'accountId' | 'name'>;
}

const LINE = 60;

/** Writes a step into the obstacle's way and on the timelines. */
export async function noteStep({ db, zone, now }: Acting, { of, kind, note, by }: Step): Promise<string> {
  const id = newId();
  await store.insertStep(db, zone.id, { id, obstacleId: of.id, kind, note, at: now, by });
  const what = of.what.length > LINE ? `${of.what.slice(0, LINE)}…` : of.what;
  await addToTimeline(db, { zoneId: zone.id, now, by }, [
    {
      enterpriseId: of.enterpriseId,
      projectId: of.projectId ?? undefined,
      kind: 'obstacle',
      words: {
        zh: `${DEED[kind].zh}（${KIND[of.kind].zh}）：${what}`,
        en: `${DEED[kind].en} (${KIND[of.kind].en}): ${what}`,
      },
      detail: note,
      source: { kind: 'obstacle', id: of.id },
    },
  ]);
  return id;
}

export interface NewObstacle {
  readonly id: string;
  readonly form: ObstacleForm;
  readonly projectId: string | null;
  readonly enterpriseId: string;
  readonly by: Raiser;
}

/** Writes an obstacle down with its first step, in the caller's transaction. */
export async function saveObstacle(at: Acting, made: NewObstacle): Promise<void> {
  const { db, zone, now, today } = at;
  await store.insertObstacle(db, zone.id, { ...made, on: today, at: now });
  await noteStep(at, { of: { ...made, ...made.form }, kind: 'raised', note: '', by: made.by });
}

export interface Confirmed {
  readonly of: Step['of'];
  readonly note: string;
  readonly by: Pick<Raiser, 'accountId' | 'name'>;
}

/** Strikes an obstacle off with what came of it, in the caller's transaction. */
export async function strikeOff(at: Acting, { of, note, by }: Confirmed): Promise<number> {
  const { db, zone, now, today } = at;
  const closing = { id: of.id, on: today, at: now, byName: by.name, note };
  const revision = await store.setClosed(db, zone.id, closing);
  await noteStep(at, { of, kind: 'closed', note, by });
  return revision;
}
