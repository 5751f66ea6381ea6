import { clock } from '../../../../packages/kernel/minutes.ts';
import { Badge } from '../../../../packages/kit/badge.tsx';
import { Button } from '../../../../packages/kit/button.tsx';
import { Card } from '../../../../packages/kit/card.tsx';
import { type Fact, Facts } from '../../../../packages/kit/facts.tsx';
import { IconButton } from '../../../../packages/kit/icon-button.tsx';
import { useLanguage } from '../../../../packages/kit/language.ts';
import { sayShortDay } from '../../../../packages/kit/say-day.ts';
import { useListed } from '../../../../packages/kit/use-listed.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanDetail } from '../../contract.ts';
import './plan.css';
import { isSettled, placesOf } from './plan-shape.ts';
import { words } from './words.ts';

interface VisitCardProps {
  plan: PlanDetail;
  visitId: string;
  mayMove: boolean;
  onRemove: (visitId: string) => void;
  onMove: (visitId: string) => void;
  onClose: () => void;
}

/** The visit chosen on the table, the map or a list. */
export const VisitCard = ({ plan, visitId, mayMove, onRemove, onMove, onClose }: VisitCardProps) => {
  const t = useWords(words);
  const listed = useListed();
  const language = useLanguage();
  const visit = plan.visits.find((one) => one.visitId === visitId);
  if (!visit) return null;
  const place = placesOf(plan).get(visitId);
  const squad = plan.squads.find((one) => one.squadId === place?.squadId);
  const reasons = plan.leftOut.find((one) => one.visitId === visitId)?.reasons ?? [t('whyOutUnknown')];
  const settled = isSettled(visit.status);
  const windows = visit.windows.map((w) => `${sayShortDay(w.day, language)} ${clock(w.from)}–${clock(w.to)}`);
  const needs = [
    ...visit.competences,
    ...(visit.requiredRank > 0 ? [t('rank', { rank: visit.requiredRank })] : []),
  ];
  const facts: Fact[] = [
    ...(place
      ? [
          {
            label: t('when'),
            value: `${sayShortDay(place.day, language)} ${clock(place.start)}–${clock(place.end)}`,
          },
          { label: t('squad'), value: squad?.name },
        ]
      : []),
    { label: t('city'), value: visit.city },
    { label: t('lasts'), value: t('minutes', { count: visit.durationMinutes }) },
    {
      label: t('windows'),
      value: windows.length > 0 ? windows.join(language === 'en' ? '; ' : '；') : t('anyTime'),
    },
    ...(needs.length > 0 ? [{ label: t('needs'), value: listed(needs) }] : []),
  ];
  return (
    <Card
      title={visit.title}
      actions={<IconButton icon="close" small label={t('closeVisit')} onPress={onClose} />}
    >
      <div className="p-visit">
        <div className="k-line">
          {visit.must && <Badge tone="red">{t('must')}</Badge>}
          <Badge>{t('value', { value: visit.value })}</Badge>
          {settled && <span className="k-muted">{t('locked')}</span>}
        </div>
        <Facts facts={facts} />
        {!place && !settled && (
          <div>
            <h3>{t('whyOut')}</h3>
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </div>
        )}
        {mayMove && !settled && (
          <div className="k-line">
            <Button small icon="arrowRight" onPress={() => onMove(visitId)}>
              {t('moveTo')}
            </Button>
            {place && (
              <Button small icon="minus" onPress={() => onRemove(visitId)}>
                {t('remove')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Card>
  );
};
