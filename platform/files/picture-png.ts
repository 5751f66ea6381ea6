import type { Cleaned } from './cleaned.ts';

const SIGNATURE = 8;
/** Chunks that tell about the picture instead of making it (PNG 3rd edition, 11.3). */
const TELLING = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);
/** Of animated pictures; their second letter is small, as if they were somebody's own. */
const MOVING = new Set(['acTL', 'fcTL', 'fdAT']);
/** A capital first letter: the picture cannot be read without it; a capital second: in the standard (5.4). */
const isOurs = (name: string): boolean => /^(?:[A-Z]|.[A-Z])/.test(name) || MOVING.has(name);

/** Copies the chunks that make the picture, up to IEND; private and telling ones stay behind. */
export function cleanPng(bytes: Buffer): Cleaned {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE)];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  for (let at = SIGNATURE; ; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) throw new RangeError('cut off');
    if (!TELLING.has(name) && isOurs(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return { bytes: Buffer.concat(kept), width, height };
    at = end;
  }
}
