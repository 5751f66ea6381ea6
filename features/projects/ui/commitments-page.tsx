import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { named, useSession } from '../../../packages/kit/session.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import { type Commitment, DIRECTIONS, listCommitments } from '../commitment-contract.ts';
import { CommitmentDrawer } from './commitment-drawer.tsx';
import { CommitmentLight } from './commitment-light.tsx';
import { commitmentWords as words } from './commitment-words.ts';

const NO_FILTERS = { state: '', direction: '', isMine: '', isLate: '', lineId: '' };
type Filters = Record<keyof typeof NO_FILTERS, string>;

const useColumns = (): Column<Commitment>[] => {
  const t = useWords(words);
  return [
    { key: 'what', title: t('what'), cell: (one) => one.what },
    { key: 'direction', title: t('direction'), width: 110, cell: (one) => t(`direction_${one.direction}`) },
    { key: 'state', title: t('state'), width: 150, cell: (one) => <CommitmentLight of={one} /> },
    {
      key: 'dueOn',
      title: t('dueOn'),
      width: 120,
      cell: (one) => <span className="k-figures">{one.dueOn}</span>,
    },
    { key: 'owner', title: t('owner'), width: 100, cell: (one) => one.ownerName },
    {
      key: 'otherSide',
      title: t('otherSide'),
      cell: (one) => <span className="k-clip">{one.otherSide}</span>,
    },
    { key: 'project', title: t('project'), cell: (one) => <span className="k-clip">{one.projectName}</span> },
    {
      key: 'promisedOn',
      title: t('promisedOn'),
      width: 120,
      hidden: true,
      cell: (one) => <span className="k-figures">{one.promisedOn}</span>,
    },
  ];
};

interface FilterProps {
  value: Filters;
  onChange: (change: Partial<Filters>) => void;
}

const CommitmentFilters = ({ value, onChange }: FilterProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  return (
    <>
      <FilterBar
        label={t('state')}
        value={value.state || 'open'}
        onChange={(state) => onChange({ state: state === 'settled' ? 'settled' : '' })}
        chips={[
          { value: 'open', label: t('open') },
          { value: 'settled', label: t('settled') },
        ]}
      />
      <FilterBar
        label={t('direction')}
        value={value.direction}
        onChange={(direction) => onChange({ direction })}
        chips={DIRECTIONS.map((one) => ({ value: one, label: t(`direction_${one}`) }))}
      />
      <FilterBar
        label={t('search')}
        value={value.isMine}
        onChange={(isMine) => onChange({ isMine })}
        chips={[{ value: 'true', label: t('mine') }]}
      />
      <FilterBar
        label={t('dueOn')}
        value={value.isLate}
        onChange={(isLate) => onChange({ isLate })}
        chips={[{ value: 'true', label: t('onlyLate'), tone: 'amber' }]}
      />
      <span className="k-narrow-field">
        <ChoiceField
          bare
          label={t('line')}
          value={value.lineId}
          empty={t('allLines')}
          choices={lines.map((line) => ({ value: line.id, label: named(line.name, language) }))}
          onChange={(lineId) => onChange({ lineId })}
        />
      </span>
      {Object.values(value).some(Boolean) && (
        <Button kind="quiet" small icon="close" onPress={() => onChange(NO_FILTERS)}>
          {t('clear')}
        </Button>
      )}
    </>
  );
};

/** Everything promised about projects anywhere, the longest due first. */
export const Page = () => {
  const t = useWords(words);
  const { can } = useSession();
  const [{ open: openId, ...filters }, change] = useFilters({ ...NO_FILTERS, open: '' });
  const pages = usePages(listCommitments, {
    query: {
      state: filters.state === 'settled' ? 'settled' : 'open',
      direction: DIRECTIONS.find((one) => one === filters.direction),
      isMine: filters.isMine === 'true' ? 'true' : undefined,
      isLate: filters.isLate === 'true' ? 'true' : undefined,
      lineId: filters.lineId || undefined,
    },
  });
  const open = pages.items?.find((one) => one.id === openId);
  return (
    <Frame title={t('commitments')} note={t('note')}>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="commitments"
        caption={t('commitments')}
        columns={useColumns()}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.what}
        onOpen={(one) => change({ open: one.id })}
        openKey={openId || null}
        loading={pages.loading}
        more={pages.more}
        toolbar={<CommitmentFilters value={filters} onChange={change} />}
        empty={<Empty icon="handshake" title={t('none')} hint={t('noneHint')} />}
      />
      {open && (
        <CommitmentDrawer
          key={open.id}
          of={open}
          canEdit={Boolean(can['projects.edit'])}
          onClose={() => change({ open: '' })}
        />
      )}
    </Frame>
  );
};
