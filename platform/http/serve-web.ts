import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { HttpSettings } from './settings.ts';

const YEAR_MS = 31_536_000_000;

/** Serves the built screens: hashed assets for a year, pages never cached, each page with this reply's style nonce. */
export async function serveWeb(app: FastifyInstance, folder: string, settings: HttpSettings): Promise<void> {
  await app.register(async (web) => {
    await web.register(helmet, pageHeaders(settings));
    await web.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      globIgnore: ['index.html'],
      preCompressed: true,
      maxAge: 0,
      setHeaders: cacheByName,
    });
    servePages(web, folder);
  });
}

function servePages(web: FastifyInstance, folder: string): void {
  const pages = new Map<string, string>();
  const page = async (name: string, reply: FastifyReply): Promise<FastifyReply> => {
    const text = pages.get(name) ?? (await readFile(join(folder, name), 'utf8'));
    pages.set(name, text);
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(text.replaceAll('__CSP_NONCE__', reply.cspNonce.style));
  };
  web.get('/index.html', (_request, reply) => page('index.html', reply));
  web.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (path.startsWith('/api/') || /\.[a-z0-9]{2,5}$/i.test(path)) return reply.callNotFound();
    return page('index.html', reply);
  });
}

/** Pages run our own scripts and nothing else, stand in nobody's frame and speak to nobody but us. */
const pageHeaders = (settings: HttpSettings): FastifyHelmetOptions => ({
  enableCSPNonces: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      // antd positions its pop-ups by style attributes; style elements still need the nonce
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  strictTransportSecurity: settings.publicOrigin?.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
});

const cacheByName = (reply: FastifyReply, path: string): void => {
  const hashed = /[/\\]assets[/\\]/.test(path);
  reply.header('cache-control', hashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache');
};
