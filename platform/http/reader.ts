import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../packages/kernel/words.ts';
import type { HttpSettings } from './settings.ts';

/** `__Host-` needs https; plain http on an office network gets the bare name. */
export const cookieName = (settings: Pick<HttpSettings, 'publicOrigin'>): string =>
  settings.publicOrigin?.startsWith('https:') ? '__Host-sortie' : 'sortie';

const TOKEN = /^[A-Za-z0-9_-]{20,100}$/;

/** What a request says of its reader before anybody is known: session token and language. */
export function readerOf(request: FastifyRequest): { token: string | null; language: Language } {
  const token = request.cookies?.['__Host-sortie'] ?? request.cookies?.sortie ?? null;
  return { token: token !== null && TOKEN.test(token) ? token : null, language: languageOf(request) };
}

const languageOf = (request: FastifyRequest): Language =>
  /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN';

export function writeToken(
  reply: FastifyReply,
  settings: HttpSettings,
  { token, acrossSites = false }: { token: string | null; acrossSites?: boolean },
): void {
  const name = cookieName(settings);
  const manner = {
    path: '/',
    httpOnly: true,
    sameSite: acrossSites ? 'lax' : 'strict',
    secure: name.startsWith('__Host-'),
  } as const;
  if (token === null) {
    reply.clearCookie(name, manner);
    reply.header('clear-site-data', '"cache", "storage"');
    return;
  }
  reply.setCookie(name, token, manner);
}
