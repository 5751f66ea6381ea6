import { useMemo } from 'react';
import { useLanguage } from '../../../../packages/kit/language.ts';
import { sayShortDay } from '../../../../packages/kit/say-day.ts';
import { useWords } from '../../../../packages/kit/use-words.ts';
import type { PlanDetail } from '../../contract.ts';
import { blocksOf, daysOf, placesOf, stripsOf, toneOf, unplacedOf } from './plan-shape.ts';
import type { PlanFilters } from './use-plan-filters.ts';
import { words } from './words.ts';

/** A plan as the timetable draws it; `city` is the one that stands out, null for none. */
export const usePlanDrawing = (plan: PlanDetail, filters: PlanFilters, city: string | null) => {
  const t = useWords(words);
  const language = useLanguage();
  const say = useMemo(
    () => ({ must: t('must'), value: (value: number) => t('value', { value }), unknown: t('whyOutUnknown') }),
    [t],
  );
  const places = useMemo(() => placesOf(plan), [plan]);
  const rows = useMemo(
    () =>
      plan.squads.map((one) => ({
        id: one.squadId,
        label: one.name,
        note: one.members.map(({ name }) => name).join(' '),
        tone: toneOf(plan, one.squadId),
      })),
    [plan],
  );
  const days = useMemo(
    () => daysOf(plan, { all: filters.days === 'all', labelOf: (day) => sayShortDay(day, language) }),
    [plan, filters.days, language],
  );
  const blocks = useMemo(() => blocksOf(plan, say, city), [plan, say, city]);
  const strips = useMemo(
    () =>
      stripsOf(plan, (step) =>
        step.kind === 'register'
          ? t('register')
          : [
              step.train ?? t(step.how),
              t('minutes', { count: step.end - step.start }),
              `${step.fromCity}→${step.toCity}`,
            ].join(' '),
      ),
    [plan, t],
  );
  const unplaced = useMemo(() => unplacedOf(plan, say, filters.city || null), [plan, say, filters.city]);
  return { places, rows, days, blocks, strips, unplaced };
};
