import { Button } from '../../../packages/kit/button.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { SearchBox } from '../../../packages/kit/search-box.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { named } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines, listPeople } from '../../organisation/contract.ts';
import { listStages } from '../contract.ts';
import { CityChip } from './city-chip.tsx';
import { words } from './words.ts';

export const NO_FILTERS = {
  q: '',
  lineId: '',
  ownerId: '',
  isKey: '',
  isStale: '',
  stage: '',
  campaignId: '',
  cityCode: '',
};
export type ProjectFilterValues = Record<keyof typeof NO_FILTERS, string>;

interface ProjectFiltersProps {
  value: ProjectFilterValues;
  onChange: (change: Partial<ProjectFilterValues>) => void;
  /** The board shows every stage. */
  withStage: boolean;
}

/** What narrows the board and the table alike. */
export const ProjectFilters = ({ value, onChange, withStage }: ProjectFiltersProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const people = useAsk(listPeople, { query: { limit: 200 } }).reply?.items ?? [];
  const stages = useAsk(listStages, {}).reply?.items ?? [];
  return (
    <>
      <SearchBox label={t('search')} value={value.q} onChange={(q) => onChange({ q })} />
      <span className="k-narrow-field">
        <SelectField
          bare
          label={t('line')}
          placeholder={t('allLines')}
          value={value.lineId || null}
          choices={lines.map((line) => ({ value: line.id, label: named(line.name, language) }))}
          onChange={(lineId) => onChange({ lineId: lineId ?? '' })}
        />
      </span>
      <span className="k-narrow-field">
        <SelectField
          bare
          label={t('owner')}
          placeholder={t('allOwners')}
          value={value.ownerId || null}
          choices={people.map((one) => ({ value: one.id, label: `${one.name} · ${one.unitName}` }))}
          onChange={(ownerId) => onChange({ ownerId: ownerId ?? '' })}
        />
      </span>
      {withStage && (
        <span className="k-narrow-field">
          <SelectField
            bare
            label={t('stage')}
            placeholder={t('allStages')}
            value={value.stage || null}
            choices={stages.map((stage) => ({ value: stage.code, label: named(stage.name, language) }))}
            onChange={(stage) => onChange({ stage: stage ?? '' })}
          />
        </span>
      )}
      <FilterBar
        label={t('isKey')}
        value={value.isKey}
        onChange={(isKey) => onChange({ isKey })}
        chips={[{ value: 'true', label: t('onlyKey') }]}
      />
      <FilterBar
        label={t('limit')}
        value={value.isStale}
        onChange={(isStale) => onChange({ isStale })}
        chips={[{ value: 'true', label: t('onlyStale'), tone: 'amber' }]}
      />
      {value.campaignId && (
        <FilterBar
          label={t('fromCampaign')}
          value={value.campaignId}
          onChange={(campaignId) => onChange({ campaignId })}
          chips={[{ value: value.campaignId, label: t('fromCampaign') }]}
        />
      )}
      {value.cityCode && <CityChip value={value.cityCode} onChange={(cityCode) => onChange({ cityCode })} />}
      {Object.values(value).some(Boolean) && (
        <Button kind="quiet" small icon="close" onPress={() => onChange(NO_FILTERS)}>
          {t('clear')}
        </Button>
      )}
    </>
  );
};

/** The filters as the contracts take them. */
export const queryOf = ({
  q,
  lineId,
  ownerId,
  isKey,
  isStale,
  campaignId,
  cityCode,
}: ProjectFilterValues) => ({
  q: q || undefined,
  lineId: lineId || undefined,
  ownerId: ownerId || undefined,
  isKey: isKey === 'true' ? 'true' : undefined,
  isStale: isStale === 'true' ? 'true' : undefined,
  campaignId: campaignId || undefined,
  cityCode: cityCode || undefined,
});
