import { Badge } from '../../../packages/kit/badge.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { StaleProject } from '../contract.ts';
import { Line, Lines, Quiet } from './line.tsx';
import { words } from './words.ts';

/** Projects the longest over what their stage allows. */
export const StalestCard = ({ projects }: { projects: readonly StaleProject[] }) => {
  const t = useWords(words);
  return (
    <Card
      title={t('stalest')}
      flush
      actions={
        projects.length > 0 && (
          <Button small kind="quiet" to="/projects?view=table&isStale=true">
            {t('all')}
          </Button>
        )
      }
    >
      {projects.length === 0 && <Quiet title={t('stalestNone')} />}
      <Lines label={t('stalest')}>
        {projects.map((project) => (
          <Line
            key={project.id}
            to={`/projects/${project.id}`}
            title={project.name}
            note={`${project.enterpriseName} · ${project.ownerName}`}
            end={
              <>
                <span className="k-line">
                  {project.isKey && <Badge tone="violet">{t('key')}</Badge>}
                  {project.stage}
                </span>
                <small className="b-late">{t('staleBy', { days: project.daysStale })}</small>
              </>
            }
          />
        ))}
      </Lines>
    </Card>
  );
};
