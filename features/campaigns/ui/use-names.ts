import { useMemo } from 'react';
import { useLanguage } from '../../../packages/kit/language.ts';
import { named } from '../../../packages/kit/session.ts';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { listCities, listLines } from '../../organisation/contract.ts';
import { words } from './words.ts';

export interface City {
  readonly code: string;
  readonly name: string;
}
export interface Cities {
  readonly all: readonly City[];
  /** The city's name; its code where nobody told us a name. */
  readonly say: (code: string) => string;
}
const NONE: readonly City[] = [];

/** The cities there are, by code and by name. */
export const useCities = (): Cities => {
  const { reply } = useAsk(listCities, {});
  const all = reply?.items ?? NONE;
  return useMemo(() => {
    const names = new Map(all.map((city) => [city.code, city.name]));
    return { all, say: (code) => names.get(code) ?? code };
  }, [all]);
};

export interface Named {
  readonly code: string;
  readonly name: string;
}

export interface Competences {
  readonly all: readonly Named[];
  /** True for an industry line; the rest are languages, and what somebody can do besides. */
  readonly isLine: (code: string) => boolean;
  readonly say: (code: string) => string;
}
const isTongue = (code: string): boolean => /^[a-z]{2,3}$/.test(code);

/** What somebody can be good at, by name: the zone's industry lines, languages, driving. */
export const useCompetences = (): Competences => {
  const t = useWords(words);
  const language = useLanguage();
  const { reply } = useAsk(listLines, {});
  return useMemo(() => {
    const all = (reply?.items ?? []).map((line) => ({ code: line.code, name: named(line.name, language) }));
    const names = new Map(all.map((one) => [one.code, one.name]));
    const tongues = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
    const other = (code: string): string =>
      code === 'driving' ? t('driving') : isTongue(code) ? (tongues.of(code) ?? code) : code;
    return { all, isLine: (code) => names.has(code), say: (code) => names.get(code) ?? other(code) };
  }, [reply, language, t]);
};

export const KNOWN_TAGS = [
  'keyProject',
  'areaVisit',
  'investor',
  'partner',
  'outOfProvince',
  'inProvince',
  'newInvestor',
  'expansion',
] as const;
type KnownTag = (typeof KNOWN_TAGS)[number];
const isKnown = (tag: string): tag is KnownTag => KNOWN_TAGS.some((one) => one === tag);

/** A kind of visit in words; a zone's own kinds are shown by their code. */
export const useTagName = (): ((tag: string) => string) => {
  const t = useWords(words);
  return (tag) => (isKnown(tag) ? t(`tag-${tag}`) : tag);
};
