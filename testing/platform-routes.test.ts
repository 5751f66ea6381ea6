import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEnterprise } from '../features/enterprises/contract.ts';
import { listAudit, verifyAudit } from '../platform/audit/contract.ts';
import { downloadFile, listFiles, removeFile, uploadFile } from '../platform/files/contract.ts';
import { newId } from '../platform/ids.ts';
import { forgetJob, listDeadJobs, replayJob } from '../platform/jobs/contract.ts';
import {
  createChannel,
  editChannel,
  listChannels,
  listNotices,
  readAllNotices,
  readNotice,
} from '../platform/notify/contract.ts';
import { notify } from '../platform/notify/notify.ts';
import { openWorld, type World } from './world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const NOW = '2024-03-04T01:00:00.000Z';

describe('notices', () => {
  const tell = (to: string[]) =>
    world.database.inZone(world.zones.home, (db) =>
      notify(
        { db, zone: { id: world.zones.home }, now: NOW },
        { to, kind: 'story.told', title: { zh: '请看', en: 'Look' }, link: '/inbox' },
      ),
    );

  test('NOT-2 reach those they are for, and nobody else of the zone', async () => {
    const staff = await world.as('staff');
    const leader = await world.as('lineLeader');
    await tell([staff.accountId]);
    const mine = await staff.ask(listNotices);
    expect(mine.unread.atLeast).toBe(1);
    expect(mine.items[0]).toMatchObject({ title: { zh: '请看', en: 'Look' }, readAt: null });
    expect((await leader.ask(listNotices)).items).toEqual([]);
  });

  test('NOT-4 read once is read, and only by its reader', async () => {
    const staff = await world.as('staff');
    const [id = ''] = await tell([staff.accountId]);
    const params = { noticeId: id };
    const stranger = await world.fromNextDoor('staff');
    const neighbour = await world.as('lineLeader');
    expect(await stranger.refused(readNotice, { params })).toMatchObject({ status: 404, rule: 'HTTP-2' });
    expect(await neighbour.refused(readNotice, { params })).toMatchObject({ status: 404, rule: 'HTTP-2' });
    await staff.ask(readNotice, { params });
    const after = await staff.ask(listNotices);
    expect(after.items.find((one) => one.id === id)?.readAt).not.toBeNull();
    await staff.ask(readAllNotices);
    expect((await staff.ask(listNotices)).unread).toEqual({ atLeast: 0, more: false });
  });

  test('NOT-10 a channel never answers the address it was given, and next door sees no channel', async () => {
    const admin = await world.as('systemAdmin');
    const body = {
      kind: 'webhook' as const,
      name: '值班',
      address: 'https://hooks.example.com/secret-path',
      key: 'a key of the channel 1',
    };
    const channel = await admin.ask(createChannel, { body });
    expect(JSON.stringify(channel)).not.toContain('secret-path');
    const stranger = await world.fromNextDoor('systemAdmin');
    expect((await stranger.ask(listChannels)).items).toEqual([]);
    const edit = { params: { channelId: channel.id }, body: { enabled: false }, ifMatch: channel.revision };
    expect(await stranger.refused(editChannel, edit)).toMatchObject({ status: 404, rule: 'HTTP-2' });
    expect(await admin.ask(editChannel, edit)).toMatchObject({ enabled: false, revision: 2 });
  });
});

describe('files of an enterprise', () => {
  const bytes = Buffer.from('拜访纪要\n');

  const withFile = async (name: string) => {
    const staff = await world.as('staff');
    const { id } = await staff.ask(createEnterprise, { body: { name } });
    const about = { aboutKind: 'enterprise', aboutId: id };
    const reply = await staff.upload(uploadFile, { name: 'minutes.txt', bytes, fields: about });
    expect(reply.statusCode).toBe(201);
    return { staff, about, file: reply.json<{ id: string }>() };
  };

  test('FIL-9 whoever may see it sees its files; whoever may change it adds and removes them', async () => {
    const { staff, about, file } = await withFile('有附件的公司');
    const params = { fileId: file.id };
    expect(await staff.ask(listFiles, { query: about })).toMatchObject({
      items: [{ id: file.id, name: 'minutes.txt' }],
      can: { add: true },
    });
    const down = await staff.send(downloadFile, { params });
    expect(down.rawPayload).toEqual(bytes);
    expect(down.headers['content-disposition']).toContain('attachment');

    const officer = await world.as('readinessOfficer'); // sees enterprises, changes none
    expect(await officer.ask(listFiles, { query: about })).toMatchObject({ can: { add: false } });
    expect(await officer.refused(removeFile, { params })).toMatchObject({ status: 403, rule: 'HTTP-3' });

    await staff.ask(removeFile, { params });
    expect((await staff.ask(listFiles, { query: about })).items).toEqual([]);
    expect(await staff.refused(downloadFile, { params })).toMatchObject({ status: 404 });
  });

  test('HTTP-2 for next door, and for a role that sees no enterprise, they are not there', async () => {
    const { about, file } = await withFile('别区看不到的公司');
    const params = { fileId: file.id };
    for (const actor of [await world.fromNextDoor('staff'), await world.as('auditor')]) {
      expect(await actor.refused(listFiles, { query: about })).toMatchObject({ status: 404, rule: 'HTTP-2' });
      expect(await actor.refused(downloadFile, { params })).toMatchObject({ status: 404, rule: 'HTTP-2' });
      expect(await actor.refused(removeFile, { params })).toMatchObject({ status: 404, rule: 'HTTP-2' });
      const added = await actor.upload(uploadFile, { name: 'b.txt', bytes, fields: about });
      expect(added.statusCode).toBe(404);
    }
  });

  test('FIL-9 a thing that is not there takes no file', async () => {
    const staff = await world.as('staff');
    const fields = { aboutKind: 'enterprise', aboutId: newId() };
    expect((await staff.upload(uploadFile, { name: 'c.txt', bytes, fields })).statusCode).toBe(404);
    const unknown = { aboutKind: 'nothing', aboutId: newId() };
    expect((await staff.upload(uploadFile, { name: 'c.txt', bytes, fields: unknown })).statusCode).toBe(404);
  });
});

describe('failed jobs', () => {
  const die = async (): Promise<string> => {
    const id = newId();
    await world.database.inZone(world.zones.home, (db) =>
      sql`
        insert into job (zone_id, id, handler, data, attempts, run_at, created_at, dead_at, last_error)
        values (${world.zones.home}, ${id}, 'story.job', '{}'::jsonb, 12, now(), now(), now(), 'it broke')
      `.execute(db),
    );
    return id;
  };

  test('JOB-6 are replayed or laid aside with a reason by the system administrator, once', async () => {
    const admin = await world.as('systemAdmin');
    const again = await die();
    const aside = await die();
    const dead = (await admin.ask(listDeadJobs)).items.map((one) => one.id);
    expect(dead).toEqual(expect.arrayContaining([again, aside]));
    await admin.ask(replayJob, { params: { jobId: again } });
    expect(await admin.refused(replayJob, { params: { jobId: again } })).toMatchObject({ rule: 'JOB-6' });
    const nothing = { params: { jobId: aside }, body: { reason: ' ' } };
    expect(await admin.refused(forgetJob, nothing)).toMatchObject({ status: 422, fields: ['reason'] });
    await admin.ask(forgetJob, { params: { jobId: aside }, body: { reason: '不再需要' } });
    const left = (await admin.ask(listDeadJobs)).items.map((one) => one.id);
    expect(left).not.toContain(again);
    expect(left).not.toContain(aside);
  });

  test('are not there for next door, and not for staff', async () => {
    const jobId = await die();
    const stranger = await world.fromNextDoor('systemAdmin');
    expect((await stranger.ask(listDeadJobs)).items).toEqual([]);
    expect(await stranger.refused(replayJob, { params: { jobId } })).toMatchObject({ rule: 'JOB-6' });
    const forget = { params: { jobId }, body: { reason: '抢先作废' } };
    expect(await stranger.refused(forgetJob, forget)).toMatchObject({ rule: 'JOB-6' });
    expect(await (await world.as('staff')).refused(listDeadJobs)).toMatchObject({ status: 403 });
    const admin = await world.as('systemAdmin');
    expect((await admin.ask(listDeadJobs)).items.map((one) => one.id)).toContain(jobId);
  });
});

describe('the audit', () => {
  test('AUD-1 says who did what, to our auditor and not to next door’s', async () => {
    const staff = await world.as('staff');
    const { id } = await staff.ask(createEnterprise, { body: { name: '留痕公司' } });
    const query = { subjectKind: 'enterprise', subjectId: id };
    const [entry] = (await (await world.as('auditor')).ask(listAudit, { query })).items;
    expect(entry).toMatchObject({ accountId: staff.accountId, kind: 'enterprise.created', before: null });
    expect(JSON.stringify(entry?.after)).toContain('留痕公司');
    const stranger = await world.fromNextDoor('auditor');
    expect((await stranger.ask(listAudit, { query })).items).toEqual([]);
    expect(JSON.stringify((await stranger.ask(listAudit)).items)).not.toContain('留痕公司');
  });

  test('AUD-4 each zone verifies its own chain', async () => {
    const ours = await (await world.as('auditor')).ask(verifyAudit);
    const theirs = await (await world.fromNextDoor('auditor')).ask(verifyAudit);
    expect(ours).toMatchObject({ firstBroken: null });
    expect(theirs).toMatchObject({ firstBroken: null });
    expect(ours.head?.hash).not.toBe(theirs.head?.hash);
    expect(ours.entries).toBeGreaterThan(theirs.entries);
  });

  test('HTTP-3 nobody who acts reads it: not the system administrator, not the security administrator', async () => {
    for (const role of ['systemAdmin', 'securityAdmin', 'head'] as const)
      expect(await (await world.as(role)).refused(listAudit)).toMatchObject({ status: 403, rule: 'HTTP-3' });
  });
});
