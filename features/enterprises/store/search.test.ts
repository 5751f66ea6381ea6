import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createZone } from '../../../platform/auth/zones.ts';
import { withOwner } from '../../../platform/db/owner.ts';
import { newId } from '../../../platform/ids.ts';
import { type FreshDatabase, freshDatabase } from '../../../testing/world/database.ts';
import { type EnterpriseForm, type EnterpriseQuery, zEnterpriseForm, zEnterpriseQuery } from '../contract.ts';
import { searchTerm } from '../rules/search-text.ts';
import { findEnterprises } from './find.ts';
import { columnsOf, insertEnterprises } from './record.ts';
import { BOUNDS, type Bounds } from './search.ts';

// ENT-5 Whatever way a search takes, it finds what reading every name finds, in the order of the list.

const ZONE = 7;
const SIGNS = [...'长沙金霞物流AbＣｄ1２％%_\\.*?[](){},"\'$^|·－ 𠮷😀ßİé', 'e\u0301', 'NULL', '号'];
const CITIES = ['430100', '430200', '440300', null];

interface Kept {
  readonly id: string;
  readonly form: EnterpriseForm;
  readonly body: string;
  readonly at: string;
}
let world: FreshDatabase;
const kept: Kept[] = [];

beforeAll(async () => {
  world = await freshDatabase();
  await withOwner(world.urls.owner, (owner) =>
    createZone(owner, { id: ZONE, code: 'seek', name: { zh: '寻', en: 'Seek' }, homeCity: '430100' }),
  );
  const word = (max: number) =>
    fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: max }).map((signs) => signs.join(''));
  const some = fc.sample(fc.tuple(word(8), word(3), fc.constantFrom(...CITIES)), { numRuns: 250, seed: 4 });
  await world.database.inZone(ZONE, async (db) => {
    for (const [i, [name, shortName, cityCode]] of some.entries()) {
      const form = {
        ...zEnterpriseForm.parse({ name: '暂', cityCode, theme: i % 3 ? '' : '冷 链', inPark: i % 4 === 0 }),
        name: `${cityCode === '430200' ? '株洲' : ''}${name}第${i}`,
        shortName,
      };
      const at = new Date(Date.UTC(2024, 0, 1) + ((i * 97) % 250) * 1000).toISOString();
      const id = newId();
      await insertEnterprises(db, ZONE, { rows: [{ id, form, source: 'hand' }], at });
      kept.push({ id, form, at, body: columnsOf(form).body });
    }
  });
});
afterAll(() => world.drop());

type Where = Partial<Pick<EnterpriseQuery, 'cityCode' | 'provinceCode' | 'theme' | 'inPark'>>;
type Query = Pick<EnterpriseQuery, 'limit' | 'sort'> & Where;

const bytewise = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const ORDER = {
  '-updatedAt': (a: Kept, b: Kept) => bytewise(b.at, a.at),
  name: (a: Kept, b: Kept) => bytewise(a.form.name, b.form.name),
} as const;

function naive(term: string, { sort, limit, ...where }: Query & { sort: keyof typeof ORDER }) {
  return kept
    .filter(({ body }) => body.split('\n').some((line) => line.includes(term)))
    .filter(({ form }) => !where.cityCode || form.cityCode === where.cityCode)
    .filter(({ form }) => !where.provinceCode || form.cityCode?.startsWith(where.provinceCode.slice(0, 2)))
    .filter(({ form }) => !where.theme || form.theme === where.theme)
    .filter(({ form }) => !where.inPark || form.inPark === (where.inPark === 'yes'))
    .toSorted(ORDER[sort])
    .slice(0, limit + 1)
    .map(({ id }) => id);
}

const found = async (term: string, query: Query, bounds: Bounds): Promise<string[]> => {
  const wanted = { zoneId: ZONE, query: zEnterpriseQuery.parse(query), term, after: null };
  const rows = await world.database.readInZone(ZONE, (db) => findEnterprises(db, wanted, bounds));
  return rows.map(({ id }) => id);
};

const WAYS: readonly [string, Bounds][] = [
  ['collected', BOUNDS],
  ['walked', { ...BOUNDS, most: 0 }],
  ['collected after a short walk', { ...BOUNDS, most: 0, far: [1, 3] }],
  ['walked to the end', { most: 0, far: [3], mostAfterAll: 0 }],
];

/** A piece of a name as it stands there, or signs put together that may be nowhere. */
const typed = fc.oneof(
  fc
    .tuple(fc.nat(249), fc.nat(12), fc.integer({ min: 2, max: 4 }))
    .map(([at, from, length]) => [...(kept[at]?.form.name ?? '')].slice(from, from + length).join('')),
  fc.array(fc.constantFrom(...SIGNS), { minLength: 2, maxLength: 4 }).map((signs) => signs.join('')),
);
const query = fc.record({
  limit: fc.constantFrom(1, 4, 200),
  sort: fc.constantFrom('-updatedAt' as const, 'name' as const),
});
const place: fc.Arbitrary<Where> = fc.constantFrom<Where>(
  {},
  { cityCode: '430200' },
  { provinceCode: '430000' },
  { provinceCode: '650000' },
  { theme: '冷 链' },
  { inPark: 'no', cityCode: '430100' },
);

test.each(WAYS)(
  'ENT-5 finds what reading every name finds, no more and in order: %s',
  async (_way, bounds) => {
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(typed, query, place, async (text, asked, where) => {
        const term = searchTerm(text);
        fc.pre(term !== null);
        const ids = await found(term, { ...asked, ...where }, bounds);
        expect(ids).toEqual(naive(term, { ...asked, ...where }));
        hits += ids.length;
      }),
      { numRuns: 80, seed: 20_200_210 },
    );
    expect(hits).toBeGreaterThan(40);
  },
);

test.each([
  '%_',
  '\\\\',
  '.*',
  '[]',
  '{}',
  '","',
  "''",
  '𠮷😀',
  'ＡＢ',
  'ab',
  'null',
  'ÉÉ',
  'e\u0301e\u0301',
])(
  'ENT-5 a sign of patterns, of any width or beyond the first plane, stands for itself: %s',
  async (text) => {
    const form = zEnterpriseForm.parse({ name: `标记${kept.length}${text}末` });
    const id = newId();
    const at = '2023-01-01T00:00:00.000Z';
    await world.database.inZone(ZONE, (db) =>
      insertEnterprises(db, ZONE, { rows: [{ id, form, source: 'hand' }], at }),
    );
    kept.push({ id, form, at, body: columnsOf(form).body });

    const term = searchTerm(text) ?? '';
    const all = { limit: 200, sort: 'name' } as const;
    for (const [, bounds] of WAYS) {
      expect(await found(term, all, bounds)).toContain(id);
      expect(await found(term, all, bounds)).toEqual(naive(term, all));
    }
  },
);
