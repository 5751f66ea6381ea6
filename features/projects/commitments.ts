import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { addToTimeline } from '../enterprises/door.ts';
import type { CommitmentForm } from './commitment-contract.ts';
import * as store from './store/commitments.ts';

export interface Writing {
  readonly db: Db;
  readonly zone: { readonly id: number };
  readonly now: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
}

const DEED = {
  recorded: { zh: '作出承诺', en: 'Commitment made' },
  kept: { zh: '兑现承诺', en: 'Commitment kept' },
  released: { zh: '解除承诺', en: 'Commitment released' },
} as const;
const SIDE = { ours: { zh: '我方', en: 'ours' }, theirs: { zh: '对方', en: 'theirs' } } as const;

export interface CommitmentNews {
  readonly of: Pick<CommitmentForm, 'direction' | 'what'> & {
    readonly id: string;
    readonly projectId: string;
    readonly enterpriseId: string;
  };
  readonly deed: keyof typeof DEED;
  readonly detail: string;
}

const LINE = 60;

/** What became of a commitment, on the timelines of its project and enterprise. */
export function noteCommitment({ db, zone, now, by }: Writing, news: CommitmentNews): Promise<void> {
  const { of, deed, detail } = news;
  const what = of.what.length > LINE ? `${of.what.slice(0, LINE)}…` : of.what;
  const side = SIDE[of.direction];
  return addToTimeline(db, { zoneId: zone.id, now, by }, [
    {
      enterpriseId: of.enterpriseId,
      projectId: of.projectId,
      kind: 'commitment',
      words: {
        zh: `${DEED[deed].zh}（${side.zh}）：${what}`,
        en: `${DEED[deed].en} (${side.en}): ${what}`,
      },
      detail,
      source: { kind: 'commitment', id: of.id },
    },
  ]);
}

/** Writes a commitment down, in the caller's transaction. */
export async function saveCommitment(
  at: Writing,
  made: { id: string; project: { id: string; enterpriseId: string }; form: CommitmentForm },
): Promise<void> {
  const { id, project, form } = made;
  await store.insertCommitment(at.db, at.zone.id, { id, projectId: project.id, form, at: at.now, by: at.by });
  await noteCommitment(at, {
    of: { ...form, id, projectId: project.id, enterpriseId: project.enterpriseId },
    deed: 'recorded',
    detail: `${form.otherSide} · ${form.dueOn}`,
  });
}

export interface Settlement {
  readonly of: CommitmentNews['of'];
  readonly on: Day;
  /** Kept: its evidence. Released: why. */
  readonly note: string;
  /** Who at the other side let it go; null when it was kept. */
  readonly releasedBy: string | null;
}

/** Settles a commitment one way or the other, in the caller's transaction. */
export async function settle(at: Writing, { of, on, note, releasedBy }: Settlement): Promise<number> {
  const outcome = releasedBy === null ? ('kept' as const) : ('released' as const);
  const settling = { id: of.id, outcome, on, at: at.now, byName: at.by.name, note, releasedBy };
  const revision = await store.settleCommitment(at.db, at.zone.id, settling);
  const detail = releasedBy === null ? note : `${releasedBy}：${note}`;
  await noteCommitment(at, { of, deed: outcome, detail });
  return revision;
}
