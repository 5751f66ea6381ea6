import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zId, zInstant } from '../../packages/kernel/schemas.ts';

const zAbout = z.strictObject({
  aboutKind: z.string().regex(/^[a-z][A-Za-z]{1,39}$/),
  aboutId: z.string().min(1).max(100),
});

export const zFile = z.object({
  id: zId,
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  aboutKind: z.string(),
  aboutId: z.string(),
  uploadedBy: zId,
  uploadedAt: zInstant,
});

const zFileParams = z.strictObject({ fileId: zId });

export const uploadFile = contract({
  name: 'uploadFile',
  method: 'POST',
  path: '/files',
  summary: 'Adds one file to a thing (FIL-1 … FIL-9)',
  body: zAbout,
  reply: zFile,
  status: 201,
  carries: 'upload',
});

export const listFiles = contract({
  name: 'listFiles',
  method: 'GET',
  path: '/files',
  summary: 'Files of a thing, newest first',
  query: zAbout,
  reply: z.object({ items: z.array(zFile), can: z.object({ add: z.boolean() }) }),
});

export const downloadFile = contract({
  name: 'downloadFile',
  method: 'GET',
  path: '/files/:fileId',
  summary: 'The file itself, as an attachment (FIL-5)',
  params: zFileParams,
  reply: z.unknown(),
  carries: 'download',
});

export const removeFile = contract({
  name: 'removeFile',
  method: 'DELETE',
  path: '/files/:fileId',
  summary: 'Removes a file from a thing (FIL-10)',
  params: zFileParams,
  reply: z.object({ id: zId }),
});
