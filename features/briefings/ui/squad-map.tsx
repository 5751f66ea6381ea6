import { useNavigate } from 'react-router';
import { Loading } from '../../../packages/kit/loading.tsx';
import { type MapPoint, SchematicMap } from '../../../packages/kit/schematic-map.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getMapOutline } from '../../../platform/packs/contract.ts';
import type { SquadNow } from '../contract.ts';
import { inCampaign } from './links.ts';
import { squadTone, worst } from './tones.ts';
import { words } from './words.ts';

interface SquadMapProps {
  campaignId: string;
  squads: readonly SquadNow[];
  height: number;
}

/** One point for each city where squads are. */
const usePoints = (squads: readonly SquadNow[]): MapPoint[] => {
  const t = useWords(words);
  const cities = new Map<string, SquadNow[]>();
  for (const squad of squads) cities.set(squad.place.code, [...(cities.get(squad.place.code) ?? []), squad]);
  return [...cities.values()].flatMap((here) => {
    const [first] = here;
    if (!first || first.place.lng === null || first.place.lat === null) return [];
    const numbers = here.map((squad) => squad.number).join('·');
    return {
      id: first.place.code,
      label: t('squadsAt', { city: first.place.name, squads: numbers }),
      at: [first.place.lng, first.place.lat] as const,
      tone: worst(here.map(squadTone)),
      weight: Math.min(6, here.length + 1),
    };
  });
};

/** Where the squads are, roughly. */
export const SquadMap = ({ campaignId, squads, height }: SquadMapProps) => {
  const t = useWords(words);
  const go = useNavigate();
  const points = usePoints(squads);
  const { reply } = useAsk(getMapOutline, {});
  if (!reply) return <Loading lines={8} />;
  const label = reply.approval ? `${t('map')} · ${t('approval', { number: reply.approval })}` : t('map');
  return (
    <SchematicMap
      label={label}
      outline={reply.outline}
      points={points}
      height={height}
      onOpen={() => void go(inCampaign(campaignId, 'squads'))}
    />
  );
};
