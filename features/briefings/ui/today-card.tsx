import { clock } from '../../../packages/kernel/minutes.ts';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { StatusTag } from '../../../packages/kit/status-tag.tsx';
import { useFilters } from '../../../packages/kit/use-filters.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type CampaignNow, VISIT_STATES } from '../contract.ts';
import { Line, Lines, Quiet } from './line.tsx';
import { inCampaign, planOf } from './links.ts';
import { VISIT_TONE } from './tones.ts';
import { words } from './words.ts';

interface TodayCardProps {
  campaignId: string;
  work: NonNullable<CampaignNow['work']>;
}

/** The visits of today by the hour, and what became of each. */
export const TodayCard = ({ campaignId, work }: TodayCardProps) => {
  const t = useWords(words);
  const [{ visits: wanted }, change] = useFilters({ visits: '' });
  const shown = work.visits.filter((visit) => wanted === '' || visit.state === wanted);
  const states = VISIT_STATES.filter((state) => work.today[state] > 0 || state === wanted);
  return (
    <div className="b-area-today" id="today">
      <Card
        title={t('today')}
        flush
        actions={
          <Button small kind="quiet" to={planOf(campaignId)}>
            {work.plan ? t('planVersion', { version: work.plan.version }) : t('plan')}
          </Button>
        }
      >
        {work.visits.length === 0 ? (
          <Quiet title={t('todayNone')} hint={t('todayNoneHint')} />
        ) : (
          <>
            <div className="b-chips">
              <FilterBar
                label={t('state')}
                value={wanted}
                onChange={(visits) => change({ visits })}
                chips={states.map((state) => ({
                  value: state,
                  label: t(state),
                  count: work.today[state],
                  tone: VISIT_TONE[state],
                }))}
              />
            </div>
            {shown.length === 0 && <Quiet title={t('noneInState')} />}
            <Lines label={t('today')}>
              {shown.map((visit) => (
                <Line
                  key={visit.visitId}
                  to={inCampaign(campaignId, 'visits', { visit: visit.visitId })}
                  title={visit.title}
                  note={`${t('squadNo', { number: visit.squadNumber })} · ${visit.city}`}
                  lead={<span className="k-figures">{clock(visit.start)}</span>}
                  end={<StatusTag tone={VISIT_TONE[visit.state]}>{t(visit.state)}</StatusTag>}
                />
              ))}
            </Lines>
          </>
        )}
      </Card>
    </div>
  );
};
