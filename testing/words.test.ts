import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fields, words } from '../apps/server/features.ts';
import { LANGUAGES } from '../packages/kernel/words.ts';

const ROOT = join(import.meta.dirname, '..');
/** Quoted like a rule's number, and none: map datums. */
const NO_RULES = new Set(['GCJ-02', 'WGS-84']);

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** What lies under a folder and is named so, tests left out. */
const files = (folder: string, named: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => named.test(path) && !/\.test\.tsx?$/.test(path));
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((hit) => hit[1] ?? '');
const holes = (text: string): string => [...new Set(all(text, /\{(\w+)\}/g))].toSorted().join();

/** Numbers a server file may say no with: quoted where they are used, or in the name of a constraint. */
const used = new Set(
  [
    ...['packages/planner', 'features', 'platform'].flatMap((room) =>
      files(room, /\.ts$/)
        .filter((path) => !path.includes('/ui/'))
        .flatMap((path) => all(read(path), /'([A-Z]{2,5}-\d+)'/g)),
    ),
    ...all(read('db/schema.sql'), /constraint ([a-z]{2,5}_\d+)_/g).map((name) =>
      name.toUpperCase().replace('_', '-'),
    ),
  ].filter((number) => !NO_RULES.has(number)),
);
/** What may be sent, as JSON Schema, of every route that takes a body. */
const zOperation = z.object({ requestBody: z.unknown() });
const bodies = Object.values(
  z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(read('docs/openapi.gen.json'))).paths,
).flatMap((path) =>
  Object.values(path).flatMap((operation) => zOperation.safeParse(operation).data?.requestBody ?? []),
);
const documented = new Set(
  files('docs/rules', /\.md$/).flatMap((path) => all(read(path), /\*\*([A-Z]{2,5}-\d+)\*\*/g)),
);

/** `AUD-4.gap` is one of the ways in which AUD-4 speaks. */
const ruleOf = (number: string): string => number.split('.')[0] ?? '';

describe('rules', () => {
  test('every number that can say no has a sentence in both languages', () => {
    expect(used.size).toBeGreaterThan(100); // an empty search finds no fault either
    expect([...used].filter((number) => words[number] === undefined).toSorted()).toEqual([]);
    const empty = Object.entries(words).filter(([, said]) =>
      LANGUAGES.some((one) => said[one].trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  test('every number that can say no stands on a page of rules', () => {
    const missing = [...used, ...Object.keys(words).map(ruleOf)].filter((number) => !documented.has(number));
    expect([...new Set(missing)].toSorted()).toEqual([]);
  });

  test('no number stands twice', () => {
    const said = files('docs/rules', /\.md$/).flatMap((path) =>
      all(read(path), /^[-*] \*\*([A-Z]{2,5}-\d+)\*\*/gm),
    );
    expect(said.filter((number, i) => said.indexOf(number) !== i)).toEqual([]);
  });

  test.each(Object.entries(words))('%s asks for the same particulars in both languages', (_, said) => {
    expect(holes(said['zh-CN'])).toBe(holes(said.en));
  });
});

/** Every constraint, unique index and policy that carries a rule's number. */
const constraints = [
  ...new Set(all(read('db/schema.sql'), /(?:constraint|UNIQUE INDEX|create policy) ([a-z]{2,5}_\d+_\w+)/g)),
].toSorted();
const numberOf = (constraint: string): string => {
  const [letters = '', digits = ''] = constraint.split('_');
  return `${letters.toUpperCase()}-${digits}`;
};

describe('rules kept by the database', () => {
  test('each says which fields it speaks of, or that it speaks of none', () => {
    expect(constraints.length).toBeGreaterThan(50);
    expect(Object.keys(fields).toSorted()).toEqual(constraints);
  });

  test.each(constraints)(
    '%s has a sentence that asks for nothing the database does not say',
    (constraint) => {
      const rule = numberOf(constraint);
      const said = words[`${rule}.plain`] ?? words[rule];
      expect(said && LANGUAGES.map((one) => holes(said[one]))).toEqual(['', '']);
    },
  );

  test.each(Object.entries(fields).filter(([, paths]) => paths.length > 0))(
    '%s names fields that somebody can send',
    (_, paths) => {
      const sent = bodies.map((body) => JSON.stringify(body));
      for (const path of paths)
        expect(sent.some((body) => path.split('.').every((step) => body.includes(`"${step}":`)))).toBe(true);
    },
  );
});

type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;
const isCatalogue = (value: unknown): value is Catalogue =>
  value !== null && typeof value === 'object' && 'zh-CN' in value && 'en' in value;

const screens = ['features', 'packages/kit', 'apps/web'].flatMap((room) =>
  files(room, room === 'features' ? /\/ui\/.*words\.ts$/ : /words\.ts$/),
);
const catalogues = (
  await Promise.all(
    screens.map(async (path) => {
      const exported: Record<string, unknown> = await import(join(ROOT, path));
      return Object.values(exported)
        .filter(isCatalogue)
        .map((said): [string, Catalogue] => [path, said]);
    }),
  )
).flat();

/** `rows_one` and `rows_other` are two forms of one text; Chinese has one form and may fill both alike. */
const LEFT_OVER = /\$\{|\{\{|\bTODO\b|\bFIXME\b|\bundefined\b|lorem ipsum/i;

describe('screens', () => {
  test('their words are found', () => {
    expect(catalogues.length).toBeGreaterThanOrEqual(screens.length - 4);
    expect(catalogues.length).toBeGreaterThan(8);
  });

  test.each(catalogues)('%s says the same in both languages', (path, said) => {
    const [chinese = {}, english = {}] = LANGUAGES.map((one) => said[one]);
    expect(Object.keys(english).toSorted(), basename(path)).toEqual(Object.keys(chinese).toSorted());
    const differing = Object.keys(english).filter(
      (key) => holes(english[key] ?? '') !== holes(chinese[key] ?? ''),
    );
    expect(differing).toEqual([]);
    const texts = [...Object.entries(chinese), ...Object.entries(english)];
    expect(texts.filter(([, text]) => text.trim() === '' || LEFT_OVER.test(text))).toEqual([]);
  });

  test.each(catalogues)('%s has Chinese where Chinese is read, and none where English is', (_, said) => {
    const english = Object.entries(said['en'] ?? {}).filter(([, text]) => /\p{Script=Han}/u.test(text));
    expect(english).toEqual([]);
  });
});
