import { useMemo } from 'react';
import { Asked } from '../../../../packages/kit/asked.tsx';
import { SchematicMap } from '../../../../packages/kit/schematic-map.tsx';
import { useAsk } from '../../../../packages/kit/use-ask.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import { getMapOutline } from '../../../../platform/packs/contract.ts';
import type { PlanDetail } from '../../contract.ts';
import { linesOf, pointsOf } from './plan-shape.ts';
import { words } from './words.ts';

interface PlanMapProps {
  plan: PlanDetail;
  squadId: string | null;
  city: string | null;
  onChooseCity: (city: string) => void;
  onPointCity: (city: string | null) => void;
  height: number;
}

/** Where the squads go, in the colours of the table. */
export const PlanMap = ({ plan, squadId, city, onChooseCity, onPointCity, height }: PlanMapProps) => {
  const t = useWords(words);
  const outline = useAsk(getMapOutline, {});
  const points = useMemo(
    () => pointsOf(plan, { squadId, city }, (name, made, all) => t('cityVisits', { city: name, made, all })),
    [plan, squadId, city, t],
  );
  const lines = useMemo(() => linesOf(plan, { squadId, city }), [plan, squadId, city]);
  const around = useMemo(() => points.map((one) => one.at), [points]);
  return (
    <Asked of={outline} lines={10}>
      {(map) => (
        <SchematicMap
          label={t('mapLabel')}
          outline={map.outline}
          points={points}
          lines={lines}
          around={around}
          onOpen={onChooseCity}
          onPoint={onPointCity}
          height={height}
        />
      )}
    </Asked>
  );
};
