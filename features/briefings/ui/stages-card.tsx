import { Link } from 'react-router';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { sayNumber } from '../../../packages/kit/say-day.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Cockpit, StageNow } from '../contract.ts';
import './briefings.css';
import { Quiet } from './line.tsx';
import { words } from './words.ts';

const StageRow = ({ stage, most }: { stage: StageNow; most: number }) => {
  const t = useWords(words);
  const width = (count: number): string => `${(count / Math.max(1, most)) * 100}%`;
  return (
    <li>
      <Link to={`/projects?view=table&stage=${stage.code}`} className="b-stage">
        <span className="b-stage-name">{stage.name}</span>
        <span className="b-stage-bar" aria-hidden="true">
          <span style={{ width: width(stage.projects - stage.stale) }} />
          <span className="is-stale" style={{ width: width(stage.stale) }} />
        </span>
        <span className="k-figures">{stage.projects}</span>
        <span className="b-stage-stale">{stage.stale > 0 && t('staleCount', { count: stage.stale })}</span>
        <span className="k-figures b-stage-sum">{sayNumber(stage.plannedInvestment)}</span>
      </Link>
    </li>
  );
};

/** Projects by stage: how many, how many of them stand too long, and the investment planned. */
export const StagesCard = ({ projects }: { projects: NonNullable<Cockpit['projects']> }) => {
  const t = useWords(words);
  const stages = projects.stages.filter((stage) => stage.projects > 0);
  const most = Math.max(0, ...stages.map((stage) => stage.projects));
  return (
    <div className="b-area-stages">
      <Card
        title={t('stages')}
        flush
        actions={
          <Button small kind="quiet" to="/projects">
            {t('investment', { amount: sayNumber(projects.plannedInvestment) })}
          </Button>
        }
      >
        {stages.length === 0 && <Quiet title={t('stagesNone')} />}
        <ul className="b-stages" aria-label={t('stages')}>
          {stages.map((stage) => (
            <StageRow key={stage.code} stage={stage} most={most} />
          ))}
        </ul>
      </Card>
    </div>
  );
};
