import { clock } from '../../../packages/kernel/minutes.ts';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listStages } from '../../projects/contract.ts';
import type { LightRuleForm } from '../contract.ts';
import { measureFacts } from '../rules/measures.ts';
import { words } from './words.ts';

/** The parts of a rule in words. */
export const useSayRule = () => {
  const t = useWords(words);
  const language = useLanguage();
  const stages = useAsk(listStages, {}).reply?.items ?? [];
  const list = (names: readonly string[]): string => names.join(language === 'en' ? ', ' : '、');
  const stageNamed = (code: string): string => {
    const stage = stages.find((one) => one.code === code);
    return stage ? named(stage.name, language) : code;
  };
  return {
    measure: (form: LightRuleForm): string => named(measureFacts(form.measure).name, language),
    unit: (measure: LightRuleForm['measure']): string => t(`unit_${measureFacts(measure).unit}`),
    appliesTo: ({ measure, stages: at, onlyKey }: LightRuleForm): string =>
      [
        t(`subject_${measureFacts(measure).of}`),
        ...(onlyKey ? [t('onlyKey')] : []),
        ...(at.length > 0 ? [list(at.map(stageNamed))] : []),
      ].join(' · '),
    tells: ({ tells }: LightRuleForm): string =>
      list(tells.map(({ light, to }) => `${t(`short_${light}`)} → ${t(`post_${to}`)}`)),
    quiet: ({ quiet }: LightRuleForm): string =>
      quiet.from === quiet.until ? '–' : `${clock(quiet.from)}–${clock(quiet.until)}`,
  };
};
