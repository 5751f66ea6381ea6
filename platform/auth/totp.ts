import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { sha256 } from './token.ts';

const PERIOD = 30;
/** IDN-13 One step to either side for clocks that disagree. */
const WINDOW = 1;
const RECOVERY_CODES = 10;

const totp = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'Sortie', label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD });

/** A new secret, 160 bits as RFC 4226 asks, in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator reads from a QR code. */
export const enrolmentUrl = (secret: string, login: string): string => totp(secret, login).toString();

/** The step of the clock a code belongs to; null when it is no code of this secret around `now`. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret, '').validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** IDN-14 Ten codes of 80 bits, without signs that look alike: `K7QM-…`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    [...randomBytes(16)]
      .map((byte) => SIGNS[byte % SIGNS.length] ?? '')
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

/** Eighty bits of chance need no slow hash. */
export const recoveryHash = (code: string): Buffer => sha256(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
