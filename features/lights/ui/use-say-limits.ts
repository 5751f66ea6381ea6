import { useWords } from '../../../packages/kit/use-words.ts';
import { LIGHTS, type Limits } from '../contract.ts';
import { words } from './words.ts';

/** A rule's limits in words: `蓝 > 20 · 黄 > 30 · 红 > 60`. */
export const useSayLimits = () => {
  const t = useWords(words);
  return (limits: Limits): string =>
    LIGHTS.flatMap((light) =>
      limits[light] === null ? [] : [t('limit', { light: t(`short_${light}`), value: limits[light] })],
    ).join(' · ');
};
