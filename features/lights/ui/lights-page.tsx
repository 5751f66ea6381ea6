import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { ProblemNote } from '../../../packages/kit/problem-note.tsx';
import { sayShortDay } from '../../../packages/kit/say-day.ts';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { named } from '../../../packages/kit/session.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { type Column, Table } from '../../../packages/kit/table.tsx';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines } from '../../organisation/contract.ts';
import { LIGHTS, type Lit, listLights } from '../contract.ts';
import { CountsBar, NO_FILTERS } from './counts-bar.tsx';
import { LIGHT_TONE } from './tones.ts';
import { words } from './words.ts';

const useColumns = (): Column<Lit>[] => {
  const t = useWords(words);
  const language = useLanguage();
  return [
    { key: 'name', title: t('subject'), cell: (one) => one.subject.name || t('subject_zone') },
    {
      key: 'light',
      title: t('light'),
      width: 90,
      cell: (one) => (
        <StatusTag tone={one.exemption ? 'grey' : LIGHT_TONE[one.light]}>{t(one.light)}</StatusTag>
      ),
    },
    { key: 'rule', title: t('rule'), width: 170, cell: (one) => named(one.rule.name, language) },
    {
      key: 'why',
      title: t('why'),
      cell: (one) => (
        <span className="k-clip">
          {one.exemption
            ? t('exemptedBy', { name: one.exemption.byName, day: one.exemption.until }) + one.exemption.reason
            : one.why}
        </span>
      ),
    },
    { key: 'owner', title: t('owner'), width: 100, cell: (one) => one.ownerName ?? '–' },
    { key: 'since', title: t('sinceColumn'), width: 120, cell: (one) => sayShortDay(one.since, language) },
    {
      key: 'warned',
      title: t('warnedUntil'),
      width: 120,
      cell: (one) =>
        one.light === 'yellow' && one.warnedUntil ? sayShortDay(one.warnedUntil, language) : '–',
    },
  ];
};

const hrefOf = ({ subject, enterprise }: Lit): string => {
  if (subject.kind === 'project') return `/projects/${subject.id}`;
  return enterprise ? `/enterprises/${enterprise.id}` : '/targets';
};

/** Everything that is lit, red first; each row leads to what it is about, where it is exempted. */
export const Page = () => {
  const t = useWords(words);
  const language = useLanguage();
  const columns = useColumns();
  const [filters, change] = useFilters(NO_FILTERS);
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const light = LIGHTS.find((one) => one === filters.light);
  const pages = usePages(listLights, {
    query: {
      light,
      ruleKey: filters.ruleKey || undefined,
      lineId: filters.lineId || undefined,
      whose: filters.whose === 'mine' ? 'mine' : 'all',
      exempt: filters.exempt === 'true' ? 'true' : undefined,
    },
  });
  const isNarrowed = Object.entries(NO_FILTERS).some(
    // border: the entries of the same object
    ([key, usual]) => filters[key as keyof typeof NO_FILTERS] !== usual,
  );
  return (
    <Frame title={t('lights')} note={t('note')}>
      {pages.problem && <ProblemNote problem={pages.problem} onAgain={pages.again} />}
      <Table
        name="lights"
        caption={t('lights')}
        columns={columns}
        rows={pages.items}
        keyOf={(one) => one.id}
        nameOf={(one) => one.subject.name || t('subject_zone')}
        hrefOf={hrefOf}
        loading={pages.loading}
        more={pages.more}
        toolbar={
          <>
            <FilterBar
              label={t('whose')}
              value={filters.whose === 'mine' ? 'mine' : ''}
              onChange={(whose) => change({ whose: whose || 'all' })}
              chips={[{ value: 'mine', label: t('mine') }]}
            />
            <span className="k-narrow-field">
              <SelectField
                bare
                label={t('line')}
                placeholder={t('allLines')}
                value={filters.lineId || null}
                choices={lines.map((line) => ({ value: line.id, label: named(line.name, language) }))}
                onChange={(lineId) => change({ lineId: lineId ?? '' })}
              />
            </span>
            <CountsBar value={filters} onChange={change} />
            {isNarrowed && (
              <Button kind="quiet" small icon="close" onPress={() => change(NO_FILTERS)}>
                {t('clear')}
              </Button>
            )}
          </>
        }
        empty={
          <Empty
            icon="check"
            title={t(isNarrowed ? 'noneHere' : 'none')}
            hint={t(isNarrowed ? 'noneHereHint' : 'noneHint')}
          />
        }
      />
    </Frame>
  );
};
