import type { ProjectBrief, Stage, StageChange } from '../contract.ts';

export type WayKind = 'forward' | 'resume' | 'back' | 'side';
export interface Way {
  kind: WayKind;
  stage: Stage;
}

const onPath = (stages: readonly Stage[]): Stage[] =>
  stages.filter((stage) => stage.kind === 'path').toSorted((a, b) => a.position - b.position);

/** The stages a project of this class passes through. */
export const pathOf = (stages: readonly Stage[], of: ProjectBrief['class']): Stage[] =>
  onPath(stages).filter((stage) => !stage.skippedBy.includes(of));

/** The last stage on the path that it stood at: where it stands, unless that is a side state. */
export const reachedIn = (
  stages: readonly Stage[],
  history: readonly Pick<StageChange, 'to'>[],
): Stage | undefined =>
  history
    .flatMap((change) => stages.find((stage) => stage.code === change.to && stage.kind === 'path') ?? [])
    .at(-1);

/** PRJ-7 Where a project may go from where it stands: the next stage, back to any before, aside, or on again. */
export const waysOn = (
  project: { class: ProjectBrief['class']; stage: string; history: readonly Pick<StageChange, 'to'>[] },
  stages: readonly Stage[],
): Way[] => {
  const reached = reachedIn(stages, project.history);
  const path = pathOf(stages, project.class);
  const next = path.find((stage) => reached && stage.position > reached.position);
  const before = path.filter((stage) => reached && stage.position <= reached.position);
  const aside = stages.filter((stage) => stage.kind === 'side');
  const ways: Way[] = [
    ...(next ? [{ kind: 'forward' as const, stage: next }] : []),
    ...before.toReversed().map((stage) => ({
      kind: stage.code === reached?.code ? ('resume' as const) : ('back' as const),
      stage,
    })),
    ...aside.map((stage) => ({ kind: 'side' as const, stage })),
  ];
  return ways.filter((way) => way.stage.code !== project.stage);
};
