import { daysBetween } from '../../../packages/kernel/day.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { CampaignNow, Cockpit as CockpitReply } from '../contract.ts';
import './briefings.css';
import { LeftOutCard } from './left-out-card.tsx';
import { Numbers } from './numbers.tsx';
import { PromisesCard } from './promises-card.tsx';
import { ResultsCard } from './results-card.tsx';
import { SquadsCard } from './squads-card.tsx';
import { StagesCard } from './stages-card.tsx';
import { StalestCard } from './stalest-card.tsx';
import { TodayCard } from './today-card.tsx';
import { WaitsStrip } from './waits-strip.tsx';
import { words } from './words.ts';

type Campaign = Pick<CampaignNow, 'startsOn' | 'endsOn'>;

/** How far a campaign is. */
export const useDayOf = (): ((campaign: Campaign, today: CockpitReply['today']) => string) => {
  const t = useWords(words);
  return ({ startsOn, endsOn }, today) => {
    const all = daysBetween(startsOn, endsOn) + 1;
    const day = daysBetween(startsOn, today) + 1;
    if (day < 1) return t('startsIn', { days: 1 - day });
    return day > all ? t('over') : t('dayOf', { day, all });
  };
};

const Choice = ({ cockpit, chosen }: { cockpit: CockpitReply; chosen: CampaignNow }) => {
  const t = useWords(words);
  const [, change] = useFilters({ campaign: '' });
  return (
    <FilterBar
      label={t('chooseCampaign')}
      value={chosen.id}
      onChange={(campaign) => change({ campaign })}
      chips={cockpit.campaigns.map((one) => ({ value: one.id, label: one.name }))}
    />
  );
};

const NoCampaign = () => {
  const t = useWords(words);
  return (
    <div className="b-none">
      <Empty icon="flag" title={t('noCampaign')} hint={t('noCampaignHint')}>
        <Button to="/campaigns">{t('campaigns')}</Button>
      </Empty>
    </div>
  );
};

/** Everything under way at this moment, on one page. */
export const Cockpit = ({ cockpit }: { cockpit: CockpitReply }) => {
  const [{ campaign: wanted }] = useFilters({ campaign: '' });
  const { campaigns, promises, projects, now } = cockpit;
  const campaign = campaigns.find((one) => one.id === wanted) ?? campaigns[0] ?? null;
  const work = campaign?.work ?? null;
  return (
    <>
      <WaitsStrip waits={cockpit.waits} />
      {campaign && campaigns.length > 1 && <Choice cockpit={cockpit} chosen={campaign} />}
      <Numbers cockpit={cockpit} campaign={campaign} />
      {campaign === null && <NoCampaign />}
      <div className="b-cockpit">
        {campaign && <SquadsCard campaign={campaign} now={now} />}
        {campaign && work && <TodayCard campaignId={campaign.id} work={work} />}
        {campaign && work && <ResultsCard campaignId={campaign.id} results={work.results} now={now} />}
        {campaign && work && <LeftOutCard campaignId={campaign.id} leftOut={work.leftOut} />}
        {promises && <PromisesCard promises={promises} />}
        {projects && <StagesCard projects={projects} />}
        {projects && <StalestCard projects={projects.stalest} />}
      </div>
    </>
  );
};
