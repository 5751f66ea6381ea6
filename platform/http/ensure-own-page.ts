import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../packages/kernel/refusal.ts';
import type { HttpSettings } from './settings.ts';

/**
 * HTTP-10 A write comes from our own pages: the cookie is SameSite=Strict, and besides, a browser's Origin must be
 * ours and the request must carry a header that no cross-site form can set.
 */
export function ensureOwnPage(request: FastifyRequest, settings: HttpSettings): void {
  const { origin } = request.headers;
  const own = settings.publicOrigin ?? `${request.protocol}://${request.headers.host ?? ''}`;
  if (origin !== undefined && origin !== own) throw new Refusal('HTTP-10');
  if (request.headers['x-sortie'] === undefined) throw new Refusal('HTTP-10');
}
