import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { cityNamed, listCities } from '../../organisation/contract.ts';
import { viewWords as words } from './view-words.ts';

interface CityChipProps {
  value: string;
  onChange: (cityCode: string) => void;
}

/** The city chosen on the map, wherever else the same filter is looked at; pressed it lets go. */
export const CityChip = ({ value, onChange }: CityChipProps) => {
  const t = useWords(words);
  const cities = useAsk(listCities, {}).reply?.items ?? [];
  return (
    <FilterBar
      label={t('city')}
      value={value}
      onChange={onChange}
      chips={[{ value, label: cityNamed(cities, value) }]}
    />
  );
};
