import { FormGrid } from '../../../packages/kit/form.tsx';
import { NumberField } from '../../../packages/kit/number-field.tsx';
import { useIndustries } from '../../../packages/kit/use-industries.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { CampaignPartProps } from './campaign-when.tsx';
import { CitiesField } from './city-field.tsx';
import { CodesField } from './codes-field.tsx';
import { words } from './words.ts';

const INDUSTRY = /^[A-Z]?\d{0,4}$/;
const MOST_SENIOR = 9;

/** Where a campaign goes, in which industries, and who may lead. */
export const CampaignGoals = ({ form, onChange }: CampaignPartProps) => {
  const t = useWords(words);
  const industries = useIndustries();
  return (
    <div className="k-stack">
      <CitiesField
        label={t('targetCities')}
        name="targetCities"
        hint={t('cityHint')}
        value={form.targetCities}
        onChange={(targetCities) => onChange({ targetCities })}
      />
      <CodesField
        label={t('targetIndustries')}
        name="targetIndustries"
        hint={t('industryHint')}
        pattern={INDUSTRY}
        known={industries.all}
        value={form.targetIndustries}
        onChange={(targetIndustries) => onChange({ targetIndustries })}
      />
      <FormGrid>
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
