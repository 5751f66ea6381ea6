import { Badge } from '../../../packages/kit/badge.tsx';
import { BoardCard } from '../../../packages/kit/board.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Panels } from '../../../packages/kit/panels.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { ProjectBrief, Stage } from '../contract.ts';
import { sayMoney } from './say-money.ts';
import { StageLight } from './stage-light.tsx';
import { words } from './words.ts';

interface ProjectCardProps {
  of: ProjectBrief;
  /** The ids of all cards of its column. */
  among: readonly string[];
  stage: Stage;
  onAskMove?: () => void;
}

/** A project on the board. */
export const ProjectCard = ({ of, among, stage, onAskMove }: ProjectCardProps) => {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <BoardCard cardKey={of.id} title={of.name} to={`/projects/${of.id}`} {...(onAskMove && { onAskMove })}>
      <span>{of.enterpriseName}</span>
      <span className="k-board-card-foot">
        <span className="k-figures">
          {of.plannedInvestment === null ? t('unknown') : sayMoney(of.plannedInvestment, language)}
        </span>
        <span>{of.ownerName}</span>
      </span>
      {(of.isKey || of.daysStale > 0) && (
        <span className="k-board-card-foot">
          {of.daysStale > 0 ? <StageLight of={of} stage={stage} /> : <span />}
          {of.isKey && <Badge tone="violet">{t('key')}</Badge>}
        </span>
      )}
      <span className="k-signs">
        <Panels about="project" place="sign" id={of.id} among={among} />
      </span>
    </BoardCard>
  );
};
