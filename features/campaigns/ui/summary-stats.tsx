import { Stat, Stats } from '../../../packages/kit/stat.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { CampaignSummary } from '../contract.ts';
import './campaigns.css';
import { words } from './words.ts';

/** The campaign in numbers; each opens what it is made of. */
export const SummaryStats = ({ campaignId, summary }: { campaignId: string; summary: CampaignSummary }) => {
  const t = useWords(words);
  const { participants: people, squads, visits, leads } = summary;
  const at = (tab: string, filter = ''): string => `/campaigns/${campaignId}?tab=${tab}${filter}`;
  return (
    <div className="cmp-stats">
      <Stats label={t('numbers')}>
        <Stat
          label={t('ready')}
          value={people.ready}
          note={t('ofAll', { count: people.all })}
          to={at('people', '&standing=ready')}
        />
        <Stat
          label={t('undeclared')}
          value={people.undeclared}
          {...(people.undeclared > 0 && { tone: 'amber' as const })}
          to={at('readiness', '&show=undeclared')}
        />
        <Stat
          label={t('suspended')}
          value={people.suspended}
          {...(people.suspended > 0 && { tone: 'red' as const })}
          to={at('people', '&standing=suspended')}
        />
        <Stat
          label={t('squadsAway')}
          value={squads.away}
          note={t('squadsOf', { all: squads.all })}
          to={at('squads')}
        />
        <Stat
          label={t('squadsSuspended')}
          value={squads.suspended}
          {...(squads.suspended > 0 && { tone: 'red' as const })}
          to={at('squads', '&state=suspended')}
        />
        <Stat
          label={t('candidateVisits')}
          value={visits.all}
          note={t('visitsMust', { count: visits.must })}
          to={at('visits')}
        />
        <Stat label={t('planned')} value={visits.planned} to={at('visits', '&status=planned')} />
        <Stat
          label={t('done')}
          value={visits.done}
          note={t('missed', { count: visits.missed })}
          to={at('visits', '&status=done')}
        />
        <Stat label={t('leads')} value={leads} to={`/projects?campaignId=${campaignId}`} />
      </Stats>
    </div>
  );
};
