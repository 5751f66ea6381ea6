import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { useToday } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import { AGREEMENTS, CAPITALS, type TermsForm } from '../terms-contract.ts';
import { ReferrerField } from './referrer-field.tsx';
import { termsWords as words } from './terms-words.ts';

export const TERMS_FIELDS = [
  'capital',
  'investor',
  'agreement',
  'signedOn',
  'auditedOn',
  'agreedAmount',
  'plannedStart',
  'enrolledOn',
  'referrerId',
  'referrerToldOn',
] as const;

interface TermsFieldsProps {
  form: TermsForm;
  referrerName: string;
  onChange: (change: Partial<TermsForm>) => void;
}

export const TermsFields = ({ form, referrerName, onChange }: TermsFieldsProps) => {
  const t = useWords(words);
  const today = useToday();
  return (
    <FormGrid>
      <ChoiceField
        label={t('agreement')}
        name="agreement"
        hint={t('agreementHint')}
        value={form.agreement ?? ''}
        empty={t('unknown')}
        choices={AGREEMENTS.map((one) => ({ value: one, label: t(`agreement_${one}`) }))}
        onChange={(chosen) => onChange({ agreement: chosen || null })}
      />
      <NumberField
        label={t('agreedAmount')}
        name="agreedAmount"
        unit={t('wan')}
        min={0}
        value={form.agreedAmount}
        onChange={(agreedAmount) => onChange({ agreedAmount })}
      />
      <DayField
        label={t('signedOn')}
        name="signedOn"
        to={today}
        value={form.signedOn}
        onChange={(signedOn) => onChange({ signedOn })}
      />
      <DayField
        label={t('auditedOn')}
        name="auditedOn"
        hint={t('auditedHint')}
        to={today}
        value={form.auditedOn}
        onChange={(auditedOn) => onChange({ auditedOn })}
      />
      <ChoiceField
        label={t('capital')}
        name="capital"
        value={form.capital ?? ''}
        empty={t('unknown')}
        choices={CAPITALS.map((one) => ({ value: one, label: t(`capital_${one}`) }))}
        onChange={(chosen) => onChange({ capital: chosen || null })}
      />
      <TextField
        label={t('investor')}
        name="investor"
        hint={t('investorHint')}
        value={form.investor ?? ''}
        onChange={(investor) => onChange({ investor: investor || null })}
      />
      <DayField
        label={t('plannedStart')}
        name="plannedStart"
        value={form.plannedStart}
        onChange={(plannedStart) => onChange({ plannedStart })}
      />
      <DayField
        label={t('enrolledOn')}
        name="enrolledOn"
        to={today}
        value={form.enrolledOn}
        onChange={(enrolledOn) => onChange({ enrolledOn })}
      />
      <ReferrerField
        value={form.referrerId}
        name={referrerName}
        onChange={(referrerId) => onChange({ referrerId })}
      />
      <DayField
        label={t('referrerToldOn')}
        name="referrerToldOn"
        to={today}
        value={form.referrerToldOn}
        onChange={(referrerToldOn) => onChange({ referrerToldOn })}
      />
    </FormGrid>
  );
};
