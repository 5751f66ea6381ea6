import { Badge } from '../../../packages/kit/badge.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayInstant } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { BOXES, GRADES, type Item, listInformation, STATUSES } from '../contract.ts';
import { ClockSign } from './clock-sign.tsx';
import { GradeBadge } from './grade-badge.tsx';
import { STATUS_TONE } from './tones.ts';
import { words } from './words.ts';

/** Clocks of minutes run: what is left is said anew twice a minute. */
const HALF_MINUTE_MS = 30_000;

const useColumns = (now: string): Column<Item>[] => {
  const t = useWords(words);
  return [
    { key: 'title', title: t('title'), cell: (one) => one.title },
    {
      key: 'grade',
      title: t('grade'),
      width: 150,
      cell: (one) => (
        <span className="k-line">
          <GradeBadge of={one} />
          {one.secrecy === 'RESTRICTED' && <Badge tone="violet">{t('secrecy_RESTRICTED')}</Badge>}
        </span>
      ),
    },
    { key: 'due', title: t('due'), width: 150, cell: (one) => <ClockSign of={one} now={now} /> },
    {
      key: 'status',
      title: t('statusFilter'),
      width: 120,
      cell: (one) => <StatusTag tone={STATUS_TONE[one.status]}>{t(`status_${one.status}`)}</StatusTag>,
    },
    {
      key: 'has',
      title: t('has'),
      width: 150,
      cell: (one) => (
        <span className="k-clip">{one.takenByName ?? (one.waitsFor.join('、') || t('nobody'))}</span>
      ),
    },
    {
      key: 'about',
      title: t('about'),
      cell: (one) => <span className="k-clip">{one.about?.name ?? '–'}</span>,
    },
    {
      key: 'from',
      title: t('from'),
      width: 170,
      hidden: true,
      cell: (one) => (
        <span className="k-clip">
          {one.fromName} · {t(`via_${one.via}`)}
        </span>
      ),
    },
    {
      key: 'received',
      title: t('received'),
      width: 110,
      cell: (one) => <span className="k-figures">{sayInstant(one.receivedAt).slice(5)}</span>,
    },
  ];
};

const NO_FILTERS = { box: 'take', grade: '', status: '', overdue: '' };

const asked = <V extends string>(all: readonly V[], value: string): V | undefined =>
  all.find((one) => one === value);

/** What came in: to be graded, to be taken, in one's own hands, or all of it. */
export const Page = () => {
  const t = useWords(words);
  const [filters, change] = useFilters(NO_FILTERS);
  const box = asked(BOXES, filters.box) ?? 'take';
  const query = {
    box,
    grade: asked(GRADES, filters.grade),
    status: box === 'all' ? asked(STATUSES, filters.status) : undefined,
    overdue: filters.overdue ? 'true' : undefined,
  };
  const first = useAsk(listInformation, { query: { ...query, limit: 1 } }, { every: HALF_MINUTE_MS });
  const pages = usePages(listInformation, { query });
  const { counts } = first.reply ?? {};
  const columns = useColumns(first.reply?.now ?? '');
  return (
    <Frame
      title={t('information')}
      note={counts && t('note', counts)}
      actions={
        <>
          <Button to="/information/sent">{t('sentByMe')}</Button>
          <Button kind="main" icon="plus" to="/information/new">
            {t('send')}
          </Button>
        </>
      }
    >
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="information"
        caption={t('information')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.title}
        hrefOf={(one) => `/information/${one.id}`}
        loading={pages.loading || first.loading}
        more={pages.more}
        toolbar={
          <>
            <FilterBar
              label={t('box')}
              value={box}
              onChange={(next) => change({ box: next || box })}
              chips={BOXES.map((one) => ({
                value: one,
                label: t(`box_${one}`),
                ...(counts && one !== 'all' && { count: counts[one] }),
              }))}
            />
            <FilterBar
              label={t('gradeFilter')}
              value={filters.grade}
              onChange={(grade) => change({ grade })}
              chips={GRADES.map((one) => ({ value: one, label: one }))}
            />
            <FilterBar
              label={t('onlyOverdue')}
              value={filters.overdue}
              onChange={(overdue) => change({ overdue })}
              chips={[{ value: 'yes', label: t('onlyOverdue'), tone: 'red' }]}
            />
            {box === 'all' && (
              <span className="k-narrow-field">
                <ChoiceField
                  bare
                  label={t('statusFilter')}
                  value={filters.status}
                  empty={t('allStatuses')}
                  choices={STATUSES.map((one) => ({ value: one, label: t(`status_${one}`) }))}
                  onChange={(status) => change({ status })}
                />
              </span>
            )}
          </>
        }
        empty={<Empty icon="flag" title={t(`none_${box}`)} hint={t('noneHint')} />}
      />
    </Frame>
  );
};
