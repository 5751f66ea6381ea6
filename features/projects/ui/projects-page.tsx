import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../../packages/kit/button.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { SavedViews } from '../../../packages/kit/saved-views.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { Toolbar } from '../../../packages/kit/toolbar.tsx';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { LeadDrawer } from './lead-drawer.tsx';
import { ProjectAgenda } from './project-agenda.tsx';
import { ProjectBoard } from './project-board.tsx';
import { NO_FILTERS, ProjectFilters } from './project-filters.tsx';
import { ProjectMap } from './project-map.tsx';
import { ProjectTable } from './project-table.tsx';
import { VIEWS, ViewChoice } from './view-choice.tsx';
import { words } from './words.ts';

/** Every project under one filter, as a board of stages, a table, what is due next, or a map with its table. */
export const Page = () => {
  const t = useWords(words);
  const go = useNavigate();
  const toast = useToast();
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const [{ view: wanted, ...filters }, change] = useFilters({ ...NO_FILTERS, view: 'board' });
  const view = VIEWS.find((one) => one === wanted) ?? 'board';
  const narrow = (
    <>
      <SavedViews screen="projects" />
      <ProjectFilters value={filters} onChange={change} withStage={view !== 'board'} />
    </>
  );
  return (
    <Frame
      title={t('projects')}
      note={t('note')}
      actions={
        <>
          <ViewChoice value={view} onChange={(next) => change({ view: next })} />
          {can['projects.edit'] && (
            <Button kind="main" icon="plus" onPress={() => setAdding(true)}>
              {t('add')}
            </Button>
          )}
        </>
      }
    >
      {view !== 'table' && <Toolbar label={t('search')}>{narrow}</Toolbar>}
      {view === 'board' && <ProjectBoard filters={filters} />}
      {view === 'agenda' && <ProjectAgenda filters={filters} />}
      {view === 'map' && <ProjectMap filters={filters} onCity={(cityCode) => change({ cityCode })} />}
      {(view === 'table' || view === 'map') && (
        <ProjectTable filters={filters} toolbar={view === 'table' ? narrow : null} />
      )}
      {adding && (
        <LeadDrawer
          onClose={() => setAdding(false)}
          onDone={({ id, alike }) => {
            toast(t(alike.some((one) => one.level === 3) ? 'registeredAlike' : 'registered'));
            void go(`/projects/${id}`);
          }}
        />
      )}
    </Frame>
  );
};
