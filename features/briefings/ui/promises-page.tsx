import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayShortDay } from '../../../packages/kit/say-day.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listPromisesDue, type PromiseDue } from '../contract.ts';
import { ClosePromise } from './close-promise.tsx';
import { DueSaid } from './due-said.tsx';
import { words } from './words.ts';

const useColumns = (): Column<PromiseDue>[] => {
  const t = useWords(words);
  const language = useLanguage();
  return [
    { key: 'what', title: t('what'), cell: (one) => one.what },
    { key: 'enterprise', title: t('enterprise'), cell: (one) => one.enterpriseName ?? '', width: 240 },
    { key: 'owner', title: t('owner'), cell: (one) => one.ownerName, width: 120 },
    { key: 'due', title: t('dueOn'), cell: (one) => sayShortDay(one.dueOn, language), width: 120 },
    { key: 'stands', title: t('promiseStands'), cell: (one) => <DueSaid promise={one} />, width: 120 },
    { key: 'close', title: t('closePromise'), cell: (one) => <ClosePromise promise={one} />, width: 200 },
  ];
};

/** Promises that are late or due within a week. */
export const Page = () => {
  const t = useWords(words);
  const columns = useColumns();
  const [{ whose }, change] = useFilters({ whose: '' });
  const asked = useAsk(listPromisesDue, { query: { whose: whose === 'mine' ? 'mine' : 'all' } });
  return (
    <Frame title={t('promisesDue')} note={t('promisesHint')} back={{ to: '/', label: t('cockpit') }}>
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      <Table
        name="promises"
        caption={t('promisesDue')}
        columns={columns}
        rows={asked.reply?.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.what}
        hrefOf={(one) => (one.enterpriseId ? `/enterprises/${one.enterpriseId}` : '/promises')}
        loading={asked.loading}
        empty={<Empty icon="handshake" title={t('promisesNone')} />}
        toolbar={
          <FilterBar
            label={t('whose')}
            value={whose}
            onChange={(next) => change({ whose: next })}
            chips={[{ value: 'mine', label: t('mine') }]}
          />
        }
      />
    </Frame>
  );
};
