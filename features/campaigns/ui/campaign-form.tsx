import type { ReactNode } from 'react';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { DayField } from '../../../packages/kit/day-field.tsx';
import { Form, FormGrid } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import type { Problem } from '../../../packages/kit/problem.ts';
import { TextField } from '../../../packages/kit/text-field.tsx';
import { TimeField } from '../../../packages/kit/time-field.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { CampaignForm as Campaign } from '../contract.ts';
import './campaigns.css';
import { CitiesField, CityField } from './city-field.tsx';
import { CodesField } from './codes-field.tsx';
import { MixEditor } from './mix-editor.tsx';
import { words } from './words.ts';

const INDUSTRY = /^[A-Z]?\d{0,4}$/;
const MOST_SENIOR = 9;
const FIELDS = [
  'name',
  'startsOn',
  'endsOn',
  'dayOpens',
  'dayCloses',
  'homeCity',
  'leaderRank',
  'targetCities',
  'targetIndustries',
];

interface CampaignFormProps {
  form: Campaign;
  onChange: (some: Partial<Campaign>) => void;
  onSave: () => void;
  problem: Problem | null;
  busy: boolean;
  cancelTo: string;
  /** What stands above the buttons: somebody saved meanwhile. */
  note?: ReactNode;
}

type PartProps = Pick<CampaignFormProps, 'form' | 'onChange'>;

const When = ({ form, onChange }: PartProps) => {
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

const Goals = ({ form, onChange }: PartProps) => {
  const t = useWords(words);
  return (
    <div className="k-stack">
      <CitiesField
        label={t('targetCities')}
        name="targetCities"
        hint={t('cityHint')}
        value={form.targetCities}
        onChange={(targetCities) => onChange({ targetCities })}
      />
      <FormGrid>
        <CodesField
          label={t('targetIndustries')}
          name="targetIndustries"
          hint={t('industryHint')}
          pattern={INDUSTRY}
          value={form.targetIndustries}
          onChange={(targetIndustries) => onChange({ targetIndustries })}
        />
        <NumberField
          label={t('leaderRank')}
          name="leaderRank"
          hint={t('leaderRankHint')}
          min={0}
          max={MOST_SENIOR}
          value={form.leaderRank}
          onChange={(rank) => onChange({ leaderRank: rank ?? 0 })}
        />
      </FormGrid>
    </div>
  );
};

/** Everything a campaign is made up with; waves are said on its own page. */
export const CampaignForm = ({
  form,
  onChange,
  onSave,
  problem,
  busy,
  cancelTo,
  note,
}: CampaignFormProps) => {
  const t = useWords(words);
  return (
    <div className="cmp-form">
      <Form
        problem={problem}
        fields={FIELDS}
        onSubmit={onSave}
        footer={
          <>
            <Button to={cancelTo}>{t('cancel')}</Button>
            <Button kind="main" submit busy={busy} disabled={form.name.trim() === ''}>
              {t('save')}
            </Button>
          </>
        }
      >
        <Card title={t('when')}>
          <When form={form} onChange={onChange} />
        </Card>
        <Card title={t('goals')}>
          <Goals form={form} onChange={onChange} />
        </Card>
        <Card title={t('mix')}>
          <MixEditor mix={form.mix} onChange={(mix) => onChange({ mix })} />
        </Card>
        {note}
      </Form>
    </div>
  );
};
