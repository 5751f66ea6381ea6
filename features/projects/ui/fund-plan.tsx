import { sayNumber } from '../../../packages/kit/say-day.ts';
import { useToday } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Funds } from '../funds-contract.ts';
import { fundsWords as words } from './funds-words.ts';
import './projects.css';

/** The instalments, one a month. */
export const FundPlan = ({ of }: { of: Funds }) => {
  const t = useWords(words);
  const month = useToday().slice(0, 7);
  if (of.plan.length === 0) return <p className="k-muted">{t('planNone')}</p>;
  return (
    <div>
      <h3 className="prj-part">{t('plan')}</h3>
      <ul className="prj-rows" aria-label={t('plan')}>
        {of.plan.map((one) => (
          <li key={one.id} className="prj-row">
            <span className="prj-note">
              {one.dueMonth}
              {one.dueMonth < month && ` · ${t('isOver')}`}
            </span>
            <span className="k-figures">
              {sayNumber(one.amount)} {t('wan')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
