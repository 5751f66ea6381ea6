import { createHash, randomBytes } from 'node:crypto';

/** A session's token: 256 bits of chance. Only its hash is ever stored (S1). */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
