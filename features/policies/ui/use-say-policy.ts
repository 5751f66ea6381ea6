import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Benefit } from '../rules/benefit.ts';
import type { Leaf } from '../rules/conditions.ts';
import { fact } from '../rules/facts.ts';
import type { Miss } from '../rules/reasons.ts';
import { words } from './words.ts';

const WAN = 10_000;
const grouped = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 4 });

/** Conditions, figures and arithmetic as sentences in the reader's language. */
export const useSayPolicy = () => {
  const t = useWords(words);
  const language = useLanguage();
  const listed = useListed();

  const money = (yuan: number): string => {
    if (language === 'en') return `CNY ${grouped(yuan)}`;
    return yuan >= WAN ? `${grouped(yuan / WAN)} 万元` : `${grouped(yuan)} 元`;
  };
  const factName = (key: string): string => named(fact(key).name, language);
  const facts = (keys: readonly string[]): string => listed(keys.map(factName));
  const figure = (key: string, value: number): string => {
    const one = fact(key);
    if (one.type === 'money') return money(value);
    if (one.type === 'date') return t('days', { n: value });
    const unit = 'unit' in one && one.unit ? named(one.unit, language) : '';
    return unit === '' ? grouped(value) : `${grouped(value)} ${unit}`;
  };
  const value = (key: string, one: string | number | boolean): string => {
    const of = fact(key);
    if (typeof one === 'number') return figure(key, one);
    if (typeof one === 'boolean') return t(one ? 'yes' : 'no');
    const choice = 'choices' in of ? of.choices.find((each) => each.value === one) : undefined;
    return choice ? named(choice.name, language) : one;
  };
  const percent = (rate: number): string => `${grouped(rate / 100)}%`;

  const leaf = ({ fact: key, test, value: wanted }: Leaf): string => {
    const { type } = fact(key);
    const isDate = type === 'date' && (test === 'atLeast' || test === 'atMost' || test === 'between');
    const word = isDate ? t(`date_${test}`) : t(`test_${test}`);
    const each = typeof wanted === 'object' ? wanted.map((one) => value(key, one)) : [value(key, wanted)];
    const said = test === 'between' ? each.join(' – ') : listed(each);
    if (type === 'truth')
      return language === 'en' ? `${factName(key)}: ${said}` : `${factName(key)}：${said}`;
    if (language === 'en') return `${factName(key)} ${word} ${said}`;
    return /^\d/.test(said) ? `${factName(key)}${word} ${said}` : `${factName(key)}${word}${said}`;
  };
  const condition = (of: { readonly leaf: Leaf; readonly negated: boolean }): string =>
    of.negated ? `${t('not')} (${leaf(of.leaf)})` : leaf(of.leaf);
  const miss = (of: Pick<Miss, 'leaf' | 'negated' | 'distance' | 'percent'>): string => {
    if (of.distance === null) return condition(of);
    const by = t('missing', { n: figure(of.leaf.fact, of.distance) });
    const share = of.percent === null ? '' : t('percentOf', { n: of.percent });
    return `${condition(of)}${language === 'en' ? ', ' : '，'}${by}${share}`;
  };

  const benefit = ({ formula }: Benefit): string => {
    switch (formula.kind) {
      case 'fixed':
        return money(formula.amount);
      case 'share':
        return t('say_share', { fact: factName(formula.of), rate: percent(formula.rate) });
      case 'tiers':
        return t('say_tiers', {
          fact: factName(formula.of),
          amount: money(Math.max(...formula.tiers.map((tier) => tier.amount))),
        });
      case 'each':
        return t('say_each', {
          fact: factName(formula.of),
          step: figure(formula.of, formula.step),
          amount: money(formula.amount),
        });
      case 'stated':
        return language === 'en' ? formula.en : formula.zh;
    }
  };
  return { money, percent, figure, factName, facts, condition, miss, benefit };
};
