import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { named } from '../../../packages/kit/session.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import { listObstacles, OBSTACLE_KINDS, type Obstacle } from '../obstacle-contract.ts';
import { ObstacleDrawer } from './obstacle-drawer.tsx';
import { ObstacleLight } from './obstacle-light.tsx';
import { obstacleWords as words } from './obstacle-words.ts';

const NO_FILTERS = { state: '', isMine: '', isLate: '', kind: '', lineId: '' };
type Filters = Record<keyof typeof NO_FILTERS, string>;

const useColumns = (): Column<Obstacle>[] => {
  const t = useWords(words);
  const language = useLanguage();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const lineOf = (one: Obstacle) => lines.find((line) => line.id === one.lineId);
  return [
    { key: 'what', title: t('what'), cell: (one) => one.what },
    { key: 'kind', title: t('kind'), width: 100, cell: (one) => t(`kind-${one.kind}`) },
    { key: 'state', title: t('state'), width: 140, cell: (one) => <ObstacleLight of={one} /> },
    {
      key: 'dueOn',
      title: t('dueOn'),
      width: 120,
      cell: (one) => <span className="k-figures">{one.dueOn}</span>,
    },
    { key: 'owner', title: t('owner'), width: 100, cell: (one) => one.ownerName },
    {
      key: 'project',
      title: t('project'),
      cell: (one) => <span className="k-clip">{one.projectName ?? one.enterpriseName}</span>,
    },
    {
      key: 'line',
      title: t('line'),
      width: 130,
      cell: (one) => {
        const line = lineOf(one);
        return line ? named(line.name, language) : '–';
      },
    },
    {
      key: 'jobs',
      title: t('jobsAtRisk'),
      width: 110,
      number: true,
      cell: (one) => one.jobsAtRisk ?? '–',
    },
    { key: 'raisedBy', title: t('raisedBy'), width: 100, hidden: true, cell: (one) => one.raisedByName },
  ];
};

interface FilterProps {
  value: Filters;
  onChange: (change: Partial<Filters>) => void;
}

const ObstacleFilters = ({ value, onChange }: FilterProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  return (
    <>
      <FilterBar
        label={t('state')}
        value={value.state || 'open'}
        onChange={(state) => onChange({ state: state === 'closed' ? 'closed' : '' })}
        chips={[
          { value: 'open', label: t('open') },
          { value: 'closed', label: t('closed') },
        ]}
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
          label={t('kind')}
          value={value.kind}
          empty={t('all')}
          choices={OBSTACLE_KINDS.map((one) => ({ value: one, label: t(`kind-${one}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </span>
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

/** What stands in the way anywhere, the longest due first. */
export const Page = () => {
  const t = useWords(words);
  const [{ open, ...filters }, change] = useFilters({ ...NO_FILTERS, open: '' });
  const pages = usePages(listObstacles, {
    query: {
      state: filters.state === 'closed' ? 'closed' : 'open',
      isMine: filters.isMine === 'true' ? 'true' : undefined,
      isLate: filters.isLate === 'true' ? 'true' : undefined,
      kind: OBSTACLE_KINDS.find((one) => one === filters.kind),
      lineId: filters.lineId || undefined,
    },
  });
  return (
    <Frame title={t('obstaclesTitle')} note={t('note')}>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="obstacles"
        caption={t('obstaclesTitle')}
        columns={useColumns()}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.what}
        onOpen={(one) => change({ open: one.id })}
        openKey={open || null}
        loading={pages.loading}
        more={pages.more}
        toolbar={<ObstacleFilters value={filters} onChange={change} />}
        empty={<Empty icon="flag" title={t('none')} hint={t('noneHint')} />}
      />
      {open && <ObstacleDrawer key={open} id={open} onClose={() => change({ open: '' })} />}
    </Frame>
  );
};
