import { FormGrid } from '../../../packages/kit/form.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { VisitForm } from '../contract.ts';
import { CityField } from './city-field.tsx';
import { words } from './visit-words.ts';

export interface VisitPartProps {
  form: VisitForm;
  disabled: boolean;
  onChange: (some: Partial<VisitForm>) => void;
}

/** Whom the visit is to, and where. */
export const VisitWhere = ({ form, disabled, onChange }: VisitPartProps) => {
  const t = useWords(words);
  return (
    <FormGrid>
      <TextField
        label={`${t('title')} · ${t(form.subject.kind)}`}
        name="title"
        required
        disabled={disabled}
        maxLength={120}
        value={form.title}
        onChange={(title) => onChange({ title })}
      />
      <CityField
        label={t('city')}
        name="cityCode"
        required
        disabled={disabled}
        value={form.cityCode}
        onChange={(cityCode) => cityCode && onChange({ cityCode })}
      />
      <TextField
        label={t('address')}
        name="address"
        disabled={disabled}
        maxLength={200}
        value={form.address ?? ''}
        onChange={(address) => onChange({ address: address || null })}
      />
      <TextField
        label={t('contactName')}
        name="contactName"
        disabled={disabled}
        maxLength={40}
        value={form.contactName ?? ''}
        onChange={(contactName) => onChange({ contactName: contactName || null })}
      />
      <TextField
        label={t('contactPhone')}
        name="contactPhone"
        disabled={disabled}
        inputMode="tel"
        maxLength={21}
        value={form.contactPhone ?? ''}
        onChange={(contactPhone) => onChange({ contactPhone: contactPhone || null })}
      />
    </FormGrid>
  );
};
