import { useState } from 'react';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { cityChoices, listCities, listPeople } from '../../organisation/contract.ts';
import { PARTNER_KINDS } from '../contract.ts';
import type { Draft } from './partner-draft.ts';
import { words } from './words.ts';

export const PARTNER_FIELDS = [
  'kind',
  'name',
  'organisation',
  'cityCode',
  'industries',
  'contactName',
  'contactPhone',
  'ownerId',
  'appointedFrom',
  'appointedTo',
  'note',
] as const;

interface PartnerFieldsProps {
  form: Draft;
  onChange: (change: Partial<Draft>) => void;
}

const codesIn = (text: string): string[] => [
  ...new Set(
    text
      .toUpperCase()
      .split(/[,，、;；\s]+/)
      .filter(Boolean),
  ),
];

const Industries = ({ form, onChange }: PartnerFieldsProps) => {
  const t = useWords(words);
  const [typed, setTyped] = useState(form.industries.join('，'));
  return (
    <TextField
      label={t('industries')}
      name="industries"
      hint={t('industriesHint')}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange({ industries: codesIn(text) });
      }}
    />
  );
};

export const PartnerFields = ({ form, onChange }: PartnerFieldsProps) => {
  const t = useWords(words);
  const cities = useAsk(listCities, {}).reply?.items ?? [];
  const people = useAsk(listPeople, { query: { limit: 200 } }).reply?.items ?? [];
  return (
    <FormGrid>
      <ChoiceField
        label={t('kind')}
        name="kind"
        value={form.kind}
        choices={PARTNER_KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        onChange={(kind) => kind && onChange({ kind })}
      />
      <TextField
        required
        label={t('name')}
        name="name"
        value={form.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={t('organisation')}
        name="organisation"
        value={form.organisation ?? ''}
        onChange={(text) => onChange({ organisation: text || null })}
      />
      <SelectField
        required
        label={t('city')}
        name="cityCode"
        value={form.cityCode}
        choices={cityChoices(cities, form.cityCode)}
        onChange={(cityCode) => onChange({ cityCode })}
      />
      <SelectField
        required
        label={t('owner')}
        name="ownerId"
        value={form.ownerId}
        choices={people.map((one) => ({ value: one.id, label: `${one.name} · ${one.unitName}` }))}
        onChange={(ownerId) => onChange({ ownerId })}
      />
      <Industries form={form} onChange={onChange} />
      <TextField
        label={t('contactName')}
        name="contactName"
        value={form.contactName ?? ''}
        onChange={(text) => onChange({ contactName: text || null })}
      />
      <TextField
        label={t('contactPhone')}
        name="contactPhone"
        inputMode="tel"
        value={form.contactPhone ?? ''}
        onChange={(text) => onChange({ contactPhone: text || null })}
      />
      <DayField
        required
        label={t('appointedFrom')}
        name="appointedFrom"
        value={form.appointedFrom}
        onChange={(appointedFrom) => onChange({ appointedFrom })}
      />
      <DayField
        label={t('appointedTo')}
        name="appointedTo"
        hint={t('openEnded')}
        value={form.appointedTo}
        onChange={(appointedTo) => onChange({ appointedTo })}
      />
      <TextArea
        label={t('noteField')}
        name="note"
        value={form.note}
        onChange={(note) => onChange({ note })}
      />
    </FormGrid>
  );
};
