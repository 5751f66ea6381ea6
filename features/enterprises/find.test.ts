import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../testing/world/actor.ts';
import { openWorld, type World } from '../../testing/world/world.ts';
import {
  addEnterpriseNote,
  createEnterprise,
  ENTERPRISE_SORTS,
  type EnterpriseForm,
  type EnterpriseQuery,
  editEnterprise,
  getEnterprise,
  getEnterpriseTimeline,
  listEnterprises,
  zEnterpriseForm,
} from './contract.ts';
import { enterpriseVisited, saveEnterprises } from './door.ts';
import { initialsOf } from './initials.ts';
import { searchBody, searchTerm } from './rules/search-text.ts';

// What people do all day: look for a company, and write down what they learnt of it.

let world: World;
let staff: Actor;

interface Kept {
  readonly id: string;
  readonly form: EnterpriseForm;
  updatedAt: string;
  visited: string | null;
}
const kept: Kept[] = [];

/** Numbers that look random and are the same every time (Lehmer's generator). */
const seeded = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};
const pick = seeded(20_200_210);
const oneOf = <T>(all: readonly T[], otherwise: T): T => all[pick(all.length)] ?? otherwise;

const SYLLABLES = [...'长沙金霞物流电子科技国际供应链深圳重庆厦门ABC％_\\－·'];
const word = (length: number): string => Array.from({ length }, () => oneOf(SYLLABLES, '长')).join('');

const THEMES = ['', '现代物流', '消费电子'];
const CITIES = [null, '430100', '430200', '440300'];
const COUNT = 240;

const randomForm = (i: number): EnterpriseForm =>
  zEnterpriseForm.parse({
    name: `${word(2 + pick(5))}${i}有限公司`,
    shortName: pick(3) === 0 ? word(2) : '',
    cityCode: oneOf(CITIES, null),
    theme: oneOf(THEMES, ''),
    capitalWan: pick(3) === 0 ? null : pick(5) * 100.25,
    listedCode: pick(4) === 0 ? String(600_000 + pick(50)) : '',
    inPark: pick(2) === 0,
  });

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  const by = { accountId: null, name: 'test' };
  await world.database.inZone(world.zones.home, async (db) => {
    for (let batch = 0; batch < 6; batch++) {
      // Forty share an instant: a page must not end in the middle of them unnoticed.
      const scribe = { zoneId: world.zones.home, now: `2024-03-0${(batch % 3) + 1}T00:00:00.000Z`, by };
      const rows = Array.from({ length: COUNT / 6 }, (_, i) => ({
        id: newId(),
        form: randomForm(batch * 40 + i),
        isFictional: true,
      }));
      await saveEnterprises(db, scribe, rows);
      for (const { id, form } of rows) kept.push({ id, form, updatedAt: scribe.now, visited: null });
      for (const one of kept.slice(-8)) {
        one.visited = `2024-02-0${1 + pick(3)}`;
        await enterpriseVisited(db, scribe, { enterpriseId: one.id, day: one.visited });
      }
    }
  });
});
afterAll(() => world.close());

const down = (a: string | number | null, b: string | number | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a > b ? -1 : 1;
const up = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A short name of signs alone has no initials; then the name's count. */
const initialsKept = ({ form }: Kept): string => initialsOf(form.shortName) || initialsOf(form.name);

/** The order each sort promises, ties by id in the same direction. */
const ORDER: Readonly<Record<EnterpriseQuery['sort'], (a: Kept, b: Kept) => number>> = {
  '-updatedAt': (a, b) => down(a.updatedAt, b.updatedAt) || down(a.id, b.id),
  name: (a, b) => up(a.form.name, b.form.name) || up(a.id, b.id),
  initials: (a, b) => up(initialsKept(a), initialsKept(b)) || up(a.id, b.id),
  '-lastVisitedOn': (a, b) => down(a.visited, b.visited) || down(a.id, b.id),
  '-capitalWan': (a, b) => down(a.form.capitalWan, b.form.capitalWan) || down(a.id, b.id),
};

type Query = Partial<Pick<EnterpriseQuery, 'q' | 'cityCode' | 'provinceCode' | 'theme' | 'inPark' | 'sort'>>;

/** Every page one after the other, as a reader who scrolls to the end gets them. */
async function allPages(query: Query, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await staff.ask(listEnterprises, { query: { ...query, limit, ...(cursor && { cursor }) } });
    ids.push(...page.items.map((item) => item.id));
    cursor = page.next;
  }
  return ids;
}

const first = (): Kept => {
  const [one] = kept;
  if (!one) throw new Error('no enterprise was kept');
  return one;
};

describe('the list', () => {
  const filters: [string, Query, (of: Kept) => boolean][] = [
    ['everything', {}, () => true],
    ['a city', { cityCode: '430100' }, ({ form }) => form.cityCode === '430100'],
    ['a province', { provinceCode: '430000' }, ({ form }) => form.cityCode?.startsWith('43') ?? false],
    [
      'a theme in the park',
      { theme: '现代物流', inPark: 'yes' },
      ({ form }) => form.theme === '现代物流' && form.inPark,
    ],
    ['a search', { q: '有限' }, () => true],
  ];
  for (const sort of ENTERPRISE_SORTS)
    test.each(filters)(
      `ENT-7 by ${sort}, %s: pages leave nothing out and show nothing twice`,
      async (_of, query, fits) => {
        const wanted = kept
          .filter(fits)
          .toSorted(ORDER[sort])
          .map((one) => one.id);
        expect(wanted.length).toBeGreaterThan(5);
        for (const limit of [7, 40]) expect(await allPages({ ...query, sort }, limit)).toEqual(wanted);
      },
    );
});

describe('a search', () => {
  const bodyOf = ({ form }: Kept): string =>
    searchBody({ ...form, initials: `${initialsOf(form.name)} ${initialsOf(form.shortName)}` });
  const oracle = (typed: string): string[] => {
    const term = searchTerm(typed) ?? '';
    return kept
      .filter((one) =>
        bodyOf(one)
          .split('\n')
          .some((line) => line.includes(term)),
      )
      .map((one) => one.id);
  };

  test('ENT-5 finds every name that holds 2 to 4 characters, and no other', async () => {
    let hits = 0;
    for (let i = 0; i < 150; i++) {
      const { form } = oneOf(kept, first());
      const chars = [...form.name];
      const at = pick(chars.length - 2);
      const typed = chars.slice(at, at + 2 + (i % 3)).join('');
      const found = await allPages({ q: typed }, 200);
      expect([typed, found.toSorted()]).toEqual([typed, oracle(typed).toSorted()]);
      hits += found.length;
    }
    expect(hits).toBeGreaterThan(150);
  });

  test.each(['csjx', '6000', 'ABC', 'ａｂ', '％_', '\\－', '不存在'])(
    'ENT-5 finds by initials, stock code, any width and any sign: %s',
    async (typed) => expect((await allPages({ q: typed }, 200)).toSorted()).toEqual(oracle(typed).toSorted()),
  );

  test('ENT-5 finds what was just written down, and by its new name after it was renamed', async () => {
    const { id } = await staff.ask(createEnterprise, { body: { name: '鲲鹏甲有限公司' } });
    expect(await allPages({ q: '鲲鹏' }, 10)).toEqual([id]);
    await staff.ask(editEnterprise, {
      params: { enterpriseId: id },
      body: { name: '麒麟乙有限公司' },
      ifMatch: 1,
    });
    expect(await allPages({ q: '鲲鹏' }, 10)).toEqual([]);
    expect(await allPages({ q: '麒麟' }, 10)).toEqual([id]);
  });

  test('HTTP-2 finds nothing of another zone', async () => {
    const stranger = await world.fromNextDoor('staff');
    for (const q of ['', '有限'])
      expect((await stranger.ask(listEnterprises, { query: { q } })).items).toEqual([]);
  });
});

describe('writing down', () => {
  const USCC = '9144030071526726XG';

  test('ENT-1, ENT-2 a code or a name that exists is refused with a sentence', async () => {
    await staff.ask(createEnterprise, { body: { name: '湖南（唯一）公司', uscc: USCC } });
    const again = (body: { name: string; uscc?: string }) =>
      staff.refused(createEnterprise, { body, language: 'en' });
    expect(await again({ name: '另一家公司', uscc: USCC })).toMatchObject({
      status: 422,
      rule: 'ENT-1',
      fields: ['uscc'],
    });
    const sameName = await again({ name: ' 湖南 (唯一)公司' });
    expect(sameName).toMatchObject({ status: 422, rule: 'ENT-2', fields: ['name'] });
    expect(sameName.detail).toContain('exists already');
  });

  test('HTTP-4, HTTP-9 an edit says which revision it was made from', async () => {
    const { id } = await staff.ask(createEnterprise, { body: { name: '改版有限公司' } });
    const sent = { params: { enterpriseId: id }, body: { name: '改版有限公司', note: '第一' } };
    await staff.ask(editEnterprise, { ...sent, ifMatch: 1 });
    expect(await staff.refused(editEnterprise, { ...sent, ifMatch: 1 })).toMatchObject({ status: 412 });
    expect(await staff.refused(editEnterprise, sent)).toMatchObject({ status: 428 });
    const now = await staff.ask(getEnterprise, { params: { enterpriseId: id } });
    expect(now).toMatchObject({ revision: 2, note: '第一' });
  });

  test('HTTP-2 another zone’s people can neither see, change nor write on it', async () => {
    const stranger = await world.fromNextDoor('staff');
    const params = { enterpriseId: first().id };
    const refusals = [
      await stranger.refused(getEnterprise, { params }),
      await stranger.refused(getEnterpriseTimeline, { params }),
      await stranger.refused(editEnterprise, { params, body: { name: '夺' }, ifMatch: 1 }),
      await stranger.refused(addEnterpriseNote, { params, body: { kind: 'note', text: '夺' } }),
    ];
    expect(refusals.map((r) => r.status)).toEqual([404, 404, 404, 404]);
  });

  test('ENT-6 the day of the last visit never moves back', async () => {
    const { id } = await staff.ask(createEnterprise, { body: { name: '访问有限公司' } });
    const scribe = {
      zoneId: world.zones.home,
      now: '2024-03-04T01:00:00Z',
      by: { accountId: null, name: 't' },
    };
    for (const day of ['2024-02-10', '2024-02-03'])
      await world.database.inZone(world.zones.home, (db) =>
        enterpriseVisited(db, scribe, { enterpriseId: id, day }),
      );
    expect(await staff.ask(getEnterprise, { params: { enterpriseId: id } })).toMatchObject({
      lastVisitedOn: '2024-02-10',
    });
  });

  test('a note stands on the timeline, newest first, under the writer’s name', async () => {
    const { id } = await staff.ask(createEnterprise, { body: { name: '笔记有限公司' } });
    const params = { enterpriseId: id };
    world.moveTo('2024-03-04T01:05:00.000Z');
    await staff.ask(addEnterpriseNote, {
      params,
      body: { kind: 'contact', text: '电话沟通', detail: '愿意见面' },
    });
    const { items } = await staff.ask(getEnterpriseTimeline, { params });
    expect(items.map((e) => [e.kind, e.text])).toEqual([
      ['contact', '电话沟通'],
      ['created', '登记企业'],
    ]);
    expect(items[0]).toMatchObject({ byName: staff.login, detail: '愿意见面' });
  });
});
