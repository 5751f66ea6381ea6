import { Dialog } from '../../../packages/kit/dialog.tsx';
import { Loading } from '../../../packages/kit/loading.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getProject, listStages } from '../contract.ts';
import { StageForm } from './stage-form.tsx';
import { words } from './words.ts';

interface StageDialogProps {
  projectId: string;
  /** The stage somebody dropped it on or asked for; null leaves the choice open. */
  wanted: string | null;
  onClose: () => void;
}

/** Moves a project to another stage: where to, and what shows that it got there. */
export const StageDialog = ({ projectId, wanted, onClose }: StageDialogProps) => {
  const t = useWords(words);
  const project = useAsk(getProject, { params: { id: projectId } });
  const stages = useAsk(listStages, {});
  const problem = project.problem ?? stages.problem;
  const ready = project.reply && project.reply.id === projectId && stages.reply;
  const onStage = ready && project.reply?.stage === wanted;
  return (
    <Dialog open title={t('moveTitle', { name: project.reply?.name ?? '' })} onClose={onClose}>
      {problem && <ProblemNote problem={problem} />}
      {!ready && !problem && <Loading lines={4} />}
      {ready && project.reply && stages.reply && (
        <StageForm
          project={project.reply}
          stages={stages.reply.items}
          wanted={onStage ? null : wanted}
          onAgain={project.again}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
};
