import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { useSession } from '../../../packages/kit/session.ts';
import { Table } from '../../../packages/kit/table.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, listReadiness } from '../contract.ts';
import './campaigns.css';
import { ReadinessDrawer } from './readiness-drawer.tsx';
import { words } from './readiness-words.ts';
import { type ReadinessRow, useReadinessColumns } from './use-readiness-columns.tsx';

const SHOWS = ['waits', 'ready', 'notReady', 'suspended', 'undeclared'] as const;
type Show = (typeof SHOWS)[number];

const TONE: Readonly<Record<Show, Tone>> = {
  waits: 'blue',
  ready: 'green',
  notReady: 'red',
  suspended: 'amber',
  undeclared: 'grey',
};

const belongs = (row: ReadinessRow, show: Show): boolean => {
  if (show === 'waits') return row.waits;
  return show === 'undeclared' ? row.declaredAt === null : row.standing === show;
};

/** Who waits comes first, then who stands badly, then the rest by name. */
const urgency = (row: ReadinessRow): number =>
  row.waits ? 0 : { suspended: 1, notReady: 2, unjudged: 3, ready: 4 }[row.standing];
const byUrgency = (a: ReadinessRow, b: ReadinessRow): number =>
  urgency(a) - urgency(b) || a.name.localeCompare(b.name, 'zh-CN');

/** Who may travel. The readiness officer opens declarations and judges; everybody else sees only where people stand. */
export const ReadinessPart = ({ campaign }: { campaign: Campaign }) => {
  const t = useWords(words);
  const { account, can } = useSession();
  const [filters, change] = useFilters({ show: '', person: '' });
  const asked = useAsk(listReadiness, { params: { id: campaign.id }, query: {} });
  const judge = asked.reply?.can.judge === true;
  const columns = useReadinessColumns();
  const all = asked.reply?.items;
  const show = SHOWS.find((one) => one === filters.show);
  const rows = all?.filter((row) => !show || belongs(row, show)).toSorted(byUrgency);
  const open = judge ? all?.find((row) => row.personId === filters.person) : undefined;
  const isIn = all?.some((row) => row.personId === account.personId);
  const title = show === 'waits' ? t('noneWaits') : t(show ? 'noneFound' : 'none');
  return (
    <div className="k-stack">
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      {asked.reply && !judge && <p className="k-muted">{t('closedNote')}</p>}
      <Table
        name="readiness"
        caption={t('readiness')}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.personId}
        nameOf={(row) => row.name}
        {...(judge && { onOpen: (row: ReadinessRow) => change({ person: row.personId }) })}
        openKey={filters.person}
        loading={asked.loading}
        empty={<Empty icon="shield" title={title} />}
        toolbar={
          <>
            <FilterBar
              label={t('show')}
              value={filters.show}
              onChange={(wanted) => change({ show: wanted })}
              chips={SHOWS.map((one) => ({
                value: one,
                label: one === 'undeclared' ? t('show-undeclared') : t(one),
                tone: TONE[one],
                count: all?.filter((row) => belongs(row, one)).length ?? 0,
              }))}
            />
            {isIn && can['readiness.declare'] && (
              <span className="cmp-push">
                <Button small icon="phone" to={`/readiness/mine?campaign=${campaign.id}`}>
                  {t('declareMine')}
                </Button>
              </span>
            )}
          </>
        }
      />
      {open && (
        <ReadinessDrawer
          key={open.personId}
          campaignId={campaign.id}
          row={open}
          onClose={() => change({ person: '' })}
        />
      )}
    </div>
  );
};
