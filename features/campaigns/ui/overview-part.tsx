import { clock } from '../../../packages/kernel/minutes.ts';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Beside } from '../../../packages/kit/beside.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Facts } from '../../../packages/kit/facts.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useIndustries } from '../../../packages/kit/use-industries.ts';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type Campaign, campaignSummary } from '../contract.ts';
import { MixCard } from './mix-card.tsx';
import { SummaryStats } from './summary-stats.tsx';
import { useCities } from './use-names.ts';
import { WavesCard } from './waves-card.tsx';
import { words } from './words.ts';

const FactsCard = ({ campaign }: { campaign: Campaign }) => {
  const t = useWords(words);
  const cities = useCities();
  const industries = useIndustries();
  const inLine = useListed();
  const { dayOpens, dayCloses, leaderRank, targetCities, targetIndustries } = campaign;
  return (
    <Card title={t('facts')}>
      <Facts
        facts={[
          { label: t('dayHours'), value: `${clock(dayOpens)}–${clock(dayCloses)}` },
          {
            label: t('leaderRank'),
            value: leaderRank === 0 ? t('anyRank') : t('rankAtLeast', { rank: leaderRank }),
          },
          {
            label: t('targetIndustries'),
            value: industries.list(targetIndustries) || t('noTargets'),
            wide: true,
          },
          {
            label: t('targetCities'),
            value: inLine(targetCities.map(cities.say)) || t('noTargets'),
            wide: true,
          },
        ]}
      />
    </Card>
  );
};

/** The campaign at a glance. */
export const OverviewPart = ({ campaign }: { campaign: Campaign }) => {
  const summary = useAsk(campaignSummary, { params: { id: campaign.id } });
  return (
    <div className="k-stack">
      <Asked of={summary}>{(reply) => <SummaryStats campaignId={campaign.id} summary={reply} />}</Asked>
      <Beside
        aside={
          <>
            <WavesCard campaign={campaign} />
            <FactsCard campaign={campaign} />
          </>
        }
      >
        {summary.reply && <MixCard campaign={campaign} mix={summary.reply.mix} />}
      </Beside>
    </div>
  );
};
