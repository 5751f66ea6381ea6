import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useListed } from '../../../packages/kit/use-listed.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import type { Benefit, Line } from '../rules/benefit.ts';
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
    return language === 'en' ? `${factName(key)} ${word} ${said}` : `${factName(key)}${word}${said}`;
  };
  const condition = (of: { readonly leaf: Leaf; readonly negated: boolean }): string =>
    of.negated ? `${t('not')} (${leaf(of.leaf)})` : leaf(of.leaf);
  const miss = (of: Pick<Miss, 'leaf' | 'negated' | 'distance' | 'percent'>): string => {
    if (of.distance === null) return condition(of);
    const by = t('missing', { n: figure(of.leaf.fact, of.distance) });
    const share = of.percent === null ? '' : t('percentOf', { n: of.percent });
    return `${condition(of)}, ${by}${share}`;
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
  const line = (of: Line): string => {
    switch (of.kind) {
      case 'fixed':
        return t('line_fixed', { amount: money(of.amount) });
      case 'cap':
        return t('line_cap', { cap: money(of.cap) });
      default:
        break;
    }
    const known = { fact: factName(of.of), value: figure(of.of, of.value) };
    switch (of.kind) {
      case 'share':
        return t('line_share', { ...known, rate: percent(of.rate), amount: money(of.amount) });
      case 'tier':
        return t('line_tier', { ...known, from: figure(of.of, of.from), amount: money(of.amount) });
      case 'belowTiers':
        return t('line_belowTiers', { ...known, from: figure(of.of, of.from) });
      case 'each': {
        const each = of.times === 0 ? 0 : of.amount / of.times;
        const step = figure(of.of, of.step);
        return t('line_each', {
          ...known,
          step,
          times: of.times,
          each: money(each),
          amount: money(of.amount),
        });
      }
    }
  };
  return { money, factName, facts, condition, miss, benefit, line };
};
