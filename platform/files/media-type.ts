import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { Refusal } from '../../packages/kernel/refusal.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** FIL-1 What is taken, by the name of its ending. */
const TAKEN: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};
const KINDS = Object.keys(TAKEN).join(', ');
const SAME: Readonly<Record<string, string>> = { jpeg: 'jpg' };
const LOOKED_AT = 64 * 1024;

const endingOf = (name: string): string => {
  const ending = extname(name).slice(1).toLowerCase();
  return SAME[ending] ?? ending;
};

async function beginning(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const reads = (encoding: string, bytes: Buffer): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true }); // a character may be cut at the end
    return true;
  } catch {
    return false;
  }
};

const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;
const MARKUP = /<\s*(?:!doctype|html|head|body|svg|script|iframe|\?xml|!--)/i;

/** Text that nobody's browser could take for a page: readable, no control characters, no markup. */
function isPlainText(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  return !CONTROL.test(text) && !MARKUP.test(text) && (reads('utf-8', bytes) || reads('gb18030', bytes));
}

/** FIL-1 FIL-2 The media type by content; refuses what is not taken and a name that says something else. */
export async function mediaTypeOf(path: string, name: string): Promise<string> {
  const ending = endingOf(name);
  const found = await fileTypeFromFile(path);
  const isText =
    found === undefined && (ending === 'txt' || ending === 'csv') && isPlainText(await beginning(path));
  const real = found?.ext ?? (isText ? ending : '');
  const mediaType = Object.hasOwn(TAKEN, real) ? TAKEN[real] : undefined;
  if (mediaType === undefined) throw new Refusal('FIL-1', { kinds: KINDS }, 'file');
  if (real !== ending) throw new Refusal('FIL-2', { real, name: name.slice(-80) }, 'file');
  return mediaType;
}
