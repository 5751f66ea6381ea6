import { Badge } from '../../../packages/kit/badge.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { CampaignNow } from '../contract.ts';
import { Line, Lines, Quiet } from './line.tsx';
import { inCampaign } from './links.ts';
import { words } from './words.ts';

interface LeftOutCardProps {
  campaignId: string;
  leftOut: NonNullable<CampaignNow['work']>['leftOut'];
}

/** Candidate visits in no plan, the most valuable first. */
export const LeftOutCard = ({ campaignId, leftOut }: LeftOutCardProps) => {
  const t = useWords(words);
  return (
    <Card
      title={t('leftOut')}
      flush
      actions={
        leftOut.count > 0 && (
          <Button small kind="quiet" to={inCampaign(campaignId, 'visits', { status: 'candidate' })}>
            {t('leftOutCount', { count: leftOut.count })}
          </Button>
        )
      }
    >
      {leftOut.count === 0 && <Quiet title={t('leftOutNone')} />}
      <Lines label={t('leftOut')}>
        {leftOut.most.map((visit) => (
          <Line
            key={visit.visitId}
            to={inCampaign(campaignId, 'visits', { visit: visit.visitId })}
            title={visit.title}
            note={visit.city}
            end={
              <span className="k-line">
                {visit.must && <Badge tone="amber">{t('must')}</Badge>}
                <span className="k-figures" title={t('value')}>
                  {visit.value}
                </span>
              </span>
            }
          />
        ))}
      </Lines>
    </Card>
  );
};
