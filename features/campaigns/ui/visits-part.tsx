import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { SavedViews } from '../../../packages/kit/saved-views.tsx';
import { Table } from '../../../packages/kit/table.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, listVisits, VISIT_STATUSES } from '../contract.ts';
import './campaigns.css';
import { useVisitColumns } from './use-visit-columns.tsx';
import { VisitDrawer } from './visit-drawer.tsx';
import { VisitFilters } from './visit-filters.tsx';
import { VisitPicker } from './visit-picker.tsx';
import { words } from './visit-words.ts';

const NO_FILTERS = { status: '', city: '', tag: '', must: '' };

/** Visits the campaign might make, the most valuable first. */
export const VisitsPart = ({ campaign }: { campaign: Campaign }) => {
  const t = useWords(words);
  const columns = useVisitColumns();
  const [filters, change] = useFilters({ ...NO_FILTERS, visit: '' });
  const [picking, setPicking] = useState(false);
  const { status, city, tag, must } = filters;
  const params = { id: campaign.id };
  const pages = usePages(listVisits, {
    params,
    query: {
      status: VISIT_STATUSES.find((one) => one === status),
      cityCode: city || undefined,
      tag: tag || undefined,
      must: must || undefined,
    },
  });
  const may = useAsk(listVisits, { params, query: { limit: 1 } });
  const mayEdit = may.reply?.can.edit === true && campaign.status !== 'closed';
  const narrowed = Boolean(status || city || tag || must);
  const add = mayEdit && (
    <Button small kind="main" icon="plus" onPress={() => setPicking(true)}>
      {t('add')}
    </Button>
  );
  return (
    <>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="candidate-visits"
        caption={t('visits')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.title}
        onOpen={(one) => change({ visit: one.id })}
        openKey={filters.visit}
        loading={pages.loading}
        more={pages.more}
        count={pages.count}
        empty={
          narrowed ? (
            <Empty icon="pin" title={t('noneFound')}>
              <Button small onPress={() => change(NO_FILTERS)}>
                {t('clear')}
              </Button>
            </Empty>
          ) : (
            <Empty icon="pin" title={t('none')} hint={t('noneHint')}>
              {add}
            </Empty>
          )
        }
        toolbar={
          <>
            <SavedViews screen="campaign.visits" leaveOut={['tab', 'visit']} />
            <VisitFilters campaign={campaign} filters={filters} onChange={change} />
            <span className="cmp-push">{add}</span>
          </>
        }
      />
      {picking && <VisitPicker campaignId={campaign.id} onClose={() => setPicking(false)} />}
      {filters.visit && (
        <VisitDrawer
          key={filters.visit}
          visitId={filters.visit}
          campaign={campaign}
          onClose={() => change({ visit: '' })}
        />
      )}
    </>
  );
};
