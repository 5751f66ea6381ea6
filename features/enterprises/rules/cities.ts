import { tidy } from './normalise.ts';

/** A division of GB/T 2260: province `430000`, prefecture `430100`, county `430104`. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/** A prefecture's code, or what would have been right. */
export type FoundCity = { readonly code: string } | { readonly suggestions: readonly string[] };
export type CityFinder = (text: string) => FoundCity;

const SUFFIX = /(?:特别行政区|自治[区州县旗]|地区|林区|矿区|新区|[省市盟县区旗])$/;
/** The peoples that autonomous divisions are named after, and that nobody writes in an address. */
const PEOPLE =
  /(?:壮族|回族|维吾尔|土家族|苗族|侗族|藏族|羌族|彝族|白族|傣族|景颇族|傈僳族|哈尼族|布依族|朝鲜族|蒙古族|蒙古|哈萨克|柯尔克孜|黎族|瑶族|畲族|满族|各族|仡佬族|水族|毛南族|仫佬族|土族|撒拉族|东乡族|保安族|裕固族|拉祜族|佤族|布朗族|纳西族|普米族|怒族|独龙族|达斡尔族|鄂温克族|鄂伦春|锡伯|塔吉克)$/;
const MUNICIPALITIES = new Set(['11', '12', '31', '50', '81', '82']);

/** `长沙市` is also `长沙`, `湘西土家族苗族自治州` also `湘西州` and `湘西`; a rest of one character is no name. */
const namesOf = (name: string): string[] => {
  const short = name.replace(SUFFIX, '');
  let core = short;
  if (/自治[区州县旗]$/.test(name)) while (PEOPLE.test(core)) core = core.replace(PEOPLE, '');
  const ends = name.endsWith('自治州') ? [`${core}州`] : [];
  return [...new Set([name, short, core, ...ends])].filter((n) => n.length >= 2);
};

/** The prefecture a division belongs to; municipalities, and counties a province runs itself, stand for themselves. */
const cityOf = (code: string): string | null => {
  if (MUNICIPALITIES.has(code.slice(0, 2))) return `${code.slice(0, 2)}0000`;
  if (code.endsWith('0000')) return null;
  return code.slice(2, 4) === '90' ? code : `${code.slice(0, 4)}00`;
};

type Level = 'province' | 'prefecture' | 'county';
const levelOf = (code: string): Level =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';

interface Named {
  readonly code: string;
  readonly level: Level;
}
const LONGEST_NAME = 20;
const REMEMBERED = 2000;

const indexOf = (divisions: readonly Division[]): ReadonlyMap<string, readonly Named[]> => {
  const index = new Map<string, Named[]>();
  for (const { code, name } of divisions.filter((d) => !/直辖|^市辖区$|^县$/.test(d.name)))
    for (const own of namesOf(name)) {
      const here = index.get(own) ?? [];
      here.push({ code, level: levelOf(code) });
      index.set(own, here);
    }
  return index;
};

/** The longest name `text` begins with, among those `fits` lets through. */
const longest = (
  index: ReadonlyMap<string, readonly Named[]>,
  text: string,
  fits: (named: Named) => boolean,
): { length: number; found: Named[] } => {
  for (let length = Math.min(LONGEST_NAME, text.length); length >= 2; length--) {
    const found = (index.get(text.slice(0, length)) ?? []).filter(fits);
    if (found.length > 0) return { length, found };
  }
  return { length: 0, found: [] };
};

/** Characters of a city's own name that stand in a text: what a person probably meant. `市` tells nothing. */
const likeness = (a: string, b: string): number =>
  [...new Set(a.replace(/(?:市|盟|地区|自治州)$/, ''))].filter((c) => b.includes(c)).length;

/**
 * IMP-5 Reads `长沙`, `长沙市`, `湖南长沙`, `湖南省长沙市岳麓区` and a six-digit code as the prefecture. A county alone
 * is enough when only one city has one of that name.
 */
export const cityFinder = (divisions: readonly Division[]): CityFinder => {
  const index = indexOf(divisions);
  const codes = new Set(divisions.map((d) => d.code));
  const prefectures = divisions.filter((d) => levelOf(d.code) === 'prefecture' && cityOf(d.code) === d.code);
  const nameOf = new Map(divisions.map((d) => [d.code, d.name]));
  const suggest = (text: string, within: string): string[] =>
    prefectures
      .filter((d) => d.code.startsWith(within) && (within !== '' || likeness(d.name, text) > 0))
      .toSorted((a, b) => likeness(b.name, text) - likeness(a.name, text) || (a.code < b.code ? -1 : 1))
      .slice(0, 3)
      .map((d) => d.name);
  const unique = (found: readonly Named[]): string[] => [
    ...new Set(found.flatMap((n) => cityOf(n.code) ?? [])),
  ];

  const find = (given: string): FoundCity => {
    const text = tidy(given).replace(/^中国|[\s,，\-—/·]/g, '');
    if (codes.has(text)) {
      const city = cityOf(text);
      return city ? { code: city } : { suggestions: suggest('', text.slice(0, 2)) };
    }
    const province = longest(index, text, (n) => n.level === 'province');
    const within = province.found[0]?.code.slice(0, 2) ?? '';
    if (MUNICIPALITIES.has(within)) return { code: `${within}0000` };
    // `吉林` is a province and a city: without anything behind it, the city is meant.
    const rest = province.length > 0 && province.length < text.length ? text.slice(province.length) : text;
    const inProvince = (n: Named): boolean => rest === text || n.code.startsWith(within);
    for (const level of ['prefecture', 'county'] as const) {
      const { found } = longest(index, rest, (n) => n.level === level && inProvince(n));
      const cities = unique(found);
      if (cities.length === 1 && cities[0]) return { code: cities[0] };
      if (cities.length > 1) return { suggestions: cities.slice(0, 3).map((c) => nameOf.get(c) ?? c) };
    }
    return { suggestions: suggest(rest, within) };
  };
  // A sheet names the same few cities over and over, and what is not known costs the most to answer.
  const answered = new Map<string, FoundCity>();
  return (given) => {
    const before = answered.get(given);
    if (before) return before;
    if (answered.size >= REMEMBERED) answered.clear();
    const city = find(given);
    answered.set(given, city);
    return city;
  };
};
