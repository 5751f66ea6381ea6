import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Benefit, lacksCap } from '../rules/benefit.ts';
import type { Condition } from '../rules/conditions.ts';
import { deadParts, neverFits } from '../rules/never.ts';
import { useSayPolicy } from './use-say-policy.ts';
import { words } from './words.ts';

interface FindingsProps {
  conditions: Condition | null;
  benefit: Benefit | null;
}

/** POL-8, POL-11 What is said of a clause while it is written. */
export const Findings = ({ conditions, benefit }: FindingsProps) => {
  const t = useWords(words);
  const say = useSayPolicy();
  const clashing = conditions && neverFits(conditions);
  const dead = conditions && !clashing ? deadParts(conditions).length : 0;
  return (
    <div className="k-stack" role="status">
      {clashing && <StatusTag tone="red">{t('never', { facts: say.facts(clashing) })}</StatusTag>}
      {dead > 0 && <StatusTag tone="amber">{t('dead', { n: dead })}</StatusTag>}
      {benefit && lacksCap(benefit) && <StatusTag tone="amber">{t('noCap')}</StatusTag>}
    </div>
  );
};
