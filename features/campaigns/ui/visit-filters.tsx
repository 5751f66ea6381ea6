import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, VISIT_STATUSES } from '../contract.ts';
import { CityField } from './city-field.tsx';
import { VISIT_TONE } from './tones.ts';
import { KNOWN_TAGS, useTagName } from './use-names.ts';
import { words } from './visit-words.ts';

interface Filters {
  status: string;
  city: string;
  tag: string;
  must: string;
}

interface VisitFiltersProps {
  campaign: Campaign;
  filters: Filters;
  onChange: (some: Partial<Filters>) => void;
}

/** What narrows the list of visits: status, city, kind, must. */
export const VisitFilters = ({ campaign, filters, onChange }: VisitFiltersProps) => {
  const t = useWords(words);
  const tagName = useTagName();
  const tags = [...new Set<string>([...KNOWN_TAGS, ...campaign.mix.flatMap((one) => one.sides)])];
  return (
    <>
      <FilterBar
        label={t('status')}
        value={filters.status}
        onChange={(status) => onChange({ status })}
        chips={VISIT_STATUSES.map((one) => ({ value: one, label: t(one), tone: VISIT_TONE[one] }))}
      />
      <FilterBar
        label={t('must')}
        value={filters.must}
        onChange={(must) => onChange({ must })}
        chips={[{ value: 'true', label: t('mustOnly') }]}
      />
      <div className="cmp-filter">
        <CityField
          bare
          label={t('city')}
          placeholder={t('allCities')}
          value={filters.city || null}
          onChange={(city) => onChange({ city: city ?? '' })}
        />
      </div>
      <div className="cmp-filter">
        <SelectField
          bare
          label={t('tags')}
          placeholder={t('allTags')}
          choices={tags.map((tag) => ({ value: tag, label: tagName(tag) }))}
          value={filters.tag || null}
          onChange={(tag) => onChange({ tag: tag ?? '' })}
        />
      </div>
    </>
  );
};
