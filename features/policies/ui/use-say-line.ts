import { useWords } from '../../../packages/kit/use-words.ts';
import type { Line } from '../rules/benefit.ts';
import { useSayPolicy } from './use-say-policy.ts';
import { words } from './words.ts';

/** A line of the arithmetic as a sentence. */
export const useSayLine = (): ((line: Line) => string) => {
  const t = useWords(words);
  const { money, percent, figure, factName } = useSayPolicy();
  const known = ({ of, value }: { of: string; value: number }) => ({
    fact: factName(of),
    value: figure(of, value),
  });
  return (of) => {
    switch (of.kind) {
      case 'fixed':
        return t('line_fixed', { amount: money(of.amount) });
      case 'cap':
        return t('line_cap', { cap: money(of.cap) });
      case 'share':
        return t('line_share', { ...known(of), rate: percent(of.rate), amount: money(of.amount) });
      case 'tier':
        return t('line_tier', { ...known(of), from: figure(of.of, of.from), amount: money(of.amount) });
      case 'belowTiers':
        return t('line_belowTiers', { ...known(of), from: figure(of.of, of.from) });
      case 'each':
        return t('line_each', {
          ...known(of),
          step: figure(of.of, of.step),
          times: of.times,
          each: money(of.times === 0 ? 0 : of.amount / of.times),
          amount: money(of.amount),
        });
    }
  };
};
