import { Button } from '../../../packages/kit/button.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { SearchBox } from '../../../packages/kit/search-box.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listEnterpriseChoices } from '../contract.ts';
import { words } from './words.ts';

export const NO_FILTERS = { q: '', cityCode: '', theme: '', industry: '', inPark: '' };
export type EnterpriseFilterValues = Record<keyof typeof NO_FILTERS, string>;

const asChoice = (value: string) => ({ value, label: value });

/** What narrows the list; the choices are those that enterprises of the zone have. */
export const EnterpriseFilters = ({
  value,
  onChange,
}: {
  value: EnterpriseFilterValues;
  onChange: (change: Partial<EnterpriseFilterValues>) => void;
}) => {
  const t = useWords(words);
  const { reply } = useAsk(listEnterpriseChoices, {});
  const narrowed = Object.values(value).some(Boolean);
  return (
    <>
      <SearchBox label={t('search')} value={value.q} onChange={(q) => onChange({ q })} />
      <span className="k-narrow-field">
        <SelectField
          bare
          label={t('city')}
          placeholder={t('allCities')}
          value={value.cityCode || null}
          choices={(reply?.cities ?? []).map((city) => ({ value: city.code, label: city.name }))}
          onChange={(cityCode) => onChange({ cityCode: cityCode ?? '' })}
        />
      </span>
      <span className="k-narrow-field">
        <SelectField
          bare
          label={t('theme')}
          placeholder={t('allThemes')}
          value={value.theme || null}
          choices={(reply?.themes ?? []).map(asChoice)}
          onChange={(theme) => onChange({ theme: theme ?? '' })}
        />
      </span>
      <span className="k-narrow-field">
        <SelectField
          bare
          label={t('industry')}
          placeholder={t('allIndustries')}
          value={value.industry || null}
          choices={(reply?.industries ?? []).map(asChoice)}
          onChange={(industry) => onChange({ industry: industry ?? '' })}
        />
      </span>
      <FilterBar
        label={t('place')}
        value={value.inPark}
        onChange={(inPark) => onChange({ inPark })}
        chips={[
          { value: 'yes', label: t('inParkYes') },
          { value: 'no', label: t('inParkNo') },
        ]}
      />
      {narrowed && (
        <Button kind="quiet" small icon="close" onPress={() => onChange(NO_FILTERS)}>
          {t('clear')}
        </Button>
      )}
    </>
  );
};
