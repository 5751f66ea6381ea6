import { ChoiceField } from '../../../../packages/kit/choice-field.tsx';
import { Toolbar } from '../../../../packages/kit/toolbar.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanBrief } from '../../contract.ts';
import './plan.css';
import type { PlanFilters } from './use-plan-filters.ts';
import { words } from './words.ts';

interface PlanBarProps {
  items: readonly PlanBrief[];
  brief: PlanBrief;
  filters: PlanFilters;
  onFilter: (some: Partial<PlanFilters>) => void;
}

/** Which version, which days, how wide. */
export const PlanBar = ({ items, brief, filters, onFilter }: PlanBarProps) => {
  const t = useWords(words);
  return (
    <Toolbar
      label={t('view')}
      actions={
        <>
          <ChoiceField
            label={t('days')}
            bare
            value={filters.days}
            onChange={(days) => onFilter({ days })}
            choices={[
              { value: 'used', label: t('daysUsed') },
              { value: 'all', label: t('daysAll') },
            ]}
          />
          <ChoiceField
            label={t('zoom')}
            bare
            value={filters.width}
            onChange={(width) => onFilter({ width })}
            choices={[
              { value: 'tight', label: t('zoomTight') },
              { value: 'plain', label: t('zoomPlain') },
              { value: 'wide', label: t('zoomWide') },
            ]}
          />
        </>
      }
    >
      <div className="p-version">
        <ChoiceField
          label={t('version')}
          bare
          value={brief.id}
          onChange={(id) => onFilter({ plan: id })}
          choices={items
            .filter((one) => one.status !== 'whatIf' || one.id === brief.id)
            .map((one) => ({
              value: one.id,
              label: t('versionSaid', {
                version: one.version,
                status: t(one.status),
                visits: one.visitsMade,
              }),
            }))}
        />
      </div>
      {brief.status === 'superseded' && <span className="k-muted">{t('superseded_hint')}</span>}
      {brief.status === 'whatIf' && <span className="k-muted">{t('whatIf_hint')}</span>}
    </Toolbar>
  );
};
