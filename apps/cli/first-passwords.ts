import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SYLLABLES = [
  'chang',
  'ming',
  'shan',
  'yun',
  'hai',
  'lin',
  'xing',
  'tian',
  'jiang',
  'song',
  'bei',
  'nan',
  'qiao',
  'feng',
  'lan',
  'zhu',
];

/**
 * The password of the model case's accounts: made for this data folder alone, kept where only its owner reads it,
 * shown at every start. A real zone's accounts are made with `sortie user add` and never have it.
 */
export function modelPassword(dataDir: string): string {
  const path = join(dataDir, 'model-case-password.txt');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const word = (): string => SYLLABLES[randomInt(SYLLABLES.length)] ?? 'yun';
  const password = `${word()}-${word()}-${word()}-${randomInt(1000, 10000)}`;
  writeFileSync(path, `${password}\n`, { mode: 0o600, flag: 'wx' });
  return password;
}
