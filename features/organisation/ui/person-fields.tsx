import { CheckField } from '../../../packages/kit/check-field.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { SelectField } from '../../../packages/kit/select-field.tsx';
import { named } from '../../../packages/kit/session.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { cityChoices, listCities, listLines, listUnits } from '../contract.ts';
import { CodesField } from './codes-field.tsx';
import type { Draft } from './person-draft.ts';
import { words } from './words.ts';

export const PERSON_FIELDS = [
  'name',
  'latinName',
  'post',
  'unitId',
  'lineId',
  'rank',
  'competences',
  'languages',
  'homeCity',
  'phone',
  'joinedOn',
  'leftOn',
] as const;

interface PersonFieldsProps {
  form: Draft;
  onChange: (change: Partial<Draft>) => void;
}

export const PersonFields = ({ form, onChange }: PersonFieldsProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const cities = useAsk(listCities, {}).reply?.items ?? [];
  const units = useAsk(listUnits, {}).reply?.items ?? [];
  const lines = useAsk(listLines, {}).reply?.items ?? [];
  return (
    <FormGrid>
      <TextField
        required
        label={t('name')}
        name="name"
        value={form.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={t('latinName')}
        name="latinName"
        value={form.latinName ?? ''}
        onChange={(text) => onChange({ latinName: text || null })}
      />
      <TextField
        required
        label={t('post')}
        name="post"
        value={form.post}
        onChange={(post) => onChange({ post })}
      />
      <SelectField
        required
        label={t('unit')}
        name="unitId"
        value={form.unitId}
        choices={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        onChange={(unitId) => onChange({ unitId })}
      />
      <ChoiceField
        label={t('line')}
        name="lineId"
        value={form.lineId ?? ''}
        empty={t('noLine')}
        choices={lines.map((line) => ({ value: line.id, label: named(line.name, language) }))}
        onChange={(lineId) => onChange({ lineId: lineId || null })}
      />
      <NumberField
        label={t('rank')}
        name="rank"
        hint={t('rankHint')}
        min={0}
        max={9}
        value={form.rank}
        onChange={(rank) => onChange({ rank: rank ?? 0 })}
      />
      <SelectField
        required
        label={t('homeCity')}
        name="homeCity"
        value={form.homeCity}
        choices={cityChoices(cities, form.homeCity)}
        onChange={(homeCity) => onChange({ homeCity })}
      />
      <TextField
        label={t('phone')}
        name="phone"
        inputMode="tel"
        value={form.phone ?? ''}
        onChange={(text) => onChange({ phone: text || null })}
      />
      <CodesField
        label={t('competences')}
        name="competences"
        hint={t('competencesHint')}
        value={form.competences}
        onChange={(competences) => onChange({ competences })}
      />
      <CodesField
        label={t('languages')}
        name="languages"
        hint={t('languagesHint')}
        value={form.languages}
        onChange={(languages) => onChange({ languages })}
      />
      <DayField
        required
        label={t('joinedOn')}
        name="joinedOn"
        value={form.joinedOn}
        onChange={(joinedOn) => onChange({ joinedOn })}
      />
      <DayField
        label={t('leftOn')}
        name="leftOn"
        value={form.leftOn}
        onChange={(leftOn) => onChange({ leftOn })}
      />
      <CheckField label={t('drives')} value={form.drives} onChange={(drives) => onChange({ drives })} />
    </FormGrid>
  );
};
