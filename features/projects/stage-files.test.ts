import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../../platform/db/database.ts';
import { addFile } from '../../platform/files/store.ts';
import { newId } from '../../platform/ids.ts';
import { type Bureau, openBureau } from '../../testing/world/bureau.ts';
import { raced } from '../../testing/world/race.ts';
import { type Stage, stage } from '../../testing/world/stage.ts';
import { getProject, moveProject } from './contract.ts';
import { routes } from './routes.ts';

let world: Stage;
let bureau: Bureau;
beforeAll(async () => {
  world = await stage(routes);
  bureau = await openBureau(world);
});
afterAll(() => world.close());

async function fileOf(projectId: string, name: string): Promise<string> {
  const id = newId();
  const file = { id, name, mediaType: 'application/pdf', size: 1, sha256: Buffer.from(id) };
  const about = { aboutKind: 'project', aboutId: projectId, uploadedBy: newId(), uploadedAt: world.now() };
  await world.inZone((db) => addFile(db, 1, { ...file, ...about }));
  return id;
}

test('PRJ-28 a step carries files of its project, and of no other, each once', async () => {
  const staff = world.as(['staff']);
  const { id } = await bureau.project();
  const other = await bureau.project();
  const own = [await fileOf(id, '会议纪要.pdf'), await fileOf(id, '评审表.pdf')];
  const theirs = await fileOf(other.id, '别人的.pdf');
  const move = (fileIds: string[]) =>
    staff.ask(moveProject, {
      params: { id },
      body: { to: 'REVIEW', evidence: '尽调报告', fileIds },
      ifMatch: 1,
    });
  await expect(move([theirs])).rejects.toThrow('PRJ-28');
  await expect(move([...own, ...own])).rejects.toThrow('PRJ-28');
  await expect(move([newId()])).rejects.toThrow('PRJ-28');
  await move(own);
  const { history } = await staff.ask(getProject, { params: { id } });
  expect(history.at(-1)?.files.map((file) => file.name)).toEqual(['会议纪要.pdf', '评审表.pdf']);
  expect(history.at(0)?.files).toEqual([]);
});

test('HTTP-4 of two who move one card at once one is told that it moved', async () => {
  const staff = world.as(['staff']);
  const { id } = await bureau.project();
  const move = (evidence: string) =>
    staff.ask(moveProject, { params: { id }, body: { to: 'REVIEW', evidence }, ifMatch: 1 });
  const hold = (db: Db) => db.selectFrom('project').where('id', '=', id).select('id').forUpdate().execute();
  const done = await raced(world, hold, [() => move('甲的报告'), () => move('乙的报告')]);
  expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  for (const one of done) if (one.status === 'rejected') expect(one.reason).toMatchObject({ rule: 'HTTP-4' });
  const { history } = await staff.ask(getProject, { params: { id } });
  expect(history.filter((one) => one.to === 'REVIEW')).toHaveLength(1);
});
