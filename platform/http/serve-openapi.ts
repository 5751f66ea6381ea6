import type { FastifyInstance } from 'fastify';
import { openApi } from './openapi.ts';
import type { OpenRoute, Route } from './route.ts';

/** The document at /api/v1/openapi.json, made once from the routes that are served. */
export function serveOpenApi(
  app: FastifyInstance,
  routes: readonly Route[],
  openRoutes: readonly OpenRoute[],
): void {
  const text = JSON.stringify(openApi(routes, openRoutes));
  app.get('/api/v1/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(text),
  );
}
