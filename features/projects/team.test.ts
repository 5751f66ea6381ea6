import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bureau, openBureau } from '../../testing/world/bureau.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { routes } from './routes.ts';
import { addMember, endMember, getTeam, type Member } from './team-contract.ts';

let world: Stage;
let bureau: Bureau;
beforeAll(async () => {
  world = await stage(routes);
  bureau = await openBureau(world);
});
afterAll(() => world.close());

const add = (id: string, personId: string, role: Member['role'], from = '2020-02-10') =>
  world.as(['staff']).ask(addMember, { params: { id }, body: { personId, role, from } });
const end = (id: string, to: string) => world.as(['staff']).ask(endMember, { params: { id }, body: { to } });

describe('the team of a project', () => {
  test('grows, loses somebody, and both can be seen', async () => {
    const { id } = await bureau.project();
    const [head, hand] = [await bureau.person('章工'), await bureau.person('顾工')];
    const leader = await add(id, head, 'leader');
    await add(id, hand, 'support');
    expect(world.told.at(-1)).toMatchObject({ kind: 'project.memberAdded', data: { personId: hand } });
    await end(leader.id, '2020-02-12');
    expect(world.told.at(-1)).toMatchObject({ kind: 'project.memberLeft', after: { to: '2020-02-12' } });
    const { members } = await world.as(['staff']).ask(getTeam, { params: { id } });
    expect(members.map((one) => [one.name, one.role, one.to])).toEqual([
      ['章工', 'leader', '2020-02-12'],
      ['顾工', 'support', null],
    ]);
    await expect(end(leader.id, '2020-02-13')).rejects.toThrow('PRJ-27.over');
  });

  test('PRJ-25 a person is on it once at a time, and may come back', async () => {
    const { id } = await bureau.project();
    const who = await bureau.person('章工');
    const first = await add(id, who, 'member');
    await expect(add(id, who, 'support')).rejects.toThrow('prj_25_on_the_team_once_at_a_time');
    await end(first.id, '2020-02-12');
    await expect(add(id, who, 'support', '2020-02-12')).rejects.toThrow('prj_25_on_the_team_once_at_a_time');
    await add(id, who, 'support', '2020-02-13');
  });

  test('PRJ-26 of two leaders put in at once one stays out', async () => {
    const { id } = await bureau.project();
    const people = [await bureau.person('章工'), await bureau.person('顾工'), await bureau.person('唐工')];
    const done = await Promise.allSettled(people.map((who) => add(id, who, 'leader')));
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of done)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ constraint: 'prj_26_one_leader_at_a_time' });
  });

  test('PRJ-27 nobody leaves before joining', async () => {
    const { id } = await bureau.project();
    const made = await add(id, await bureau.person('章工'), 'member');
    await expect(end(made.id, '2020-02-09')).rejects.toThrow('prj_27_leaves_after_joining');
  });
});

test('[A1] HTTP-2 another zone’s people find nothing', async () => {
  const { id, ownerId } = await bureau.project();
  const made = await add(id, ownerId, 'member');
  const stranger = world.as(['head', 'staff'], { zoneId: 2 });
  const body = { personId: ownerId, role: 'member' as const, from: '2020-02-10' };
  const asked = [
    stranger.ask(getTeam, { params: { id } }),
    stranger.ask(addMember, { params: { id }, body }),
    stranger.ask(endMember, { params: { id: made.id }, body: { to: '2020-02-12' } }),
  ];
  for (const answer of await Promise.allSettled(asked))
    expect(answer).toMatchObject({ status: 'rejected', reason: { rule: 'HTTP-2' } });
});
