import { ChoiceField } from '../../../../packages/kit/choice-field.tsx';
import { IconButton } from '../../../../packages/kit/icon-button.tsx';
import { useLanguage } from '../../../../packages/kit/language.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanListed } from '../../contract.ts';
import './compare.css';
import { words } from './words.ts';

export interface Both {
  readonly before: string;
  readonly after: string;
}

interface PlanPickersProps extends Both {
  plans: readonly PlanListed[];
  onChange: (both: Both) => void;
}

/** Which two plans, and a way to look at them the other way round. */
export const PlanPickers = ({ plans, before, after, onChange }: PlanPickersProps) => {
  const t = useWords(words);
  const semicolon = useLanguage() === 'en' ? '; ' : '；';
  const said = ({ version, status, visitsMade, whatIf }: PlanListed): string =>
    whatIf === null
      ? t('said', { version, status: t(status), visits: visitsMade })
      : t('saidWhatIf', { version, what: whatIf.join(semicolon) });
  const choices = (other: string) =>
    plans.map((plan) => ({ value: plan.id, label: said(plan), disabled: plan.id === other }));
  return (
    <div className="cp-pickers" role="group" aria-label={t('pick')}>
      <ChoiceField
        label={t('before')}
        value={before}
        onChange={(id) => onChange({ before: id, after })}
        choices={choices(after)}
      />
      <IconButton icon="sort" label={t('swap')} onPress={() => onChange({ before: after, after: before })} />
      <ChoiceField
        label={t('after')}
        value={after}
        onChange={(id) => onChange({ before, after: id })}
        choices={choices(before)}
      />
    </div>
  );
};
