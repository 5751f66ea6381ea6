import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addDays } from '../../../packages/kernel/day.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { useSession, useToday } from '../../../packages/kit/session.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type CampaignForm as Campaign, createCampaign } from '../contract.ts';
import { CampaignForm } from './campaign-form.tsx';
import { words } from './words.ts';

const TWO_WEEKS = 13;
const HALF_PAST_EIGHT = 510;
const HALF_PAST_SIX = 1110;

const useBlank = (): Campaign => {
  const today = useToday();
  const { zone } = useSession();
  return {
    name: '',
    startsOn: today,
    endsOn: addDays(today, TWO_WEEKS),
    dayOpens: HALF_PAST_EIGHT,
    dayCloses: HALF_PAST_SIX,
    homeCity: zone.homeCity,
    targetCities: [],
    targetIndustries: [],
    leaderRank: 0,
    mix: [],
  };
};

export const Page = () => {
  const t = useWords(words);
  const go = useNavigate();
  const [form, setForm] = useState(useBlank());
  const save = useTell(createCampaign, {
    touches: ['listCampaigns'],
    onDone: ({ id }) => void go(`/campaigns/${id}`),
  });
  return (
    <Frame title={t('newCampaign')} back={{ to: '/campaigns', label: t('campaigns') }}>
      <CampaignForm
        form={form}
        onChange={(some) => setForm((before) => ({ ...before, ...some }))}
        onSave={() => save.tell({ body: form })}
        problem={save.problem}
        busy={save.busy}
        cancelTo="/campaigns"
      />
    </Frame>
  );
};
