import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { SavedViews } from '../../../packages/kit/saved-views.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { Table } from '../../../packages/kit/table.tsx';
import { useToast } from '../../../packages/kit/toast.tsx';
import { usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { ENTERPRISE_SORTS, listEnterprises } from '../contract.ts';
import { CreateDrawer } from './create-drawer.tsx';
import { SORTS, useEnterpriseColumns } from './enterprise-columns.tsx';
import { EnterpriseFilters, NO_FILTERS } from './enterprise-filters.tsx';
import { words } from './words.ts';

const DEFAULT_SORT = '-updatedAt';
const isSort = (text: string) => ENTERPRISE_SORTS.find((one) => one === text) ?? DEFAULT_SORT;
const isYesNo = (text: string) => (text === 'yes' || text === 'no' ? text : undefined);

/** Every enterprise of the zone, found by any characters. */
export const Page = () => {
  const t = useWords(words);
  const go = useNavigate();
  const toast = useToast();
  const { can } = useSession();
  const columns = useEnterpriseColumns();
  const [adding, setAdding] = useState(false);
  const [{ sort, ...filters }, change] = useFilters({ ...NO_FILTERS, sort: DEFAULT_SORT });
  const chosen = isSort(sort);
  const { inPark, cityCode, theme, industry, q } = filters;
  const pages = usePages(listEnterprises, {
    query: {
      q,
      sort: chosen,
      inPark: isYesNo(inPark),
      cityCode: cityCode || undefined,
      theme: theme || undefined,
      industry: industry || undefined,
    },
  });
  const sorted = Object.keys(SORTS).find((key) => SORTS[key] === chosen);
  const narrowed = Object.values(filters).some(Boolean);
  return (
    <Frame
      title={t('enterprises')}
      note={t('note')}
      actions={
        <>
          {can['enterprises.import'] && (
            <Button icon="upload" to="/enterprises/import">
              {t('import')}
            </Button>
          )}
          {can['enterprises.record'] && (
            <Button kind="main" icon="plus" onPress={() => setAdding(true)}>
              {t('add')}
            </Button>
          )}
        </>
      }
    >
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="enterprises"
        caption={t('enterprises')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.name}
        hrefOf={(one) => `/enterprises/${one.id}`}
        loading={pages.loading}
        more={pages.more}
        count={pages.count}
        sort={sorted ? { key: sorted, down: chosen.startsWith('-') } : null}
        onSort={({ key }) => change({ sort: key === sorted ? DEFAULT_SORT : (SORTS[key] ?? DEFAULT_SORT) })}
        empty={
          <Empty
            icon="building"
            title={t(narrowed ? 'noneFound' : 'noneYet')}
            hint={t(narrowed ? 'noneFoundHint' : 'noneYetHint')}
          >
            {narrowed ? (
              <Button onPress={() => change(NO_FILTERS)}>{t('clear')}</Button>
            ) : (
              can['enterprises.import'] && (
                <Button kind="main" icon="upload" to="/enterprises/import">
                  {t('import')}
                </Button>
              )
            )}
          </Empty>
        }
        toolbar={
          <>
            <SavedViews screen="enterprises" />
            <EnterpriseFilters value={filters} onChange={change} />
          </>
        }
      />
      {adding && (
        <CreateDrawer
          onClose={() => setAdding(false)}
          onDone={(made) => {
            toast(t('recorded', { name: made.name }));
            void go(`/enterprises/${made.id}`);
          }}
        />
      )}
    </Frame>
  );
};
