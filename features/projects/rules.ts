import { type Day, daysBetween } from '../../packages/kernel/day.ts';
import { ensure, Refusal } from '../../packages/kernel/refusal.ts';
import type { Language } from '../../packages/kernel/words.ts';
import type { ProjectForm, Stage } from './contract.ts';

type ProjectClass = ProjectForm['class'];

/** PRJ-1 What makes two names the same: spaces, brackets and letter case do not count. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}<>《》〈〉「」『』【】〔〕“”"'·]/gu, '');

const pathFor = (stages: readonly Stage[], of: ProjectClass): Stage[] =>
  stages
    .filter((stage) => stage.kind === 'path' && !stage.skippedBy.includes(of))
    .toSorted((a, b) => a.position - b.position);

/** PRJ-7, PRJ-10 Where a project of this class begins. */
export function firstStage(stages: readonly Stage[], of: ProjectClass): Stage {
  const [first] = pathFor(stages, of);
  if (!first) throw new Refusal('PRJ-10', { class: of }, 'class');
  return first;
}

interface Standing {
  readonly stageSince: Day;
  readonly progressOn: Day | null;
  readonly isKey: boolean;
}

/**
 * PRJ-5 Days without progress beyond what the stage allows; a key project has the stricter limit where there is one.
 */
export function daysStale(project: Standing, stage: Stage, today: Day): number {
  const { stageSince, progressOn, isKey } = project;
  const limit = (isKey ? stage.keyStaleAfterDays : null) ?? stage.staleAfterDays;
  const last = progressOn !== null && progressOn > stageSince ? progressOn : stageSince;
  return limit === null ? 0 : Math.max(0, daysBetween(last, today) - limit);
}

export interface Move {
  readonly class: ProjectClass;
  /** Where it stands. */
  readonly from: Stage;
  /** The last stage on the path that it stood at: `from`, unless that is a side state. */
  readonly reached: Stage;
  readonly to: Stage;
  readonly evidence: string;
  readonly reason: string;
  readonly reviewOn: Day | null;
}

const label = (stage: Stage, language: Language): string =>
  language === 'en' ? stage.name.en : stage.name.zh;
const proof = (stage: Stage, language: Language): string =>
  language === 'en' ? stage.evidence.en : stage.evidence.zh;

/** Decides a move; says whether it goes backwards. Refuses with PRJ-3, 4, 6, 7 or 8. */
export function decideMove(
  move: Move,
  stages: readonly Stage[],
  at: { today: Day; language: Language },
): { backward: boolean } {
  const { from, to, reached } = move;
  ensure(from.code !== to.code, 'PRJ-4');
  if (to.kind === 'side') return intoSideState(move, at.today);

  const forward = to.position > reached.position;
  if (!forward) {
    if (move.reason === '') throw new Refusal('PRJ-3', {}, 'reason');
    return { backward: to.position < reached.position };
  }
  const next = pathFor(stages, move.class).find((stage) => stage.position > reached.position);
  ensure(next === undefined || next.position >= to.position, 'PRJ-7', {
    stage: next ? label(next, at.language) : '',
  });
  if (move.evidence === '') {
    throw new Refusal(
      'PRJ-6',
      { stage: label(to, at.language), evidence: proof(to, at.language) },
      'evidence',
    );
  }
  return { backward: false };
}

function intoSideState({ to, reason, reviewOn }: Move, today: Day): { backward: boolean } {
  if (reason === '') throw new Refusal('PRJ-3', {}, 'reason');
  if (to.needsReviewDay && (reviewOn === null || reviewOn <= today))
    throw new Refusal('PRJ-8', {}, 'reviewOn');
  return { backward: false };
}
