import { useNavigate, useParams } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { ChangedNote } from '../../../packages/kit/changed-note.tsx';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { isStale } from '../../../packages/kit/problem.ts';
import { useToast } from '../../../packages/kit/toast.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useRevised } from '../../../packages/kit/use-revised.ts';
import { useTell } from '../../../packages/kit/use-tell.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, editCampaign, type CampaignForm as Form, getCampaign } from '../contract.ts';
import { CampaignForm } from './campaign-form.tsx';
import { words } from './words.ts';

const formOf = (campaign: Campaign): Form => ({
  name: campaign.name,
  startsOn: campaign.startsOn,
  endsOn: campaign.endsOn,
  dayOpens: campaign.dayOpens,
  dayCloses: campaign.dayCloses,
  homeCity: campaign.homeCity,
  targetCities: campaign.targetCities,
  targetIndustries: campaign.targetIndustries,
  leaderRank: campaign.leaderRank,
  mix: campaign.mix,
});

const SHOWN = ['name', 'startsOn', 'endsOn', 'homeCity'] as const;

const Edit = ({ campaign, onStale }: { campaign: Campaign; onStale: () => void }) => {
  const t = useWords(words);
  const toast = useToast();
  const go = useNavigate();
  const revised = useRevised({ form: formOf(campaign), revision: campaign.revision });
  const { others } = revised;
  const save = useTell(editCampaign, {
    touches: ['listCampaigns', 'getCampaign', 'campaignSummary', 'listSquads'],
    onDone: () => {
      toast(t('saved'));
      void go(`/campaigns/${campaign.id}`);
    },
  });
  const send = async (): Promise<void> => {
    const input = { params: { id: campaign.id }, body: revised.form };
    await save.tellAndWait(input, { ifMatch: revised.revision }).catch((fault) => {
      if (isStale(fault)) onStale();
    });
  };
  const goOn = (how: () => void): void => {
    save.forget();
    how();
  };
  return (
    <CampaignForm
      form={revised.form}
      onChange={revised.change}
      onSave={() => void send()}
      problem={others ? null : save.problem}
      busy={save.busy}
      cancelTo={`/campaigns/${campaign.id}`}
      note={
        others && (
          <ChangedNote
            changes={SHOWN.filter((key) => others.includes(key)).map((key) => ({
              label: t(key),
              theirs: campaign[key],
            }))}
            onKeepMine={() => goOn(revised.keepMine)}
            onTakeTheirs={() => goOn(revised.takeTheirs)}
          />
        )
      }
    />
  );
};

export const Page = () => {
  const t = useWords(words);
  const { id = '' } = useParams();
  const asked = useAsk(getCampaign, { params: { id } });
  return (
    <Frame
      title={t('editCampaign')}
      back={{ to: `/campaigns/${id}`, label: asked.reply?.name ?? t('campaigns') }}
    >
      <Asked of={asked} lines={10}>
        {(campaign) => <Edit key={campaign.id} campaign={campaign} onStale={asked.again} />}
      </Asked>
    </Frame>
  );
};
