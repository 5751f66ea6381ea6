import { FilterBar } from '../../../packages/kit/filter-bar.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { countLights, LIGHTS } from '../contract.ts';
import { LIGHT_TONE } from './tones.ts';
import { words } from './words.ts';

export const NO_FILTERS = { light: '', ruleKey: '', lineId: '', whose: 'all', exempt: '' };
export type LightFilters = Record<keyof typeof NO_FILTERS, string>;

interface CountsBarProps {
  value: LightFilters;
  onChange: (change: Partial<LightFilters>) => void;
}

/** How many are lit in each colour and by each rule; each number narrows the list to what it counts. */
export const CountsBar = ({ value, onChange }: CountsBarProps) => {
  const t = useWords(words);
  const language = useLanguage();
  const whose = value.whose === 'mine' ? 'mine' : 'all';
  const counts =
    useAsk(countLights, { query: { lineId: value.lineId || undefined, whose } }).reply?.items ?? [];
  const chosen = counts.filter((one) => !value.ruleKey || one.rule.key === value.ruleKey);
  const sum = (light: (typeof LIGHTS)[number] | 'exempt'): number =>
    chosen.reduce((total, one) => total + one[light], 0);
  const allOf = (one: (typeof counts)[number]): number => one.red + one.yellow + one.blue;
  return (
    <>
      <FilterBar
        label={t('light')}
        value={value.light}
        onChange={(light) => onChange({ light, exempt: '' })}
        chips={LIGHTS.toReversed().map((light) => ({
          value: light,
          label: `${t(light)} ${sum(light)}`,
          tone: LIGHT_TONE[light],
        }))}
      />
      <FilterBar
        label={t('rule')}
        value={value.ruleKey}
        onChange={(ruleKey) => onChange({ ruleKey })}
        chips={counts
          .filter((one) => allOf(one) > 0 || one.rule.key === value.ruleKey)
          .map((one) => ({
            value: one.rule.key,
            label: `${named(one.rule.name, language)} ${allOf(one)}`,
          }))}
      />
      <FilterBar
        label={t('exempt')}
        value={value.exempt}
        onChange={(exempt) => onChange({ exempt, light: '' })}
        chips={[{ value: 'true', label: `${t('exempt')} ${sum('exempt')}` }]}
      />
    </>
  );
};
