import { isDay } from '../../../packages/kernel/day.ts';
import { CheckField } from '../../../packages/kit/check-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listCities } from '../../organisation/contract.ts';
import type { EnterpriseForm } from '../contract.ts';
import { OwnerField } from './owner-field.tsx';
import { TagsField } from './tags-field.tsx';
import { words } from './words.ts';

export const ENTERPRISE_FIELDS = [
  'name',
  'shortName',
  'uscc',
  'cityCode',
  'address',
  'industry',
  'theme',
  'capitalWan',
  'employees',
  'revenueWan',
  'establishedOn',
  'contactName',
  'contactPhone',
  'website',
  'listedCode',
  'tags',
  'note',
] as const;

interface EnterpriseFieldsProps {
  form: EnterpriseForm;
  onChange: (change: Partial<EnterpriseForm>) => void;
}

const Text = ({
  of,
  label,
  form,
  onChange,
  ...more
}: EnterpriseFieldsProps & {
  of:
    | 'shortName'
    | 'address'
    | 'industry'
    | 'theme'
    | 'contactName'
    | 'contactPhone'
    | 'website'
    | 'listedCode';
  label: string;
  inputMode?: 'tel' | 'url';
}) => (
  <TextField
    label={label}
    name={of}
    value={form[of]}
    onChange={(text) => onChange({ [of]: text })}
    {...more}
  />
);

export const EnterpriseFields = ({ form, onChange }: EnterpriseFieldsProps) => {
  const t = useWords(words);
  const cities = useAsk(listCities, {});
  const with_ = { form, onChange };
  return (
    <>
      <FormGrid>
        <TextField
          label={t('name')}
          name="name"
          required
          autoFocus
          value={form.name}
          onChange={(name) => onChange({ name })}
        />
        <Text of="shortName" label={t('shortName')} {...with_} />
        <TextField
          label={t('uscc')}
          name="uscc"
          maxLength={18}
          value={form.uscc ?? ''}
          onChange={(text) => onChange({ uscc: text.trim().toUpperCase() || null })}
        />
        <SelectField
          label={t('city')}
          name="cityCode"
          value={form.cityCode}
          busy={cities.loading}
          choices={(cities.reply?.items ?? []).map((city) => ({
            value: city.code,
            label: city.province === city.name ? city.name : `${city.name} · ${city.province}`,
          }))}
          onChange={(cityCode) => onChange({ cityCode })}
        />
        <Text of="industry" label={t('industry')} {...with_} />
        <Text of="theme" label={t('theme')} {...with_} />
        <Text of="contactName" label={t('contact')} {...with_} />
        <Text of="contactPhone" label={t('phone')} inputMode="tel" {...with_} />
        <OwnerField value={form.ownerPersonId} onChange={(ownerPersonId) => onChange({ ownerPersonId })} />
        <CheckField label={t('inPark')} value={form.inPark} onChange={(inPark) => onChange({ inPark })} />
      </FormGrid>
      <FormGrid>
        <NumberField
          label={t('capital')}
          name="capitalWan"
          unit={t('wan')}
          min={0}
          decimals={2}
          value={form.capitalWan}
          onChange={(capitalWan) => onChange({ capitalWan })}
        />
        <NumberField
          label={t('revenue')}
          name="revenueWan"
          unit={t('wan')}
          min={0}
          decimals={2}
          value={form.revenueWan}
          onChange={(revenueWan) => onChange({ revenueWan })}
        />
        <NumberField
          label={t('employees')}
          name="employees"
          unit={t('people')}
          min={0}
          value={form.employees}
          onChange={(employees) => onChange({ employees })}
        />
        <DayField
          label={t('establishedOn')}
          name="establishedOn"
          value={form.establishedOn && isDay(form.establishedOn) ? form.establishedOn : null}
          onChange={(establishedOn) => onChange({ establishedOn })}
        />
        <Text of="website" label={t('website')} inputMode="url" {...with_} />
        <Text of="listedCode" label={t('listedCode')} {...with_} />
        <Text of="address" label={t('address')} {...with_} />
        <TagsField value={form.tags} onChange={(tags) => onChange({ tags })} />
        <TextArea label={t('note_')} name="note" value={form.note} onChange={(note) => onChange({ note })} />
      </FormGrid>
    </>
  );
};
