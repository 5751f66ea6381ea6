import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const VERSION = 1;
const ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD = 1 + ID_BYTES + IV_BYTES + TAG_BYTES;

/**
 * Seals what the database may keep but not read: AES-256-GCM with a fresh nonce each time. `context` says what and
 * whose it is (`totp:<account>`); sealed text moved to another row does not open.
 * Layout: version (1) · key id (4) · nonce (12) · tag (16) · text.
 */
export interface Sealer {
  readonly keyId: string;
  seal(text: string, context: string): Buffer;
  /** Throws when the key is not here, the context is another or one bit was changed. */
  unseal(sealed: Uint8Array, context: string): string;
}

const idOf = (key: Buffer): Buffer =>
  createHash('sha256').update('seal').update(key).digest().subarray(0, ID_BYTES);

/** `older` keys open what was sealed before the key was changed; nothing is sealed with them any more. */
export function openSealer(key: Buffer, older: readonly Buffer[] = []): Sealer {
  for (const one of [key, ...older])
    if (one.length !== 32) throw new RangeError('a sealing key has 32 bytes');
  const keys = new Map([key, ...older].map((one) => [idOf(one).toString('hex'), one]));
  const id = idOf(key);

  const seal = (text: string, context: string): Buffer => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(context, 'utf8'));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), id, iv, cipher.getAuthTag(), body]);
  };

  const unseal = (sealed: Uint8Array, context: string): string => {
    const from = Buffer.from(sealed);
    const keyId = from.subarray(1, 1 + ID_BYTES).toString('hex');
    const with_ = keys.get(keyId);
    if (from.length < HEAD || from[0] !== VERSION || !with_)
      throw new Error(`no key ${keyId} to unseal with`);
    const iv = from.subarray(1 + ID_BYTES, 1 + ID_BYTES + IV_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', with_, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(context, 'utf8'));
    decipher.setAuthTag(from.subarray(HEAD - TAG_BYTES, HEAD));
    return Buffer.concat([decipher.update(from.subarray(HEAD)), decipher.final()]).toString('utf8');
  };

  return { keyId: id.toString('hex'), seal, unseal };
}
