import type { Cleaned } from './cleaned.ts';

const EXIF_BIT = 0x08;
const XMP_BIT = 0x04;
const MAKING = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** Width and height of a still or of the canvas (WebP container specification; RFC 9649). */
function sizeIn(name: string, body: Buffer): [number, number] | null {
  if (name === 'VP8X') return [body.readUIntLE(4, 3) + 1, body.readUIntLE(7, 3) + 1];
  if (name === 'VP8 ') return [body.readUInt16LE(6) & 0x3fff, body.readUInt16LE(8) & 0x3fff];
  if (name !== 'VP8L') return null;
  const bits = body.readUInt32LE(1);
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
}

/** Copies the chunks that make the picture, within the length the file gives itself. */
export function cleanWebp(bytes: Buffer): Cleaned {
  const limit = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  const kept: Buffer[] = [];
  let size: [number, number] | null = null;
  for (let at = 12; at + 8 <= limit; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > limit) throw new RangeError('cut off');
    const chunk = Buffer.from(bytes.subarray(at, end));
    size ??= sizeIn(name, chunk.subarray(8));
    if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~(EXIF_BIT | XMP_BIT), 8);
    if (MAKING.has(name)) kept.push(chunk);
    at = end;
  }
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept]);
  const head = Buffer.alloc(8);
  head.write('RIFF');
  head.writeUInt32LE(body.length, 4);
  return { bytes: Buffer.concat([head, body]), width: size?.[0] ?? 0, height: size?.[1] ?? 0 };
}
