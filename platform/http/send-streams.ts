import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PorchParts } from './parts.ts';
import { readerOf } from './reader.ts';
import type { Download, LiveEvent } from './route.ts';

const BEHIND_LIMIT = 64 * 1024;
const HEARTBEAT_MS = 15_000;

export const isEvents = (result: unknown): result is AsyncIterable<LiveEvent> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result && !('mediaType' in result);

const isDownload = (result: unknown): result is Download =>
  typeof result === 'object' && result !== null && 'mediaType' in result && 'body' in result;

/** RFC 6266: an ASCII name for old readers and the real one, Chinese included, for the rest. */
export const disposition = (name: string, inline: boolean): string => {
  const safe = name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').slice(0, 200);
  const ascii = safe.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(safe).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${full}`;
};

export function sendDownload(reply: FastifyReply, result: unknown): FastifyReply {
  if (!isDownload(result)) throw new Error('a download route answered something else');
  return reply
    .header('content-disposition', disposition(result.name, result.inline === true))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .type(result.mediaType)
    .send(result.body);
}

interface Streamed {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly parts: Pick<PorchParts, 'stillValid' | 'log'>;
}

/**
 * Server-sent events until the reader leaves or the session ends (S7); one who falls 64 kB behind is dropped and
 * replays on return.
 */
export async function sendEvents(
  { request, reply, parts }: Streamed,
  events: AsyncIterable<LiveEvent>,
): Promise<FastifyReply> {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write(': open\n\n');
  const iterator = events[Symbol.asyncIterator]();
  const leave = (): void => void iterator.return?.();
  const beat = setInterval(() => void pulse({ request, reply, parts }, leave), HEARTBEAT_MS);
  raw.once('close', leave);
  try {
    for (;;) {
      const { done, value } = await iterator.next();
      if (done || raw.destroyed || raw.writableLength > BEHIND_LIMIT) break;
      raw.write(
        `${value.id === undefined ? '' : `id: ${value.id}\n`}event: ${value.event}\ndata: ${JSON.stringify(value.data)}\n\n`,
      );
    }
  } finally {
    clearInterval(beat);
    await iterator.return?.();
    raw.end();
  }
  return reply;
}

/** A sign of life to the reader, and a look whether they are still signed in: an open stream outlives no session. */
async function pulse({ request, reply, parts }: Streamed, leave: () => void): Promise<void> {
  try {
    const { token } = readerOf(request);
    if (token !== null && (await parts.stillValid(token))) reply.raw.write(': beat\n\n');
    else leave();
  } catch (err) {
    parts.log.warn({ err, requestId: request.id }, 'session of a stream not checked'); // the next beat asks again
  }
}
