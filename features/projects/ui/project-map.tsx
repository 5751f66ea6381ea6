import { useMemo } from 'react';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { type MapPoint, SchematicMap } from '../../../packages/kit/schematic-map.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getMapOutline } from '../../../platform/packs/contract.ts';
import { type ProjectPlace, projectPlaces } from '../views-contract.ts';
import { CityList } from './city-list.tsx';
import { type ProjectFilterValues, queryOf } from './project-filters.tsx';
import './projects.css';
import { sayMoney } from './say-money.ts';
import { viewWords as words } from './view-words.ts';

const HEIGHT = 420;
const MOST = 8;

interface DrawnProps {
  places: readonly ProjectPlace[];
  chosen: string;
  onChoose: (cityCode: string) => void;
}

/** One point a city, as large as the share of its projects. */
const Drawn = ({ places, chosen, onChoose }: DrawnProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const outline = useAsk(getMapOutline, {});
  const points = useMemo(() => {
    const most = Math.max(1, ...places.map((one) => one.projects));
    return places.flatMap((one): MapPoint[] => {
      if (one.cityCode === null || one.lng === null || one.lat === null) return [];
      const amount = sayMoney(one.plannedInvestment, language);
      const city = one.name ?? one.cityCode;
      return [
        {
          id: one.cityCode,
          label: t('cityLine', { city, count: one.projects, amount }),
          at: [one.lng, one.lat],
          tone: one.stale > 0 ? 'amber' : 'blue',
          weight: 1 + (one.projects / most) * (MOST - 1),
          ...(chosen !== '' && { look: chosen === one.cityCode ? 'strong' : 'faint' }),
        },
      ];
    });
  }, [places, chosen, language, t]);
  const around = useMemo(() => points.map((one) => one.at), [points]);
  return (
    <Asked of={outline} lines={10}>
      {(map) => (
        <SchematicMap
          label={t('mapLabel')}
          outline={map.outline}
          points={points}
          around={around}
          onOpen={(city) => onChoose(city === chosen ? '' : city)}
          height={HEIGHT}
        />
      )}
    </Asked>
  );
};

interface ProjectMapProps {
  filters: ProjectFilterValues;
  onCity: (cityCode: string) => void;
}

/** Where the projects come from; a city that is chosen narrows the table below. */
export const ProjectMap = ({ filters, onCity }: ProjectMapProps) => {
  const t = useWords(words);
  const query = { ...queryOf({ ...filters, cityCode: '' }), stage: filters.stage || undefined };
  const asked = useAsk(projectPlaces, { query });
  return (
    <Asked of={asked} lines={10}>
      {({ places }) =>
        places.length === 0 ? (
          <Empty icon="map" title={t('noPlaces')} />
        ) : (
          <div className="prj-map">
            <Drawn places={places} chosen={filters.cityCode} onChoose={onCity} />
            <Card title={t('cities')} flush>
              <CityList places={places} chosen={filters.cityCode} onChoose={onCity} />
            </Card>
          </div>
        )
      }
    </Asked>
  );
};
