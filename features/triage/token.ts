import { timingSafeEqual } from 'node:crypto';
import { zId } from '../../packages/kernel/schemas.ts';
import { sha256 } from '../../platform/auth/token.ts';

/** Which source a token says it is of, before it is believed. */
export interface TokenRead {
  readonly zoneId: number;
  readonly sourceId: string;
  readonly text: string;
}

const SHAPE = /^sortie\.(\d{1,9})\.([0-9a-f-]{36})\.[\w-]{43}$/;

/** TRI-15 How a source's token begins: where to look it up. What follows is a secret of 256 bits. */
export const tokenBegins = (zoneId: number, sourceId: string): string => `sortie.${zoneId}.${sourceId}.`;

export const hashOf = (token: string): Buffer => sha256(token);

export function readToken(text: string | null): TokenRead | null {
  const [, zone, sourceId] = SHAPE.exec(text ?? '') ?? [];
  const zoneId = Number(zone);
  if (text === null || !zId.safeParse(sourceId).success || sourceId === undefined) return null;
  return zoneId >= 1 && zoneId <= 0x7fffffff ? { zoneId, sourceId, text } : null;
}

export const isTokenOf = (text: string, hash: Buffer): boolean => timingSafeEqual(sha256(text), hash);
