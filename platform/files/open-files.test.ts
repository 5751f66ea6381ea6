import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyContract } from '../../packages/kernel/contract.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/world/database.ts';
import { withClient } from '../db/session.ts';
import type { Ask, Download, Zone } from '../http/route.ts';
import { newId } from '../ids.ts';
import * as contracts from './contract.ts';
import { type Files, openFiles } from './open-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'sortie-files-'));
const me = newId();
let fresh: FreshDatabase;
let files: Files;

const subjects = [
  {
    kind: 'project',
    maySee: async (_: Ask, id: string) => id !== 'secret',
    mayAdd: async (_: Ask, id: string) => id === 'mine',
  },
];

beforeAll(async () => {
  fresh = await freshDatabase();
  await withClient(fresh.urls.owner, (client) =>
    client.query(`insert into zone (id, code, name_zh, name_en, home_city, created_at)
      values (1, 'north', '北区', 'North', '430100', '2026-01-01Z'), (2, 'south', '南区', 'South', '440100', '2026-01-01Z')`),
  );
  files = openFiles({ dataDir: folder, subjects, limit: 1024 * 1024 });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await fresh.drop();
});

interface Said {
  query?: object;
  body?: object;
  params?: object;
  upload?: { name: string; content: string | Buffer };
  zoneId?: number;
  files?: Files;
}

const NOW = '2026-11-23T04:00:00.000Z';
/** Asks a route as the porch would, less the wire. */
const ask = (contract: AnyContract, said: Said): Promise<unknown> => {
  const route = (said.files ?? files).routes.find((one) => one.contract === contract);
  if (!route) throw new Error(contract.name);
  const path = join(folder, 'incoming');
  if (said.upload) writeFileSync(path, said.upload.content);
  const zoneId = said.zoneId ?? 1;
  const file = said.upload ? { path, name: said.upload.name, size: 0, fields: {} } : null;
  const input = {
    params: contract.params.parse(said.params ?? {}),
    query: contract.query.parse(said.query ?? {}),
    body: contract.body.parse(said.body ?? {}),
    file,
    signal: new AbortController().signal,
    lastEventId: null,
  };
  return fresh.database.inZone(zoneId, (db) => {
    const who = { accountId: me, personId: null, zoneId, name: 'x', roles: ['staff'] as const };
    const zone = { id: zoneId } as Zone; // border: files read nothing else of the zone
    const told = { tell: () => {}, ifMatch: null, requestId: 'r', address: '', language: 'en' as const };
    const today = '2026-11-23' as Ask['today']; // border: a literal day
    return route.run({ who, zone, db, now: NOW, today, ...told }, input);
  });
};

const about = (aboutId: string) => ({ aboutKind: 'project', aboutId });
const upload = async (name: string, content: string | Buffer, aboutId = 'mine') =>
  contracts.zFile.parse(await ask(contracts.uploadFile, { body: about(aboutId), upload: { name, content } }));
// border: the download route answers this
const download = async (fileId: string, zoneId = 1) =>
  (await ask(contracts.downloadFile, { params: { fileId }, zoneId })) as Download;

const contents = (): string[] =>
  readdirSync(join(folder, 'files/1'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}$/.test(name),
  );

test('FIL-5 what was put in comes out again, as an attachment of its own type', async () => {
  const kept = await upload('名单.csv', '企业,城市\n甲,长沙\n');
  expect(kept).toMatchObject({ name: '名单.csv', mediaType: 'text/csv; charset=utf-8', size: 25 });
  const out = await download(kept.id);
  expect(out.inline).toBeUndefined();
  expect(await text(Readable.from(out.body))).toBe('企业,城市\n甲,长沙\n');
  expect(statSync(join(folder, 'files/1', contents()[0] ?? '')).mode & 0o077).toBe(0);
});

test('[A2] FIL-9 other zones, things I may not see and things nobody speaks for have no files', async () => {
  const kept = await upload('a.txt', 'mine');
  await expect(download(kept.id, 2)).rejects.toThrow('HTTP-2');
  await expect(ask(contracts.listFiles, { query: about('secret') })).rejects.toThrow('HTTP-2');
  await expect(ask(contracts.listFiles, { query: { aboutKind: 'unknown', aboutId: 'x' } })).rejects.toThrow(
    'HTTP-2',
  );
  await expect(upload('a.txt', 'x', 'others')).rejects.toThrow('HTTP-3');
  expect(await ask(contracts.listFiles, { query: about('others') })).toEqual({
    items: [],
    can: { add: false },
  });
});

test.each([
  ['page.html', '<!doctype html><p>'],
  ['page.txt', ' <HTML><body>'],
  ['drawing.csv', '<svg onload=alert(1)>'],
  ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a.zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  ['a.exe', Buffer.from('MZ\x90\0\x03', 'latin1')],
  ['a.txt', Buffer.from([0, 1, 2, 3, 200])],
  ['a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
])('FIL-1 %s is not taken', async (name, content) => {
  await expect(upload(name, content)).rejects.toThrow('FIL-1');
});

test('FIL-2 a PDF under the name of a text is refused; FIL-8 so is nothing; HTTP-8 so is too much', async () => {
  await expect(upload('a.txt', '%PDF-1.7\n')).rejects.toThrow('FIL-2');
  await expect(upload('a.txt', '')).rejects.toThrow('FIL-8');
  await expect(upload('a.txt', 'x'.repeat(1024 * 1024 + 1))).rejects.toThrow('HTTP-8');
  expect(readdirSync(join(folder, 'files/1/drafts'))).toEqual([]);
});

test('a text in GB18030 is a text', async () => {
  expect((await upload('gbk.csv', Buffer.from('c6f3d2b52cb3a4c9b30a', 'hex'))).size).toBe(10);
});

test('[U4] [X4] a name cannot carry a path, a direction mark or a line break', async () => {
  expect((await upload('../../etc\u202etxt.exe\r\n/a.txt', 'x')).name).toBe('....etctxt.exea.txt');
});

test('[U5] FIL-6 a file the scanner objects to is in quarantine and not taken; FIL-7 a broken scanner stops uploads', async () => {
  const scanner = join(folder, 'scanner');
  writeFileSync(scanner, '#!/bin/sh\ngrep -q EICAR "$1" && exit 1\nexit 0\n');
  chmodSync(scanner, 0o700);
  const guarded = openFiles({ dataDir: folder, subjects, scanCommand: scanner });
  const put = (content: string, by: Files) =>
    ask(contracts.uploadFile, { body: about('mine'), upload: { name: 'a.txt', content }, files: by });
  await expect(put('EICAR-STANDARD-ANTIVIRUS-TEST-FILE', guarded)).rejects.toThrow('FIL-6');
  expect(readdirSync(join(folder, 'quarantine')).length).toBe(1);
  await expect(put('fine', guarded)).resolves.toMatchObject({ size: 4 });
  const broken = openFiles({ dataDir: folder, subjects, scanCommand: join(folder, 'no-such-scanner') });
  await expect(put('fine', broken)).rejects.toThrow('FIL-7');
});

test('FIL-10 removed is hidden at once; the sweep destroys what nobody needs, and nothing younger', async () => {
  const gone = await upload('gone.txt', 'to be removed');
  const stays = await upload('stays.txt', 'to stay');
  await ask(contracts.removeFile, { params: { fileId: gone.id } });
  await expect(download(gone.id)).rejects.toThrow('HTTP-2');
  const before = contents().length;

  const sweep = files.jobs[0];
  const run = (now: string) =>
    fresh.database.inZone(1, (db) => {
      const zone = { id: 1 } as Zone; // border: the sweep reads nothing else of the zone
      const today = '2026-11-23' as Ask['today']; // border: a literal day
      return (
        sweep?.run({ zone, now, today, db, attempt: 1, tell: () => {} }, {}) ??
        Promise.reject(new Error('no sweep'))
      );
    });
  await run('2027-01-01T00:00:00.000Z');
  expect(contents().length).toBe(before); // all of them younger than a day
  for (const name of contents()) utimesSync(join(folder, 'files/1', name), 1000, 1000);
  await run('2026-12-01T00:00:00.000Z');
  expect(contents().length).toBe(before); // removed eight days ago
  await run('2027-01-01T00:00:00.000Z');
  expect(contents().length).toBe(before - 1);
  expect((await download(stays.id)).name).toBe('stays.txt');
});
