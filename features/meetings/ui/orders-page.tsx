import { useState } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { SearchBox } from '../../../packages/kit/search-box.tsx';
import { named } from '../../../packages/kit/session.ts';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import { listOrders } from '../contract.ts';
import { GiveDrawer } from './give-drawer.tsx';
import { OrderTable } from './order-table.tsx';
import { words } from './order-words.ts';

const NO_FILTERS = { whose: 'mine', stands: 'open', isLate: '', state: '', lineId: '', q: '' };
type Filters = typeof NO_FILTERS;

const WHOSE = ['mine', 'asked', 'all'] as const;
const STANDS = ['open', 'closed'] as const;
const oneOf = <V extends string>(values: readonly V[], wanted: string, usual: V): V =>
  values.find((value) => value === wanted) ?? usual;

const queryOf = (filters: Filters) => ({
  whose: oneOf(WHOSE, filters.whose, 'mine'),
  stands: oneOf(STANDS, filters.stands, 'open'),
  isLate: filters.isLate === 'true' ? 'true' : undefined,
  state: filters.state === 'done' ? ('done' as const) : undefined,
  lineId: filters.lineId || undefined,
  q: filters.q || undefined,
});

const OrderFilters = ({
  value,
  onChange,
}: {
  value: Filters;
  onChange: (some: Partial<Filters>) => void;
}) => {
  const t = useWords(words);
  const language = useLanguage();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  return (
    <>
      <FilterBar
        label={t('whose')}
        value={value.whose}
        onChange={(whose) => onChange({ whose: whose || value.whose })}
        chips={WHOSE.map((one) => ({ value: one, label: t(one) }))}
      />
      <FilterBar
        label={t('stands')}
        value={value.stands}
        onChange={(stands) => onChange({ stands: stands || value.stands, isLate: '', state: '' })}
        chips={STANDS.map((one) => ({ value: one, label: t(one) }))}
      />
      {value.stands === 'open' && (
        <>
          <FilterBar
            label={t('late')}
            value={value.isLate}
            onChange={(isLate) => onChange({ isLate, state: '' })}
            chips={[{ value: 'true', label: t('late'), tone: 'amber' }]}
          />
          <FilterBar
            label={t('waiting')}
            value={value.state}
            onChange={(state) => onChange({ state, isLate: '' })}
            chips={[{ value: 'done', label: t('waiting'), tone: 'violet' }]}
          />
        </>
      )}
      <span className="k-narrow-field">
        <ChoiceField
          bare
          label={t('allLines')}
          value={value.lineId}
          empty={t('allLines')}
          choices={lines.map((line) => ({ value: line.id, label: named(line.name, language) }))}
          onChange={(lineId) => onChange({ lineId })}
        />
      </span>
      <SearchBox label={t('search')} value={value.q} onChange={(q) => onChange({ q })} />
    </>
  );
};

/** What is to be done for whom by when: given to me, asked by me, or everybody's. */
export const Page = () => {
  const t = useWords(words);
  const listed = useListed();
  const [giving, setGiving] = useState(false);
  const [filters, change] = useFilters(NO_FILTERS);
  const query = queryOf(filters);
  const pages = usePages(listOrders, { query });
  const { standsInFor = [], can } = useAsk(listOrders, { query: { limit: 1 } }).reply ?? {};
  return (
    <Frame
      title={t('orders')}
      note={
        standsInFor.length > 0
          ? t('standsInFor', { names: listed(standsInFor.map((one) => one.name)) })
          : t('note')
      }
      actions={
        can?.give && (
          <Button kind="main" icon="plus" onPress={() => setGiving(true)}>
            {t('give')}
          </Button>
        )
      }
    >
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <OrderTable
        rows={pages.items}
        loading={pages.loading}
        more={pages.more}
        toolbar={<OrderFilters value={filters} onChange={change} />}
      />
      {giving && <GiveDrawer standsInFor={standsInFor} onClose={() => setGiving(false)} />}
    </Frame>
  );
};
