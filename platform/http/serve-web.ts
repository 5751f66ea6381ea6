import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const YEAR_MS = 31_536_000_000;

/** Serves the built screens: hashed assets for a year, pages never cached, each page with this reply's style nonce. */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['index.html'],
    preCompressed: true,
    maxAge: 0,
    setHeaders: cacheByName,
  });
  const pages = new Map<string, string>();
  const page = async (name: string, reply: FastifyReply): Promise<FastifyReply> => {
    const text = pages.get(name) ?? (await readFile(join(folder, name), 'utf8'));
    pages.set(name, text);
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(text.replaceAll('__CSP_NONCE__', reply.cspNonce.style));
  };
  app.get('/index.html', (_request, reply) => page('index.html', reply));
  app.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (path.startsWith('/api/') || /\.[a-z0-9]{2,5}$/i.test(path)) return reply.callNotFound();
    return page('index.html', reply);
  });
}

const cacheByName = (reply: FastifyReply, path: string): void => {
  const hashed = /[/\\]assets[/\\]/.test(path);
  reply.header('cache-control', hashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache');
};
