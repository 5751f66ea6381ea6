import { Button } from '../../../packages/kit/button.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { named } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { FACTS } from '../rules/facts.ts';
import type { BenefitDraft } from './benefit-draft.ts';
import { words } from './words.ts';

const KINDS = ['fixed', 'share', 'tiers', 'each', 'stated'] as const;
const COUNTED = FACTS.filter((fact) => fact.type === 'count' || fact.type === 'money');

interface BenefitFieldsProps {
  draft: BenefitDraft;
  onChange: (change: Partial<BenefitDraft>) => void;
}

const Tiers = ({ draft, onChange }: BenefitFieldsProps) => {
  const t = useWords(words);
  const change = (at: number, tier: Partial<BenefitDraft['tiers'][number]>): void =>
    onChange({ tiers: draft.tiers.map((one, i) => (i === at ? { ...one, ...tier } : one)) });
  return (
    <>
      {draft.tiers.map((tier, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tier is known by its place alone
        <FormGrid key={at}>
          <NumberField
            label={t('tierFrom')}
            min={0}
            value={tier.from}
            onChange={(from) => change(at, { from: from ?? 0 })}
          />
          <NumberField
            label={t('amount')}
            min={0}
            value={tier.amount}
            onChange={(amount) => change(at, { amount: amount ?? 0 })}
          />
        </FormGrid>
      ))}
      <Button small icon="plus" onPress={() => onChange({ tiers: [...draft.tiers, { from: 0, amount: 0 }] })}>
        {t('addTier')}
      </Button>
    </>
  );
};

/** What a clause gives: an amount, a share, tiers, steps or words; and the most it gives. */
export const BenefitFields = ({ draft, onChange }: BenefitFieldsProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const { kind } = draft;
  return (
    <>
      <FormGrid>
        <ChoiceField
          label={t('kind')}
          value={kind}
          choices={KINDS.map((one) => ({ value: one, label: t(`kind_${one}`) }))}
          onChange={(one) => one && onChange({ kind: one })}
        />
        {(kind === 'share' || kind === 'tiers' || kind === 'each') && (
          <ChoiceField
            label={t('of')}
            value={draft.of}
            choices={COUNTED.map((one) => ({ value: one.key, label: named(one.name, language) }))}
            onChange={(of) => onChange({ of })}
          />
        )}
        {kind === 'share' && (
          <NumberField
            label={t('rate')}
            min={1}
            max={100_000}
            value={draft.rate}
            onChange={(rate) => onChange({ rate })}
          />
        )}
        {kind === 'each' && (
          <NumberField label={t('step')} min={1} value={draft.step} onChange={(step) => onChange({ step })} />
        )}
        {(kind === 'fixed' || kind === 'each') && (
          <NumberField
            label={t('amount')}
            min={0}
            value={draft.amount}
            onChange={(amount) => onChange({ amount })}
          />
        )}
        {kind === 'stated' && (
          <>
            <TextField
              label={t('statedZh')}
              maxLength={120}
              value={draft.zh}
              onChange={(zh) => onChange({ zh })}
            />
            <TextField
              label={t('statedEn')}
              maxLength={240}
              value={draft.en}
              onChange={(en) => onChange({ en })}
            />
          </>
        )}
        <NumberField label={t('capField')} min={0} value={draft.cap} onChange={(cap) => onChange({ cap })} />
      </FormGrid>
      {kind === 'tiers' && <Tiers draft={draft} onChange={onChange} />}
    </>
  );
};
