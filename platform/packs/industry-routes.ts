import { join } from 'node:path';
import { type Route, route } from '../http/route.ts';
import { listIndustries } from './contract.ts';
import { packsRoot } from './find-packs.ts';
import { maySeeIndustries } from './permissions.ts';
import { readCsv } from './read-file.ts';
import { readIndustries } from './read-reference.ts';
import { zDivisionNameRow } from './reference-files.ts';

/** The classification of industries; the only one there is so far. */
const STANDARD = 'gb4754-2017';
const DIVISION = 2;

interface Named {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** Sections and divisions, each in both languages. */
function namesFrom(root: string): Named[] {
  const { industries, sections } = readIndustries(STANDARD, root);
  const english = new Map([
    ...sections.map((one) => [one.code, one.name.en] as const),
    ...readCsv(join(root, 'industries', 'divisions.csv'), zDivisionNameRow).map(
      (one) => [one.code, one.en] as const,
    ),
  ]);
  return industries
    .filter((one) => one.level <= DIVISION)
    .map((one) => ({ code: one.code, zh: one.name, en: english.get(one.code) ?? one.name }));
}

/** The files are read when first asked for, and once. */
export function industryRoutesOf(root: string = packsRoot()): readonly Route[] {
  let names: readonly Named[] | null = null;
  return [
    route(listIndustries, maySeeIndustries, async ({ language }) => {
      names ??= namesFrom(root);
      return { items: names.map(({ code, zh, en }) => ({ code, name: language === 'en' ? en : zh })) };
    }),
  ];
}
