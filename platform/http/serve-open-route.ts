import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ensureOwnPage } from './ensure-own-page.ts';
import type { PorchParts } from './parts.ts';
import { parseOr } from './problem.ts';
import { readerOf, writeToken } from './reader.ts';
import type { OpenRoute, Visit } from './route.ts';

interface Served {
  readonly at: string;
  readonly open: OpenRoute;
  readonly parts: PorchParts;
}

/** Registers a route that needs no session. */
export function serveOpenRoute(app: FastifyInstance, { at, open, parts }: Served): void {
  const { contract } = open;
  app.route({
    method: contract.method,
    url: at + contract.path,
    handler: async (request, reply) => {
      if (contract.method !== 'GET' && open.caller === 'page') ensureOwnPage(request, parts.settings);
      const { language } = readerOf(request);
      const { visit, wentElsewhere } = visitOf(request, reply, parts);
      const result = await open.run(visit, {
        params: parseOr(contract.params, request.params, { place: 'path', language }),
        query: parseOr(contract.query, request.query, { place: 'query', language }),
        body: parseOr(contract.body, request.body ?? {}, { place: 'body', language }),
        file: null,
        signal: new AbortController().signal,
        lastEventId: null,
      });
      if (wentElsewhere()) return reply;
      if (contract.status === 204) return reply.status(204).send();
      return reply.status(contract.status).send(contract.reply.parse(result ?? {}));
    },
    onResponse: async (_request, reply) => {
      parts.metrics.observe(contract.name, reply.statusCode, reply.elapsedTime / 1000);
    },
  });
}

const BEARER = /^Bearer ([\w.~+/=-]{1,500})$/i;
const bearerOf = ({ headers }: FastifyRequest): string | null =>
  BEARER.exec(headers.authorization ?? '')?.[1] ?? null;

function visitOf(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: PorchParts,
): { visit: Visit; wentElsewhere: () => boolean } {
  let elsewhere = false;
  const reader = readerOf(request);
  const visit: Visit = {
    language: reader.language,
    address: request.ip,
    agent: (request.headers['user-agent'] ?? '').slice(0, 300),
    requestId: request.id,
    token: reader.token,
    bearer: bearerOf(request),
    setToken: (token) => writeToken(reply, parts.settings, { token }),
    setTokenAcrossSites: (token) => writeToken(reply, parts.settings, { token, acrossSites: true }),
    redirect: (to) => {
      elsewhere = true;
      void reply.redirect(to);
    },
  };
  return { visit, wentElsewhere: () => elsewhere };
}
