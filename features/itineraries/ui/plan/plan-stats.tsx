import { sayNumber } from '../../../../packages/kit/say-day.ts';
import { Stat, Stats } from '../../../../packages/kit/stat.tsx';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanDetail } from '../../contract.ts';
import { goingOf } from './plan-shape.ts';
import { sayBound } from './score-card.tsx';
import { words } from './words.ts';

/** A plan in five numbers. */
export const PlanStats = ({ plan }: { plan: PlanDetail }) => {
  const t = useWords(words);
  const minutes = goingOf(plan).reduce((sum, one) => sum + one.end - one.start, 0);
  const mustOut = plan.leftOut.filter(
    (one) => plan.visits.find((visit) => visit.visitId === one.visitId)?.must,
  ).length;
  const bound = sayBound(plan, t);
  return (
    <Stats label={t('score')}>
      <Stat label={t('points')} value={sayNumber(plan.score)} {...(bound !== null && { note: bound })} />
      <Stat label={t('visitsMade')} value={plan.visitsMade} unit={t('visitsUnit')} />
      <Stat
        label={t('visitsLeft')}
        value={plan.visitsLeftOut}
        unit={t('visitsUnit')}
        {...(mustOut > 0 && { tone: 'red' as const, note: `${t('must')} ${mustOut}` })}
      />
      <Stat
        label={t('squadsOut')}
        value={plan.squads.filter((one) => one.days.length > 0).length}
        unit={t('squadsUnit')}
      />
      <Stat label={t('travel')} value={sayNumber(minutes / 60)} unit={t('hours')} />
    </Stats>
  );
};
