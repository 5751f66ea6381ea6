import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Board, BoardColumn } from '../../../packages/kit/board.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Loading } from '../../../packages/kit/loading.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { named, useSession } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listProjects, projectBoard, type Stage } from '../contract.ts';
import { ProjectCard } from './project-card.tsx';
import { type ProjectFilterValues, queryOf } from './project-filters.tsx';
import { sayMoney } from './say-money.ts';
import { StageDialog } from './stage-dialog.tsx';
import { words } from './words.ts';

interface StageColumnProps {
  summary: { stage: Stage; projects: number; stale: number; plannedInvestment: number };
  filters: ProjectFilterValues;
  /** Left out: nothing can be moved. */
  onMove?: (projectId: string, to: string | null) => void;
}

const SHOWN = 30;

const StageColumn = ({ summary, filters, onMove }: StageColumnProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const [params] = useSearchParams();
  const { stage, projects, stale } = summary;
  const query = { ...queryOf(filters), stage: stage.code, limit: SHOWN };
  const asked = useAsk(listProjects, { query }, { when: projects > 0 });
  const items = asked.reply?.items ?? [];
  const inTable = new URLSearchParams([...params, ['view', 'table'], ['stage', stage.code]]);
  return (
    <BoardColumn
      title={named(stage.name, language)}
      count={projects}
      note={
        <>
          <span>{sayMoney(summary.plannedInvestment, language)}</span>
          {stale > 0 && <span className="k-warning">{t('staleSum', { count: stale })}</span>}
        </>
      }
      {...(onMove && { onDrop: (id: string) => onMove(id, stage.code) })}
    >
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      {asked.loading && <Loading lines={3} />}
      {items.map((project) => (
        <ProjectCard
          key={project.id}
          of={project}
          among={items.map((one) => one.id)}
          stage={stage}
          {...(onMove && { onAskMove: () => onMove(project.id, null) })}
        />
      ))}
      {projects > items.length && asked.reply && (
        <Link to={`?${inTable}`}>{t('moreInTable', { count: projects - items.length })}</Link>
      )}
    </BoardColumn>
  );
};

/** Projects by stage. A card is dragged, or moved by its button; either way the evidence is asked for. */
export const ProjectBoard = ({ filters }: { filters: ProjectFilterValues }) => {
  const t = useWords(words);
  const { can } = useSession();
  const asked = useAsk(projectBoard, { query: queryOf(filters) });
  const [moving, setMoving] = useState<{ id: string; to: string | null } | null>(null);
  return (
    <>
      <Asked of={asked} lines={10}>
        {(reply) => (
          <Board label={t('board')}>
            {reply.columns.map((summary) => (
              <StageColumn
                key={summary.stage.code}
                summary={summary}
                filters={filters}
                {...(can['projects.move'] && { onMove: (id, to) => setMoving({ id, to }) })}
              />
            ))}
          </Board>
        )}
      </Asked>
      {moving && <StageDialog projectId={moving.id} wanted={moving.to} onClose={() => setMoving(null)} />}
    </>
  );
};
