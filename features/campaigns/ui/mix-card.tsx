import { Link } from 'react-router';
import { Badge } from '../../../packages/kit/badge.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { Empty } from '../../../packages/kit/empty.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { Progress } from '../../../packages/kit/progress.tsx';
import { named } from '../../../packages/kit/session.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Campaign, CampaignSummary, Combination } from '../contract.ts';
import './campaigns.css';
import { useTagName } from './use-names.ts';
import { words } from './words.ts';

type Side = CampaignSummary['mix'][number];
const PER_CENT = 100;

const SideBar = ({ side, campaignId }: { side: Side; campaignId: string }) => {
  const t = useWords(words);
  const tagName = useTagName();
  const text =
    side.share === null ? t('shareNone') : t('shareOf', { visits: side.visits, share: side.share });
  return (
    <Link className="cmp-mix-side" to={`/campaigns/${campaignId}?tab=visits&tag=${side.tag}`}>
      <Progress
        label={tagName(side.tag)}
        share={(side.share ?? 0) / PER_CENT}
        due={side.leastShare / PER_CENT}
        text={text}
        tone={side.short ? 'amber' : 'blue'}
      />
    </Link>
  );
};

const CombinationShown = ({
  of,
  sides,
  campaignId,
}: {
  of: Combination;
  sides: Side[];
  campaignId: string;
}) => {
  const t = useWords(words);
  const language = useLanguage();
  const short = sides.some((side) => side.short);
  const empty = sides.every((side) => side.share === null);
  return (
    <section className="cmp-mix" aria-label={named(of.name, language)}>
      <header className="k-line">
        <h3>{named(of.name, language)}</h3>
        {!empty && <Badge tone={short ? 'amber' : 'green'}>{t(short ? 'short' : 'enough')}</Badge>}
        <span className="k-muted cmp-push">{t('leastShare', { least: of.leastShare })}</span>
      </header>
      <div className="cmp-mix-sides">
        {sides.map((side) => (
          <SideBar key={side.tag} side={side} campaignId={campaignId} />
        ))}
      </div>
    </section>
  );
};

/** CMP-6 How the mix asked for stands among the visits. */
export const MixCard = ({ campaign, mix }: { campaign: Campaign; mix: readonly Side[] }) => {
  const t = useWords(words);
  return (
    <Card title={t('mix')}>
      {campaign.mix.length === 0 ? (
        <Empty icon="layers" title={t('noMix')} />
      ) : (
        <div className="k-stack">
          {campaign.mix.map((one) => (
            <CombinationShown
              key={one.key}
              of={one}
              sides={mix.filter((side) => side.key === one.key)}
              campaignId={campaign.id}
            />
          ))}
        </div>
      )}
    </Card>
  );
};
