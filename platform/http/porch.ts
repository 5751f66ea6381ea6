import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyHttpOptions, type FastifyInstance, LogController } from 'fastify';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { newId } from '../ids.ts';
import { answerProblems, answerUnreadable } from './answer-problems.ts';
import { apiHeaders } from './api-headers.ts';
import type { PorchParts } from './parts.ts';
import { readerOf } from './reader.ts';
import { serveMetrics } from './serve-metrics.ts';
import { serveOpenRoute } from './serve-open-route.ts';
import { serveRoute } from './serve-route.ts';

const BODY_LIMIT = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 120_000;
const HEADERS_TIMEOUT_MS = 15_000;
const API = '/api/v1';

/** Builds the HTTP server: every rule of the door is here or in a file beside this one, and nowhere else. */
export async function openPorch(parts: PorchParts): Promise<FastifyInstance> {
  const app = Fastify({ ...serverOptions(parts), requestIdHeader: false, genReqId: () => newId() });
  answerProblems(app, parts);
  await furnish(app, parts);
  for (const open of parts.openRoutes) serveOpenRoute(app, { at: API, open, parts });
  for (const route of parts.routes) serveRoute(app, { at: API, route, parts });
  serveHealth(app, parts);
  serveMetrics(app, parts);
  return app;
}

const serverOptions = (parts: PorchParts): FastifyHttpOptions<Server> => ({
  loggerInstance: parts.log,
  logController: new LogController({ disableRequestLogging: true }),
  bodyLimit: BODY_LIMIT,
  connectionTimeout: 0,
  requestTimeout: REQUEST_TIMEOUT_MS,
  http: { headersTimeout: HEADERS_TIMEOUT_MS, maxHeaderSize: 16_384 },
  routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
  trustProxy: parts.settings.trustedProxies.length > 0 ? [...parts.settings.trustedProxies] : false,
  return503OnClosing: true,
  forceCloseConnections: 'idle',
  clientErrorHandler,
  frameworkErrors: answerUnreadable(parts),
});

/** What never became a request: a broken line, headers too large. Answered like every other refusal. */
function clientErrorHandler(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const body = JSON.stringify({
    type: 'urn:sortie:rule:HTTP-12',
    title: 'HTTP-12',
    status,
    detail: 'The request cannot be read',
    rule: 'HTTP-12',
    requestId: '',
    errors: [],
  });
  socket.end(
    `HTTP/1.1 ${status} Bad Request\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

async function furnish(app: FastifyInstance, parts: PorchParts): Promise<void> {
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: parts.settings.uploadLimit, files: 1, fields: 20, fieldSize: 100_000, parts: 25 },
    throwFileSizeLimit: false,
  });
  await app.register(underPressure, {
    maxEventLoopDelay: parts.settings.busyAfterMs,
    retryAfter: 2,
    pressureHandler: () => {
      throw new Refusal('HTTP-11');
    },
  });
  if (parts.settings.requestsPerMinute > 0) await limitRate(app, parts.settings.requestsPerMinute);
  const fixed = Object.entries(apiHeaders(parts.settings));
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (!request.url.startsWith('/api/')) return;
    for (const [name, value] of fixed) reply.header(name, value);
  });
}

/** HTTP-7 counted by session where there is one (people behind one office address), else by address. */
const limitRate = async (app: FastifyInstance, max: number): Promise<void> => {
  await app.register(rateLimit, {
    max,
    timeWindow: 60_000,
    cache: 20_000,
    keyGenerator: (request) => readerOf(request).token ?? request.ip,
    errorResponseBuilder: (_request, context) =>
      new Refusal('HTTP-7', { seconds: Math.ceil(context.ttl / 1000) }),
    allowList: (request) => !request.url.startsWith(API),
  });
};

function serveHealth(app: FastifyInstance, parts: PorchParts): void {
  app.get('/healthz', () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await parts.isReady();
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}
