import { useState } from 'react';
import type { ReplyOf } from '../../../packages/kernel/contract.ts';
import type { Language } from '../../../packages/kernel/words.ts';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { named, useToday } from '../../../packages/kit/session.ts';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listTargets, type ScopeRow } from '../contract.ts';
import { METRIC_KEYS, metricFacts } from '../rules/metrics.ts';
import { TargetCell } from './target-cell.tsx';
import { type TargetChosen, TargetDialog } from './target-dialog.tsx';
import { words } from './words.ts';

type Targets = ReplyOf<typeof listTargets>;

const useColumns = (
  reply: Targets | undefined,
  onEdit: (chosen: TargetChosen) => void,
): Column<ScopeRow>[] => {
  const t = useWords(words);
  const language = useLanguage();
  const canEdit = reply?.can.edit ?? false;
  const periods = reply?.elapsed ?? [];
  return [
    {
      key: 'scope',
      title: t('scope'),
      cell: (row) => (row.kind === 'zone' ? <strong>{t('zone')}</strong> : named(row.name, language)),
    },
    ...periods.map(({ quarter, permille }, at): Column<ScopeRow> => {
      const period = quarter === null ? t('whole') : t('quarter', { n: quarter });
      return {
        key: quarter === null ? 'year' : `q${quarter}`,
        title:
          permille > 0 && permille < 1000
            ? `${period} · ${t('elapsed', { percent: Math.round(permille / 10) })}`
            : period,
        width: 190,
        number: true,
        cell: (row) => {
          const cell = row.cells[at];
          return (
            cell && (
              <TargetCell
                of={cell}
                name={t('editTarget', { scope: named(row.name, language), period })}
                canEdit={canEdit}
                onEdit={() => onEdit({ row, cell })}
              />
            )
          );
        },
      };
    }),
  ];
};

const nameOf = (row: ScopeRow, language: Language): string => named(row.name, language);

/** Targets of a year for the zone, its lines and units, and how far they are against the time that has passed. */
export const Page = () => {
  const t = useWords(words);
  const language = useLanguage();
  const thisYear = useToday().slice(0, 4);
  const [chosen, setChosen] = useState<TargetChosen | null>(null);
  const [filters, change] = useFilters({ metric: 'signedAmount', year: thisYear });
  const metric = METRIC_KEYS.find((one) => one === filters.metric) ?? 'signedAmount';
  const year = Number(filters.year) || Number(thisYear);
  const asked = useAsk(listTargets, { query: { metric, year } });
  const columns = useColumns(asked.reply, setChosen);
  const facts = metricFacts(metric);
  const calibre = named(facts.calibre, language);
  return (
    <Frame title={t('targets')} note={t(facts.unit === 'money' ? 'noteMoney' : 'note', { calibre })}>
      {asked.problem && <ProblemNote problem={asked.problem} onAgain={asked.again} />}
      <Table
        name="targets"
        caption={t('targets')}
        columns={columns}
        rows={asked.reply?.rows}
        keyOf={(row) => `${row.kind} ${row.id ?? ''}`}
        nameOf={(row) => nameOf(row, language)}
        loading={asked.loading}
        fixed
        toolbar={
          <>
            <span className="k-narrow-field">
              <SelectField
                bare
                label={t('year')}
                value={String(year)}
                choices={[-1, 0, 1].map((n) => {
                  const one = String(Number(thisYear) + n);
                  return { value: one, label: one };
                })}
                onChange={(one) => change({ year: one ?? thisYear })}
              />
            </span>
            <FilterBar
              label={t('metric')}
              value={metric}
              onChange={(one) => change({ metric: one || 'signedAmount' })}
              chips={METRIC_KEYS.map((key) => ({
                value: key,
                label: named(metricFacts(key).name, language),
              }))}
            />
          </>
        }
        empty={<Empty icon="target" title={t('none')} hint={t('noneHint')} />}
      />
      {chosen && <TargetDialog {...chosen} metric={metric} year={year} onClose={() => setChosen(null)} />}
    </Frame>
  );
};
