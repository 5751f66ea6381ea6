import { useLanguage } from '../../../packages/kit/language.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { ProjectPlace } from '../views-contract.ts';
import './projects.css';
import { sayMoney } from './say-money.ts';
import { viewWords as words } from './view-words.ts';

interface CityListProps {
  places: readonly ProjectPlace[];
  chosen: string;
  onChoose: (cityCode: string) => void;
}

/** The cities of the map in words, the most investment first. */
export const CityList = ({ places, chosen, onChoose }: CityListProps) => {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <ul className="prj-cities" aria-label={t('cities')}>
      {places.map((one) => {
        const { cityCode } = one;
        const amount = sayMoney(one.plannedInvestment, language);
        if (cityCode === null)
          return (
            <li key="unknown" className="prj-city prj-note">
              {t('cityUnknown', { count: one.projects, amount })}
            </li>
          );
        const notes = [
          one.key > 0 && t('keyCount', { count: one.key }),
          one.stale > 0 && t('staleCount', { count: one.stale }),
        ].filter(Boolean);
        return (
          <li key={cityCode}>
            <button
              type="button"
              className="prj-city"
              aria-pressed={chosen === cityCode}
              onClick={() => onChoose(chosen === cityCode ? '' : cityCode)}
            >
              <span>{one.name ?? cityCode}</span>
              <span className="k-figures">{t('projects', { count: one.projects })}</span>
              <span className="prj-note">{notes.join(' · ')}</span>
              <span className="prj-note">{amount}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
