import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Refusal } from '../../packages/kernel/refusal.ts';
import type { OpenedSheet } from './row.ts';

export interface Encoded {
  readonly encoding: NonNullable<OpenedSheet['encoding']>;
  /** Bytes of the mark before the text. */
  readonly skip: number;
}

/** Control characters that no text has; tab, line breaks, vertical tab and form feed may stand. */
// biome-ignore lint: control characters are what is looked for
const NOT_TEXT = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

/** The file as text, piece by piece; throws where a byte sequence is none of the encoding. */
export async function* decoded(path: string, { encoding, skip }: Encoded): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path, { start: skip }))
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const decodes = async (path: string, as: Encoded): Promise<boolean> => {
  try {
    for await (const text of decoded(path, as)) if (NOT_TEXT.test(text)) return false;
    return true;
  } catch (error) {
    // A TypeError is the decoder's no; anything else is the disk's.
    if (error instanceof TypeError) return false;
    throw error;
  }
};

const mark = async (path: string): Promise<string> => {
  const handle = await open(path);
  try {
    const head = Buffer.alloc(3);
    await handle.read(head, 0, 3, 0);
    return head.toString('hex');
  } finally {
    await handle.close();
  }
};

/**
 * SHT-14 The whole file is tried, strictly: UTF-8 first, because text of another encoding almost never passes for
 * it; then GB18030, which holds GBK and GB2312. A mark that lies (a GBK file behind a UTF-8 mark) is skipped.
 */
export const encodingOf = async (path: string): Promise<Encoded> => {
  const head = await mark(path);
  const wide: Encoded['encoding'] | null = head.startsWith('fffe')
    ? 'utf-16le'
    : head.startsWith('feff')
      ? 'utf-16be'
      : null;
  const skip = head === 'efbbbf' ? 3 : wide ? 2 : 0;
  const tries: Encoded['encoding'][] = wide ? [wide] : ['utf-8', 'gb18030'];
  for (const encoding of tries) if (await decodes(path, { encoding, skip })) return { encoding, skip };
  throw new Refusal('SHT-14');
};
