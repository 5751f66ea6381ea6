import { CheckField } from '../../../packages/kit/check-field.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { named } from '../../../packages/kit/session.ts';
import { TextArea } from '../../../packages/kit/text-area.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listLines, listPeople } from '../../organisation/contract.ts';
import { CHANNELS, PROJECT_CLASSES, type ProjectForm } from '../contract.ts';
import { EnterpriseField } from './enterprise-field.tsx';
import { words } from './words.ts';

export const PROJECT_FIELDS = [
  'name',
  'enterpriseId',
  'class',
  'lineId',
  'plannedInvestment',
  'ownerId',
  'channel',
  'description',
  'upperCode',
  'asNew',
  'evidence',
] as const;

/** A form not yet filled: what must be chosen is empty. */
export interface Draft extends Omit<ProjectForm, 'enterpriseId' | 'ownerId'> {
  enterpriseId: string | null;
  ownerId: string | null;
}

interface ProjectFieldsProps {
  form: Draft;
  /** The name of the chosen enterprise, while it is not among those found. */
  enterpriseName: string;
  onChange: (change: Partial<Draft>) => void;
}

export const ProjectFields = ({ form, enterpriseName, onChange }: ProjectFieldsProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  const people = useAsk(listPeople, { query: { limit: 200 } });
  return (
    <FormGrid>
      <TextField
        label={t('name')}
        name="name"
        required
        autoFocus
        value={form.name}
        onChange={(name) => onChange({ name })}
      />
      <EnterpriseField
        value={form.enterpriseId}
        name={enterpriseName}
        onChange={(enterpriseId) => onChange({ enterpriseId })}
      />
      <SelectField
        required
        label={t('owner')}
        name="ownerId"
        busy={people.loading}
        value={form.ownerId}
        choices={(people.reply?.items ?? []).map((one) => ({
          value: one.id,
          label: `${one.name} · ${one.unitName}`,
        }))}
        onChange={(ownerId) => onChange({ ownerId })}
      />
      <ChoiceField
        label={t('class')}
        name="class"
        value={form.class}
        choices={PROJECT_CLASSES.map((one) => ({ value: one, label: t(`class_${one}`) }))}
        onChange={(chosen) => chosen && onChange({ class: chosen })}
      />
      <ChoiceField
        label={t('line')}
        name="lineId"
        value={form.lineId ?? ''}
        empty={t('unknown')}
        choices={lines.map((line) => ({ value: line.id, label: named(line.name, language) }))}
        onChange={(lineId) => onChange({ lineId: lineId || null })}
      />
      <ChoiceField
        label={t('channel')}
        name="channel"
        value={form.channel}
        choices={CHANNELS.map((one) => ({ value: one, label: t(`channel-${one}`) }))}
        onChange={(chosen) => chosen && onChange({ channel: chosen })}
      />
      <NumberField
        label={t('amount')}
        name="plannedInvestment"
        unit={t('wan')}
        min={0}
        hint={t('amountHint')}
        value={form.plannedInvestment}
        onChange={(plannedInvestment) => onChange({ plannedInvestment })}
      />
      <TextField
        label={t('upperCode')}
        name="upperCode"
        hint={t('upperCodeHint')}
        maxLength={60}
        value={form.upperCode ?? ''}
        onChange={(upperCode) => onChange({ upperCode: upperCode.trim() === '' ? null : upperCode })}
      />
      <CheckField label={t('isKey')} value={form.isKey} onChange={(isKey) => onChange({ isKey })} />
      <TextArea
        label={t('description')}
        name="description"
        value={form.description}
        onChange={(description) => onChange({ description })}
      />
    </FormGrid>
  );
};

/** The form once everything that must be chosen is chosen; null before. */
export const filled = ({ enterpriseId, ownerId, ...rest }: Draft): ProjectForm | null =>
  enterpriseId && ownerId && rest.name.trim() ? { ...rest, enterpriseId, ownerId } : null;
