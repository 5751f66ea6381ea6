import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LiveEvent } from './route.ts';
import { sendEvents } from './send-streams.ts';

const BEAT_MS = 15_000;
const TOKEN = 'a-session-token-of-a-reader';

let app: FastifyInstance;
let valid = true;
let left = 0;
let opened: () => void = () => {};

/** News that never come, until the reader leaves. */
const quiet = (): AsyncIterableIterator<LiveEvent> => {
  let end: (result: IteratorResult<LiveEvent>) => void = () => {};
  const done = { done: true, value: undefined } as const;
  return {
    next: () =>
      new Promise((resolve) => {
        end = resolve;
        opened();
      }),
    return: () => {
      left++;
      end(done);
      return Promise.resolve(done);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  valid = true;
  left = 0;
  app = Fastify();
  await app.register(cookie);
  const parts = { stillValid: async (token: string) => valid && token === TOKEN, log: app.log };
  app.get('/stream', (request, reply) => sendEvents({ request, reply, parts }, quiet()));
  await app.ready();
});
afterEach(async () => {
  vi.useRealTimers();
  await app.close();
});

test('[S7] a stream stays while its session is there and ends with it', async () => {
  const open = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const reply = app.inject({ url: '/stream', cookies: { sortie: TOKEN } }).then((got) => got);
  await open;
  await vi.advanceTimersByTimeAsync(2 * BEAT_MS);
  expect(left).toBe(0);

  valid = false;
  await vi.advanceTimersByTimeAsync(BEAT_MS);
  const got = await reply;
  expect(left).toBeGreaterThan(0);
  expect(got.body).toBe(': open\n\n: beat\n\n: beat\n\n');
});
