import type { Cleaned } from './cleaned.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const ORIENTATION = 0x0112;

/** Frame headers: SOF0 … SOF15, less the tables that share their range (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** JFIF, a colour profile and Adobe's colour transform make the picture; every other APPn, and comments, tell about it. */
function isKept(marker: number, body: Buffer): boolean {
  if (marker === APP2) return body.subarray(0, 11).toString('latin1') === 'ICC_PROFILE';
  if (marker === APP0) return body.subarray(0, 4).toString('latin1') === 'JFIF';
  return marker === APP14 || (marker !== COMMENT && !(marker > APP0 && marker <= APP15));
}

/** The way up (1 … 8) from an Exif segment (Exif 2.3, 4.6.4); null when it says none. */
export function orientationIn(body: Buffer): number | null {
  if (body.subarray(0, 6).toString('latin1') !== 'Exif\0\0' || body.length < 14) return null;
  const tiff = body.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const directory = u32(4);
    for (let i = 0; i < u16(directory); i += 1) {
      const entry = directory + 2 + i * 12;
      if (u16(entry) === ORIENTATION) return u16(entry + 8);
    }
  } catch {
    return null; // a broken Exif block is dropped like a whole one
  }
  return null;
}

/** An Exif segment that holds the way up and nothing else. */
export function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([0xff, APP1, 0, 2 + 6 + tiff.length]);
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

/** Where the scan's coded data ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new RangeError('no end of scan');
}

/** Copies the segments that make the picture, up to its end (ITU T.81, annex B). */
export function cleanJpeg(bytes: Buffer): Cleaned {
  if (bytes.readUInt16BE(0) !== 0xff00 + SOI) throw new RangeError('no start of image');
  const kept: Buffer[] = [];
  let [width, height, orientation] = [0, 0, 1];
  let at = 2;
  for (;;) {
    while (bytes.readUInt8(at) === 0xff && bytes.readUInt8(at + 1) === 0xff) at += 1; // fill bytes
    if (bytes.readUInt8(at) !== 0xff) throw new RangeError('no marker');
    const marker = bytes.readUInt8(at + 1);
    if (marker === EOI) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) throw new RangeError('cut off');
    const body = bytes.subarray(at + 4, end);
    if (marker === APP1) orientation = orientationIn(body) ?? orientation;
    if (isFrame(marker)) [height, width] = [body.readUInt16BE(1), body.readUInt16BE(3)];
    const next = marker === SOS ? endOfScan(bytes, end) : end;
    if (isKept(marker, body)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  const turned = orientation >= 2 && orientation <= 8 ? [orientationSegment(orientation)] : [];
  const whole = [Buffer.from([0xff, SOI]), ...turned, ...kept, Buffer.from([0xff, EOI])];
  return { bytes: Buffer.concat(whole), width, height };
}
