import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = ['postgres', 'sortie_owner', 'sortie_app', 'sortie_auth'] as const;
/** The password of every database role, generated once for a data folder. */
export type RolePasswords = Readonly<Record<(typeof NAMES)[number], string>>;

const generated = (): string =>
  JSON.stringify(
    Object.fromEntries(NAMES.map((name) => [name, randomBytes(24).toString('base64url')])),
    null,
    2,
  );

/** Writes the file only if nobody else did: two processes may start on a fresh folder together. */
function writeOnce(path: string, text: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isTaken(error)) throw error;
  } finally {
    unlinkSync(draft);
  }
}
const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Reads `secrets.json` of the data folder, making it on first use; readable by its owner only. */
export function rolePasswords(dataDir: string): RolePasswords {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'secrets.json');
  writeOnce(path, generated());
  chmodSync(path, 0o600);
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const of = (name: (typeof NAMES)[number]): string => {
    const value: unknown = read !== null && typeof read === 'object' ? Reflect.get(read, name) : undefined;
    if (typeof value !== 'string' || value === '') throw new Error(`${path} holds no password for ${name}`);
    return value;
  };
  return {
    postgres: of('postgres'),
    sortie_owner: of('sortie_owner'),
    sortie_app: of('sortie_app'),
    sortie_auth: of('sortie_auth'),
  };
}
