import { clock } from '../../../packages/kernel/minutes.ts';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listStages } from '../../projects/contract.ts';
import type { PolicyForm } from '../contract.ts';
import { words } from './words.ts';

/** A weekday's name, 1 = Monday. */
export const useSayWeekday = () => {
  const t = useWords(words);
  const names = [
    t('weekday1'),
    t('weekday2'),
    t('weekday3'),
    t('weekday4'),
    t('weekday5'),
    t('weekday6'),
    t('weekday7'),
  ];
  return (weekday: number): string => names[weekday - 1] ?? '';
};

/** The parts of a policy in words. */
export const useSayPolicy = () => {
  const t = useWords(words);
  const language = useLanguage();
  const sayWeekday = useSayWeekday();
  const stages = useAsk(listStages, {}).reply?.items ?? [];
  const stageNamed = (code: string): string => {
    const stage = stages.find((one) => one.code === code);
    return stage ? named(stage.name, language) : code;
  };
  const list = (names: readonly string[]): string => names.join(language === 'en' ? ', ' : '、');
  return {
    rhythm: ({ rhythm }: PolicyForm): string => {
      if (rhythm.kind === 'weekly') return t('weeklyOn', { day: sayWeekday(rhythm.weekday) });
      if (rhythm.every === 1) return t('everyDay');
      return rhythm.every === 2 ? t('everyOther') : t('everyN', { count: rhythm.every });
    },
    appliesTo: (form: PolicyForm): string => {
      if (form.subject === 'partner')
        return form.partnerKinds.length === 0
          ? t('subject_partner')
          : list(form.partnerKinds.map((kind) => t(`partner-${kind}`)));
      const what = t(form.onlyKey ? 'onlyKeyShort' : 'subject_project');
      const which = list([...form.classes.map((one) => t(`classes_${one}`)), ...form.stages.map(stageNamed)]);
      return which === '' ? what : `${what} · ${which}`;
    },
    steps: ({ steps }: PolicyForm): string =>
      list(steps.map((step) => t('step', { count: step.misses, post: t(`post_${step.to}`) }))),
    quiet: ({ quiet }: PolicyForm): string =>
      quiet.from === quiet.until ? '–' : `${clock(quiet.from)}–${clock(quiet.until)}`,
  };
};
