import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../packages/kernel/refusal.ts';
import type { PorchParts } from './parts.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** HTTP-16 /metrics answers this machine, or whoever holds the token; to everyone else it does not exist. */
export function serveMetrics(app: FastifyInstance, parts: PorchParts): void {
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, parts.settings.metricsToken)) throw new Refusal('HTTP-2');
    return reply.type(parts.metrics.registry.contentType).send(await parts.metrics.registry.metrics());
  });
}

function mayRead(request: FastifyRequest, token: string | null): boolean {
  if (token === null) {
    // a proxy on this machine forwards strangers: its header tells
    return (
      LOOPBACK.has(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined
    );
  }
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
