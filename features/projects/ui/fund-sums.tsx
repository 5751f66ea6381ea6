import { useLanguage } from '../../../packages/kit/language.ts';
import { Progress } from '../../../packages/kit/progress.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Funds } from '../funds-contract.ts';
import { fundsWords as words } from './funds-words.ts';
import { sayMoney } from './say-money.ts';

/** What arrived against what was agreed, or against the plan while nothing is agreed; the mark is what is due by now. */
export const FundSums = ({ of }: { of: Funds }) => {
  const t = useWords(words);
  const language = useLanguage();
  const say = (wan: number) => sayMoney(wan, language);
  const whole = of.agreed ?? (of.planned > 0 ? of.planned : null);
  const gap = of.due - of.arrived;
  const notes = [
    of.arrivedForeign > 0 && t('foreign', { amount: say(of.arrivedForeign) }),
    gap > 0 && t('behind', { due: say(of.due), gap: say(gap) }),
    of.unproven > 0 && t('unproven', { amount: say(of.unproven) }),
  ].filter((one) => one !== false);
  return (
    <div className="k-stack">
      {whole === null ? (
        <p className="k-muted">{t('notAgreed')}</p>
      ) : (
        <Progress
          label={t(of.agreed === null ? 'arrivedOfPlanned' : 'arrivedOfAgreed')}
          share={whole === 0 ? 0 : of.arrived / whole}
          {...(of.due > 0 && whole > 0 && { due: of.due / whole })}
          text={t('share', { arrived: say(of.arrived), whole: say(whole) })}
          tone={gap > 0 ? 'amber' : 'green'}
        />
      )}
      {notes.length > 0 && <p className={gap > 0 ? 'k-warning' : 'k-muted'}>{notes.join(' · ')}</p>}
    </div>
  );
};
