import type { DuplicateFigures, Sameness } from '../contract.ts';
import { nameKey } from '../rules.ts';

/** What two projects are compared by. */
export interface Facts {
  readonly id: string;
  readonly name: string;
  readonly upperCode: string | null;
  readonly enterpriseId: string;
  readonly lineId: string | null;
  /** 10,000 CNY. */
  readonly plannedInvestment: number | null;
  /** Of the enterprise's contact. */
  readonly phone: string;
  readonly address: string;
}

/** What a zone goes by that has said nothing. */
export const USUAL_FIGURES: DuplicateFigures = {
  nameLike: 85,
  amountWithin: 20,
  hours: 24,
  sharedByAtMost: 8,
};

export interface Likeness {
  readonly level: 1 | 2 | 3 | 4;
  readonly same: readonly Sameness[];
  /** Of the two names, in whole percent. */
  readonly similarity: number;
}

/** The pairs of neighbouring characters of a text, with how often each stands in it. */
function bigramsOf(text: string): Map<string, number> {
  const letters = [...text];
  const counts = new Map<string, number>();
  for (let i = 1; i < letters.length; i++) {
    const pair = `${letters[i - 1]}${letters[i]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** A name as it is compared. */
interface Spelled {
  readonly key: string;
  readonly bigrams: ReadonlyMap<string, number>;
  readonly size: number;
}

function spell(name: string): Spelled {
  const key = nameKey(name);
  const bigrams = bigramsOf(key);
  return { key, bigrams, size: [...bigrams.values()].reduce((sum, count) => sum + count, 0) };
}

/** A project is compared with many: its name is taken apart once. */
const spelled = new WeakMap<Facts, Spelled>();
function spelledOf(facts: Facts): Spelled {
  const known = spelled.get(facts);
  if (known) return known;
  const made = spell(facts.name);
  spelled.set(facts, made);
  return made;
}

function shareOf(one: Spelled, other: Spelled): number {
  if (one.key === other.key) return 100;
  const all = one.size + other.size;
  if (all === 0) return 0;
  let shared = 0;
  for (const [pair, count] of one.bigrams) shared += Math.min(count, other.bigrams.get(pair) ?? 0);
  return Math.floor((200 * shared) / all);
}

/**
 * PRJ-41 How much two names share, in whole percent: Dice's coefficient (L. R. Dice, Ecology 26, 1945) over the bigrams
 * of their characters, as G. W. Adamson and J. Boreham use it for words (Information Storage and Retrieval 10, 1974).
 * Rounded down, so that a threshold is not reached by rounding.
 */
export const similarity = (a: string, b: string): number => shareOf(spell(a), spell(b));

/** A telephone number as its figures, without the country's prefix; too short says nothing. */
export function phoneKey(phone: string): string {
  const figures = phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');
  return figures.length < 7 ? '' : figures;
}

/** An address without what people write differently; a city's name alone says nothing. */
export function addressKey(address: string): string {
  const key = nameKey(address).replace(/[,，.。;；、\-—#]/gu, '');
  return [...key].length < 6 ? '' : key;
}

const bothSay = (a: string | null, b: string | null): boolean => a !== null && a !== '' && a === b;

/** Amounts within so many percent of the greater; what is not known, or nothing, is like no other. */
function amountsAlike(a: number | null, b: number | null, within: number): boolean {
  if (a === null || b === null || a <= 0 || b <= 0) return false;
  return Math.abs(a - b) * 100 <= within * Math.max(a, b);
}

/**
 * One investor has one industry of its own, so two of its projects differ in it only where both name a line and the
 * lines are two.
 */
const industriesAlike = (a: Facts, b: Facts): boolean =>
  a.enterpriseId === b.enterpriseId && (a.lineId === null || b.lineId === null || a.lineId === b.lineId);

function samenessOf(a: Facts, b: Facts, figures: DuplicateFigures, alike: number): Sameness[] {
  const truths: Record<Sameness, boolean> = {
    upperCode: bothSay(a.upperCode, b.upperCode),
    name: alike >= figures.nameLike,
    enterprise: a.enterpriseId === b.enterpriseId,
    industry: industriesAlike(a, b),
    amount: amountsAlike(a.plannedInvestment, b.plannedInvestment, figures.amountWithin),
    phone: bothSay(phoneKey(a.phone), phoneKey(b.phone)),
    address: bothSay(addressKey(a.address), addressKey(b.address)),
  };
  return Object.entries(truths).flatMap(([what, is]) => (is ? [what as Sameness] : [])); // border: the record's own keys
}

/**
 * PRJ-40 to PRJ-42 How alike two projects are, the strictest level that fits; null when they are not. A telephone or
 * an address is a hint between two investors: one investor shares them with itself.
 */
export function likeness(a: Facts, b: Facts, figures: DuplicateFigures): Likeness | null {
  const [one, other] = [spelledOf(a), spelledOf(b)];
  const alike = shareOf(one, other);
  const same = samenessOf(a, b, figures, alike);
  const has = (...wanted: Sameness[]): boolean => wanted.every((what) => same.includes(what));
  const found = (level: Likeness['level']): Likeness => ({ level, same, similarity: alike });

  if (has('upperCode') || one.key === other.key) return found(1);
  if (has('name', 'enterprise')) return found(2);
  if (has('enterprise', 'industry', 'amount')) return found(3);
  const isHint = !has('enterprise') && (has('phone') || has('address'));
  return isHint ? found(4) : null;
}

/** PRJ-49 What a pair was judged by, as one text: a ruled pair is looked at again when it changes. */
export const factsOf = (a: Facts, b: Facts): string =>
  JSON.stringify(
    [a, b]
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((one) => [
        nameKey(one.name),
        one.upperCode,
        one.enterpriseId,
        one.lineId,
        one.plannedInvestment,
        phoneKey(one.phone),
        addressKey(one.address),
      ]),
  );

export interface Pair extends Likeness {
  readonly earlierId: string;
  readonly laterId: string;
  readonly facts: string;
}

/** A pair as it is kept: the earlier first. */
export const pairOf = (a: Facts, b: Facts, of: Likeness): Pair => ({
  ...of,
  earlierId: a.id < b.id ? a.id : b.id,
  laterId: a.id < b.id ? b.id : a.id,
  facts: factsOf(a, b),
});

/** Every pair that is alike within some projects which share an investor, a telephone number or an address. */
export const pairsWithin = (group: readonly Facts[], figures: DuplicateFigures): Pair[] =>
  group.flatMap((one, i) =>
    group.slice(i + 1).flatMap((other) => {
      const alike = likeness(one, other, figures);
      return alike ? [pairOf(one, other, alike)] : [];
    }),
  );
