import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';

/** Logs carry ids, never contents: cookies, tokens and bodies are not written, and what slips in is blacked out. */
export const openLog = (level: string): FastifyBaseLogger =>
  pino({
    level,
    base: null,
    redact: { paths: ['req.headers', '*.password', '*.token', '*.code', '*.secret'], censor: '…' },
  });
