import { clock } from '../../../packages/kernel/minutes.ts';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listStages } from '../../projects/contract.ts';
import type { Clock, GradeSetting, GradingRule } from '../contract.ts';
import { usePeopleChoices } from './people-field.tsx';
import { words } from './words.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The weekdays by name, 1 = Monday. */
export const useWeekdays = () => {
  const t = useWords(words);
  return WEEKDAYS.map((one) => ({ value: String(one), label: t(`weekday${one}`) }));
};

/** A project's stages by name. */
export const useStageChoices = () => {
  const language = useLanguage();
  const stages = useAsk(listStages, {}).reply?.items ?? [];
  return stages.map((one) => ({ value: one.code, label: named(one.name, language) }));
};

/** Grades and rules in words. */
export const useSayRules = () => {
  const t = useWords(words);
  const language = useLanguage();
  const weekdays = useWeekdays();
  const stages = useStageChoices();
  const people = usePeopleChoices().choices;
  const list = (names: readonly string[]): string => names.join(language === 'en' ? ', ' : '、');
  const named = (of: readonly { value: string; label: string }[], value: string): string =>
    of.find((one) => one.value === value)?.label ?? '–';
  return {
    clock: (of: Clock): string => {
      switch (of.kind) {
        case 'minutes':
          return t('clock_minutes', { count: of.minutes });
        case 'weekly':
          return t('clock_weekly', { day: named(weekdays, String(of.weekday)), time: clock(of.by) });
        case 'workdays':
          if (of.days < 2) return t(of.days === 0 ? 'clock_today' : 'clock_next', { time: clock(of.by) });
          return t('clock_workdays', { count: of.days, time: clock(of.by) });
      }
    },
    audience: ({ posts, people: byName }: GradeSetting): string =>
      list([
        ...posts.map((post) => t(`asked_${post}`)),
        ...byName.map((id) => named(people, id).split(' · ')[0] ?? ''),
      ]) || t('audienceNone'),
    quiet: ({ clock: of, quiet }: GradeSetting): string =>
      of.kind === 'minutes' || quiet.from === quiet.until
        ? t('quietNone')
        : `${clock(quiet.from)}–${clock(quiet.until)}`,
    conditions: (rule: GradingRule): string =>
      list([
        ...(rule.onlyKey ? [t('onlyKey')] : []),
        ...rule.stages.map((code) => named(stages, code)),
        ...rule.tags,
        ...rule.via.map((one) => t(`via_${one}`)),
      ]) || '–',
  };
};
