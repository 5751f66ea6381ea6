import { DayField } from '../../../packages/kit/day-field.tsx';
import { FormGrid } from '../../../packages/kit/form.tsx';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { TimeField } from '../../../packages/kit/time-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { CampaignForm } from '../contract.ts';
import { CityField } from './city-field.tsx';
import { words } from './words.ts';

export interface CampaignPartProps {
  form: CampaignForm;
  onChange: (some: Partial<CampaignForm>) => void;
}

/** What a campaign is called, its days, their hours, and where squads set out from. */
export const CampaignWhen = ({ form, onChange }: CampaignPartProps) => {
  const t = useWords(words);
  return (
    <FormGrid>
      <TextField
        label={t('name')}
        name="name"
        required
        maxLength={80}
        value={form.name}
        onChange={(name) => onChange({ name })}
      />
      <DayField
        label={t('startsOn')}
        name="startsOn"
        required
        value={form.startsOn}
        onChange={(startsOn) => startsOn && onChange({ startsOn })}
      />
      <DayField
        label={t('endsOn')}
        name="endsOn"
        required
        from={form.startsOn}
        value={form.endsOn}
        onChange={(endsOn) => endsOn && onChange({ endsOn })}
      />
      <CityField
        label={t('homeCity')}
        name="homeCity"
        required
        hint={t('cityHint')}
        value={form.homeCity}
        onChange={(code) => code && onChange({ homeCity: code })}
      />
      <TimeField
        label={t('dayOpens')}
        name="dayOpens"
        required
        value={form.dayOpens}
        onChange={(at) => at !== null && onChange({ dayOpens: at })}
      />
      <TimeField
        label={t('dayCloses')}
        name="dayCloses"
        required
        value={form.dayCloses}
        onChange={(at) => at !== null && onChange({ dayCloses: at })}
      />
    </FormGrid>
  );
};
