import { useParams, useSearchParams } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Page as Frame } from '../../../packages/kit/page.tsx';
import { sayShortDay } from '../../../packages/kit/say-day.ts';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { Tabs } from '../../../packages/kit/tabs.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, type CampaignSummary, campaignSummary, getCampaign } from '../contract.ts';
import { CampaignActions } from './campaign-actions.tsx';
import { OverviewPart } from './overview-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { ReadinessPart } from './readiness-part.tsx';
import { SquadsPart } from './squads-part.tsx';
import { CAMPAIGN_TONE } from './tones.ts';
import { useCities } from './use-names.ts';
import { VisitsPart } from './visits-part.tsx';
import { words } from './words.ts';

const PARTS = ['overview', 'people', 'readiness', 'visits', 'squads'] as const;
type Part = (typeof PARTS)[number];

const countOf = (part: Part, summary: CampaignSummary): number | undefined => {
  switch (part) {
    case 'people':
      return summary.participants.all;
    case 'visits':
      return summary.visits.all;
    case 'squads':
      return summary.squads.all;
    case 'overview':
    case 'readiness':
      return undefined;
  }
};

const PartShown = ({ part, campaign }: { part: Part; campaign: Campaign }) => {
  switch (part) {
    case 'overview':
      return <OverviewPart campaign={campaign} />;
    case 'people':
      return <PeoplePart campaign={campaign} />;
    case 'readiness':
      return <ReadinessPart campaign={campaign} />;
    case 'visits':
      return <VisitsPart campaign={campaign} />;
    case 'squads':
      return <SquadsPart campaign={campaign} />;
  }
};

const Note = ({ campaign }: { campaign: Campaign }) => {
  const t = useWords(words);
  const language = useLanguage();
  const cities = useCities();
  return (
    <span className="k-line">
      <StatusTag tone={CAMPAIGN_TONE[campaign.status]}>{t(campaign.status)}</StatusTag>
      <span className="k-figures">
        {campaign.startsOn.slice(0, 5)}
        {sayShortDay(campaign.startsOn, language)} – {sayShortDay(campaign.endsOn, language)}
      </span>
      <span>{cities.say(campaign.homeCity)}</span>
    </span>
  );
};

export const Page = () => {
  const t = useWords(words);
  const { id = '' } = useParams();
  const [address, setAddress] = useSearchParams();
  const part = PARTS.find((one) => one === address.get('tab')) ?? 'overview';
  const asked = useAsk(getCampaign, { params: { id } });
  const summary = useAsk(campaignSummary, { params: { id } });
  const campaign = asked.reply;
  const tabs = PARTS.map((key) => {
    const count = summary.reply && countOf(key, summary.reply);
    return { key, label: t(key), ...(count !== undefined && { count }) };
  });
  return (
    <Frame
      title={campaign?.name ?? t('campaigns')}
      back={{ to: '/campaigns', label: t('campaigns') }}
      note={campaign && <Note campaign={campaign} />}
      actions={campaign && <CampaignActions campaign={campaign} />}
    >
      <Tabs
        label={t('parts')}
        tabs={tabs}
        value={part}
        onChange={(key) => setAddress(key === 'overview' ? {} : { tab: key })}
      >
        <Asked of={asked} lines={10}>
          {(reply) => <PartShown part={part} campaign={reply} />}
        </Asked>
      </Tabs>
    </Frame>
  );
};
