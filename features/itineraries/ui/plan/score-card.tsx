import { Card } from '../../../../packages/kit/card.tsx';
import { sayNumber } from '../../../../packages/kit/say-day.ts';
import { type Say, useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanDetail } from '../../contract.ts';
import { words } from './words.ts';

type Known =
  | 'value'
  | 'mandatoryMissed'
  | 'mixMissed'
  | 'moved'
  | 'swapped'
  | 'travelMinutes'
  | 'travelMoney';
const KNOWN: readonly string[] = [
  'value',
  'mandatoryMissed',
  'mixMissed',
  'moved',
  'swapped',
  'travelMinutes',
  'travelMoney',
];
const isKnown = (term: string): term is Known => KNOWN.includes(term);

/** The bound and how far the plan is from it; a share of a negative score means nothing, so the bound stands alone then. */
export const sayBound = (
  plan: Pick<PlanDetail, 'bound' | 'score'>,
  t: Say<keyof typeof words.en>,
): string | null => {
  if (plan.bound === null || plan.bound <= 0) return null;
  const bound = sayNumber(plan.bound);
  if (plan.score < 0) return t('boundAlone', { bound });
  return t('bound', { bound, gap: (((plan.bound - plan.score) / plan.bound) * 100).toFixed(1) });
};

/** Where the points come from and where they go, in the order in which they are summed. */
export const ScoreCard = ({ plan }: { plan: PlanDetail }) => {
  const t = useWords(words);
  const most = Math.max(1, ...plan.terms.map((one) => Math.abs(one.points)));
  return (
    <Card title={t('scoreCard')}>
      <table className="p-terms">
        <tbody>
          {plan.terms.map(({ term, points }) => (
            <tr key={term} className={points === 0 ? 'is-none' : undefined}>
              <th scope="row">{isKnown(term) ? t(`term_${term}`) : term}</th>
              <td className="p-term-bar" aria-hidden="true">
                <span
                  className={points < 0 ? 'is-minus' : 'is-plus'}
                  style={{ width: `${(Math.abs(points) / most) * 100}%` }}
                />
              </td>
              <td className="k-number">{points > 0 ? `+${sayNumber(points)}` : sayNumber(points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td className="k-muted">{sayBound(plan, t) ?? t('noBound')}</td>
            <td className="k-number">{sayNumber(plan.score)}</td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
};
