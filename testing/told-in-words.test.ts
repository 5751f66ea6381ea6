import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KINDS, sayKind, sayThing } from '../apps/web/admin/kind-words.ts';

const ROOT = join(import.meta.dirname, '..');
const sources = ['features', 'platform', 'apps/cli'].flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('ui/'))
    .map((path) => readFileSync(join(ROOT, room, path), 'utf8')),
);
/** What stands where something is told: behind `kind:`, or first in a call that makes a told thing of an account. */
const TOLD = /(?:\bkind: |\bkind = |about\w+\(|\? |: )'([a-z]\w+\.[a-z]\w+)'/g;
const told = new Set(
  sources
    .flatMap((text) => [...text.matchAll(TOLD)].map((hit) => hit[1] ?? ''))
    .filter((kind) => sayThing(kind.split('.')[0] ?? '', 'en') !== kind.split('.')[0])
    .filter((kind) => !/\.(json|csv|sql|pid|key|log|name|title)$/.test(kind)),
);

test('what is told is said in words', () => {
  expect(told.size).toBeGreaterThan(60);
  expect([...told].filter((kind) => !KINDS.includes(kind))).toEqual([]);
});
test('every deed is one of a thing that has a name, in both languages', () => {
  for (const kind of KINDS) {
    expect(sayThing(kind.split('.')[0] ?? '', 'zh-CN')).toMatch(/\p{Script=Han}/u);
    expect(sayKind(kind, 'zh-CN')).toMatch(/\p{Script=Han}/u);
    expect(sayKind(kind, 'en')).toMatch(/^[A-Z][a-z ,'-]+/);
  }
});
test('a kind of a later day is shown as it is', () => {
  expect(sayKind('moon.landed', 'en')).toBe('moon.landed');
});
