import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ensure, found, Refusal } from '../../packages/kernel/refusal.ts';
import { type Ask, type Route, route, type Uploaded } from '../http/route.ts';
import { newId } from '../ids.ts';
import type { Job } from '../jobs/job.ts';
import { downloadFile, listFiles, removeFile, uploadFile } from './contract.ts';
import { mediaTypeOf } from './media-type.ts';
import { mayHandleFiles } from './permissions.ts';
import { cleanPicture, isPicture } from './picture.ts';
import { type Scan, scanWith } from './scan.ts';
import { openShelf, type Shelf, type Shelved } from './shelf.ts';
import { addFile, fileById, filesAbout, hideFile, type StoredFile } from './store.ts';
import { type FileSubject, type Subjects, seen } from './subject.ts';
import { sweep } from './sweep.ts';

const MB = 1024 * 1024;
const LIMIT = 64 * MB;

export interface FilesOptions {
  readonly dataDir: string;
  readonly subjects: readonly FileSubject[];
  /** `SORTIE_SCAN_COMMAND` (FIL-6). */
  readonly scanCommand?: string | undefined;
  /** Bytes. */
  readonly limit?: number;
}

export interface Files {
  readonly routes: readonly Route[];
  readonly jobs: readonly Job[];
}

interface Room {
  readonly shelf: Shelf;
  readonly scan: Scan;
  readonly limit: number;
  readonly subjects: Subjects;
}

/** FIL-1 … FIL-8 Looks at what came in and puts what is taken on the shelf. */
async function take(room: Room, zoneId: number, file: Uploaded): Promise<Shelved & { mediaType: string }> {
  const { size } = await stat(file.path);
  if (size === 0) throw new Refusal('FIL-8', {}, 'file');
  if (size > room.limit) throw new Refusal('HTTP-8', { limit: Math.floor(room.limit / MB) }, 'file');
  const mediaType = await mediaTypeOf(file.path, file.name);
  await room.scan(file.path);
  const content = isPicture(mediaType) ? cleanPicture(mediaType, await readFile(file.path)) : file.path;
  return { mediaType, ...(await room.shelf.put(zoneId, content)) };
}

const aboutOf = (file: StoredFile) => ({ kind: file.aboutKind, id: file.aboutId });

async function ensureMayAdd(subject: FileSubject, ask: Ask, id: string): Promise<void> {
  const sentence = mayHandleFiles.sentence[ask.language];
  ensure(await subject.mayAdd(ask, id), 'HTTP-3', { sentence });
}

const uploading = (room: Room): Route =>
  route(uploadFile, mayHandleFiles, async (ask, { body, file }) => {
    const subject = await seen(room.subjects, ask, { kind: body.aboutKind, id: body.aboutId });
    await ensureMayAdd(subject, ask, body.aboutId);

    const upload = found(file, 'file');
    const shelved = await take(room, ask.zone.id, upload);

    const name = upload.name.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069/\\]/gu, '').slice(-200);
    const by = { uploadedBy: ask.who.accountId, uploadedAt: ask.now };
    const stored: StoredFile = { id: newId(), name, ...shelved, ...body, ...by };
    await addFile(ask.db, ask.zone.id, stored);

    const sha256 = shelved.sha256.toString('hex');
    const after = { id: stored.id, name, size: stored.size, mediaType: stored.mediaType, sha256 };
    ask.tell({ kind: 'file.uploaded', subject: { kind: body.aboutKind, id: body.aboutId }, after });
    return stored;
  });

const listing = (room: Room): Route =>
  route(listFiles, mayHandleFiles, async (ask, { query }) => {
    const about = { kind: query.aboutKind, id: query.aboutId };
    const subject = await seen(room.subjects, ask, about);
    const items = await filesAbout(ask.db, ask.zone.id, about);
    return { items, can: { add: await subject.mayAdd(ask, about.id) } };
  });

const downloading = (room: Room): Route =>
  route(downloadFile, mayHandleFiles, async (ask, { params }) => {
    const file = found(await fileById(ask.db, ask.zone.id, params.fileId), 'file');
    await seen(room.subjects, ask, aboutOf(file));
    const body = found(await room.shelf.read(ask.zone.id, file.sha256), 'file');
    return { name: file.name, mediaType: file.mediaType, body };
  });

const removing = (room: Room): Route =>
  route(removeFile, mayHandleFiles, async (ask, { params }) => {
    const file = found(await fileById(ask.db, ask.zone.id, params.fileId), 'file');
    const subject = await seen(room.subjects, ask, aboutOf(file));
    await ensureMayAdd(subject, ask, file.aboutId);

    await hideFile(ask.db, ask.zone.id, { id: file.id, at: ask.now });

    const before = { id: file.id, name: file.name };
    ask.tell({ kind: 'file.removed', subject: { kind: file.aboutKind, id: file.aboutId }, before });
    return { id: file.id };
  });

export function openFiles(options: FilesOptions): Files {
  const limit = options.limit ?? LIMIT;
  const shelf = openShelf(join(options.dataDir, 'files'), limit);
  const scan = scanWith(options.scanCommand, join(options.dataDir, 'quarantine'));
  const subjects = new Map(options.subjects.map((subject) => [subject.kind, subject]));
  const room: Room = { shelf, scan, limit, subjects };
  return {
    routes: [listing(room), uploading(room), downloading(room), removing(room)],
    jobs: [sweep(shelf)],
  };
}
