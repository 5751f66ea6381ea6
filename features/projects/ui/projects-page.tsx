import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../../packages/kit/button.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { Toolbar } from '../../../packages/kit/toolbar.tsx';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { LeadDrawer } from './lead-drawer.tsx';
import { ProjectBoard } from './project-board.tsx';
import { NO_FILTERS, ProjectFilters } from './project-filters.tsx';
import { ProjectTable } from './project-table.tsx';
import { words } from './words.ts';

/** Every project, as a board of stages or as a table, under the same filter. */
export const Page = () => {
  const t = useWords(words);
  const go = useNavigate();
  const toast = useToast();
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const [{ view, ...filters }, change] = useFilters({ ...NO_FILTERS, view: 'board' });
  const isTable = view === 'table';
  const narrow = <ProjectFilters value={filters} onChange={change} withStage={isTable} />;
  return (
    <Frame
      title={t('projects')}
      note={t('note')}
      actions={
        <>
          <fieldset className="k-joined">
            <legend className="k-hidden">{t('view')}</legend>
            <Button icon="columns" pressed={!isTable} onPress={() => change({ view: 'board' })}>
              {t('board')}
            </Button>
            <Button icon="menu" pressed={isTable} onPress={() => change({ view: 'table' })}>
              {t('table')}
            </Button>
          </fieldset>
          {can['projects.edit'] && (
            <Button kind="main" icon="plus" onPress={() => setAdding(true)}>
              {t('add')}
            </Button>
          )}
        </>
      }
    >
      {isTable ? (
        <ProjectTable filters={filters} toolbar={narrow} />
      ) : (
        <>
          <Toolbar label={t('search')}>{narrow}</Toolbar>
          <ProjectBoard filters={filters} />
        </>
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
