import { Refusal } from '../../packages/kernel/refusal.ts';
import type { Cleaned } from './cleaned.ts';
import { cleanJpeg } from './picture-jpeg.ts';
import { cleanPng } from './picture-png.ts';
import { cleanWebp } from './picture-webp.ts';

const MAX_PIXELS = 120_000_000;
const WAN = 10_000;

const CLEANERS: Readonly<Record<string, (bytes: Buffer) => Cleaned>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
};

export const isPicture = (mediaType: string): boolean => Object.hasOwn(CLEANERS, mediaType);

function clean(mediaType: string, bytes: Buffer): Cleaned {
  try {
    const cleaned = CLEANERS[mediaType]?.(bytes);
    if (cleaned && cleaned.width > 0 && cleaned.height > 0) return cleaned;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // read past the end: the picture is cut off
  }
  throw new Refusal('FIL-4', {}, 'file');
}

/** FIL-3 FIL-4 */
export function cleanPicture(mediaType: string, bytes: Buffer): Buffer {
  const { bytes: kept, width, height } = clean(mediaType, bytes);
  const pixels = width * height;
  if (pixels > MAX_PIXELS)
    throw new Refusal('FIL-3', { pixels: Math.round(pixels / WAN), limit: MAX_PIXELS / WAN }, 'file');
  return kept;
}
