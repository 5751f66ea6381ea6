import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../packages/kernel/refusal.ts';
import type { PorchParts } from './parts.ts';
import type { Uploaded } from './route.ts';

export interface Received {
  readonly file: Uploaded;
  /** Hash of the content, so that the same upload sent twice is known to be the same. */
  readonly sha256: string;
  remove(): Promise<void>;
}

/**
 * HTTP-8 Streams one file to a private folder; a length that announces too much is refused before a byte is read,
 * and what announced less, or nothing, at the byte that is too much.
 */
export async function receiveUpload(request: FastifyRequest, parts: PorchParts): Promise<Received> {
  const limit = parts.settings.uploadLimit;
  const tooLarge = new Refusal('HTTP-8', { limit: Math.floor(limit / 1024 / 1024) }, 'file');
  if (Number(request.headers['content-length'] ?? 0) > limit + 1024 * 1024) throw tooLarge;
  if (!request.isMultipart()) throw new Refusal('HTTP-12', { why: 'multipart/form-data' });
  const folder = await mkdtemp(join(parts.uploadFolder, 'in-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const part = await request.file();
    if (!part) throw new Refusal('HTTP-12', { why: 'file' }, 'file');
    const path = join(folder, 'upload');
    const out = createWriteStream(path, { mode: 0o600 });
    const hash = createHash('sha256');
    part.file.on('data', (chunk: Buffer) => hash.update(chunk));
    part.file.once('limit', () => part.file.destroy(tooLarge)); // else it is read to its end, kept or not
    await pipeline(part.file, out);
    const name = part.filename.replace(/[\p{Cc}/\\]/gu, '').slice(-200) || 'upload';
    return {
      file: { path, name, size: out.bytesWritten, fields: textFields(part.fields) },
      sha256: hash.digest('hex'),
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

const textFields = (fields: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.values(fields).flatMap((field): [string, string][] =>
      field !== null && typeof field === 'object' && 'value' in field && 'fieldname' in field
        ? [[String(field.fieldname), String(field.value)]]
        : [],
    ),
  );
