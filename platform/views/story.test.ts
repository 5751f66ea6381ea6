import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../testing/world/actor.ts';
import { openWorld, type World } from '../../testing/world/world.ts';
import { newId } from '../ids.ts';
import { deleteView, listViews, saveView, shareView } from './contract.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const view = (over: { screen?: string; name?: string; shared?: boolean } = {}) => ({
  body: { screen: 'enterprises', name: newId(), query: 'city=430100&sort=-score', ...over },
});
const namesFor = async (actor: Actor, screen: string): Promise<string[]> =>
  (await actor.ask(listViews, { query: { screen } })).items.map((one) => one.name);

describe('saved views', () => {
  test('one’s own come first, shared ones of colleagues after, private ones of colleagues never', async () => {
    const [staff, head] = [await world.as('staff'), await world.as('head')];
    const screen = 'own.first';
    await staff.ask(saveView, view({ screen, name: 'B 领导可见', shared: true }));
    await staff.ask(saveView, view({ screen, name: 'A 只给自己' }));
    await head.ask(saveView, view({ screen, name: 'C 我的' }));

    const seen = await head.ask(listViews, { query: { screen } });
    expect(seen.items.map(({ name, mine, shared }) => [name, mine, shared])).toEqual([
      ['C 我的', true, false],
      ['B 领导可见', false, true],
    ]);
    expect(seen.items[0]?.query).toBe('city=430100&sort=-score');
    expect(await namesFor(staff, screen)).toEqual(['A 只给自己', 'B 领导可见']);
  });

  test('VIW-1 a name stands once for each person and screen', async () => {
    const [staff, head] = [await world.as('staff'), await world.as('head')];
    await staff.ask(saveView, view({ name: '重点企业' }));
    expect(await staff.refused(saveView, view({ name: '重点企业' }))).toMatchObject({
      status: 422,
      rule: 'VIW-1',
      fields: ['name'],
      detail: expect.stringContaining('重点企业'),
    });
    await staff.ask(saveView, view({ name: '重点企业', screen: 'projects' }));
    await head.ask(saveView, view({ name: '重点企业' }));
  });

  test('VIW-2 whoever saved a view shares it and deletes it, nobody else', async () => {
    const [staff, head] = [await world.as('staff'), await world.as('head')];
    const screen = 'only.own';
    const { id } = await staff.ask(saveView, view({ screen, name: '跨省' }));
    const params = { id };
    expect(await head.refused(deleteView, { params })).toMatchObject({ status: 404, rule: 'HTTP-2' });

    await staff.ask(shareView, { params, body: { shared: true } });
    expect(await namesFor(head, screen)).toEqual(['跨省']);
    expect(await head.refused(deleteView, { params })).toMatchObject({ rule: 'VIW-2' });
    expect(await head.refused(shareView, { params, body: { shared: false } })).toMatchObject({
      rule: 'VIW-2',
    });

    await staff.ask(deleteView, { params });
    expect(await namesFor(staff, screen)).toEqual([]);
  });

  test('VIW-3 thirty on one screen, and no more', async () => {
    const staff = await world.as('staff');
    for (let i = 0; i < 30; i++) await staff.ask(saveView, view({ screen: 'many' }));
    expect(await staff.refused(saveView, view({ screen: 'many' }))).toMatchObject({ rule: 'VIW-3' });
    await staff.ask(saveView, view({ screen: 'few' }));
  });

  test('another zone sees none of it, shared or not', async () => {
    const staff = await world.as('staff');
    const neighbour = await world.fromNextDoor('staff');
    const screen = 'across';
    const { id } = await staff.ask(saveView, view({ screen, shared: true }));
    expect(await namesFor(neighbour, screen)).toEqual([]);
    expect(await neighbour.refused(deleteView, { params: { id } })).toMatchObject({ status: 404 });
    expect(await namesFor(staff, screen)).toHaveLength(1);
  });

  test('what could lead elsewhere than the screen is not a query', async () => {
    const staff = await world.as('staff');
    const bad = { body: { ...view().body, query: 'a=1#//elsewhere' } };
    expect(await staff.refused(saveView, bad)).toMatchObject({ fields: ['query'] });
  });

  test.each(['advisor', 'agency', 'parkEnterprise', 'supplyFirm', 'auditor'] as const)(
    'HTTP-3 %s saves no views',
    async (role) => {
      const outsider = await world.as(role);
      expect(await outsider.refused(saveView, view())).toMatchObject({ status: 403, rule: 'HTTP-3' });
      expect(await outsider.refused(listViews, { query: { screen: 'enterprises' } })).toMatchObject({
        status: 403,
      });
    },
  );
});
