import { useWords } from '../../../packages/kit/use-words.ts';
import type { ClauseFirm } from '../contract.ts';
import type { Leaf } from '../rules/conditions.ts';
import { useSayPolicy } from './use-say-policy.ts';
import { words } from './words.ts';

/** Why a clause answers as it does, in one line. */
export const useSayAnswer = (): ((answer: ClauseFirm['answer']) => string) => {
  const t = useWords(words);
  const say = useSayPolicy();
  return ({ verdict, misses, ask }) => {
    const parts = [
      ...misses.map((miss) => say.miss({ ...miss, leaf: miss.leaf as Leaf })), // border: the rules wrote it
      ...(ask.length > 0 ? [t('askFor', { facts: say.facts(ask) })] : []),
    ];
    return parts.join(' · ') || t(verdict);
  };
};
