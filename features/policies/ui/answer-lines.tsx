import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import type { Tone } from '../../../packages/kit/tone.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Benefit, estimate } from '../rules/benefit.ts';
import type { Known } from '../rules/facts.ts';
import { type Answer, isNear } from '../rules/reasons.ts';
import { useSayLine } from './use-say-line.ts';
import { useSayPolicy } from './use-say-policy.ts';
import { words } from './words.ts';

const TONE: Readonly<Record<Answer['verdict'], Tone>> = { fits: 'green', fails: 'grey', unknown: 'amber' };

/** What a clause answers a firm: the verdict, why, what to ask, and the benefit with its arithmetic. */
export const AnswerLines = ({ of, benefit, known }: { of: Answer; benefit: Benefit; known: Known }) => {
  const t = useWords(words);
  const say = useSayPolicy();
  const sayLine = useSayLine();
  const near = isNear(of.misses);
  const { amount, ask, lines } = estimate(benefit, known);
  return (
    <div className="k-stack">
      <StatusTag tone={near ? 'blue' : TONE[of.verdict]}>{t(near ? 'near' : of.verdict)}</StatusTag>
      {of.misses.length > 0 && <span>{of.misses.map(say.miss).join(' · ')}</span>}
      {of.ask.length > 0 && <span>{t('askFor', { facts: say.facts(of.ask) })}</span>}
      {of.verdict !== 'fails' && (
        <span className="k-muted">
          {amount === null
            ? ask.length > 0
              ? t('needs', { facts: say.facts(ask) })
              : say.benefit(benefit)
            : `${t('estimate', { money: say.money(amount) })}: ${lines.map(sayLine).join(' · ')}`}
        </span>
      )}
    </div>
  );
};
