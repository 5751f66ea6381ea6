import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cleanPicture } from './picture.ts';
import { orientationIn, orientationSegment } from './picture-jpeg.ts';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const exif = (orientation: number): Buffer => {
  const only = orientationSegment(orientation).subarray(4);
  return segment(0xe1, Buffer.concat([only, Buffer.from('GPS 28.2N 113.0E')]));
};
const frame = (width: number, height: number): Buffer => {
  const body = Buffer.alloc(15);
  body.writeUInt8(8, 0);
  body.writeUInt16BE(height, 1);
  body.writeUInt16BE(width, 3);
  return segment(0xc0, body);
};
/** Coded data with a stuffed byte and a restart marker in it. */
const scan = Buffer.concat([segment(0xda, Buffer.alloc(10)), Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3])]);
const jpeg = (...segments: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame(40, 30), scan, Buffer.from([0xff, 0xd9])]);

test('[U2] FIL-4 a JPEG loses position, comment and what hides behind its end; its picture stays byte for byte', () => {
  const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colour'));
  const comment = segment(0xfe, Buffer.from('taken by'));
  const cleaned = cleanPicture(
    'image/jpeg',
    Buffer.concat([jpeg(exif(1), profile, comment), Buffer.from('PK hidden video')]),
  );
  expect(cleaned).toEqual(jpeg(profile));
});

test('FIL-4 a JPEG that lies on its side still does, and says nothing else', () => {
  const cleaned = cleanPicture('image/jpeg', jpeg(exif(6)));
  expect(cleaned).toEqual(jpeg(orientationSegment(6)));
  expect(orientationIn(orientationSegment(6).subarray(4))).toBe(6);
  expect(cleanPicture('image/jpeg', cleaned)).toEqual(cleaned);
});

const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, named, sum]);
};
const png = (size: number, ...extra: Buffer[]): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk('IDAT', deflateSync(Buffer.alloc(9)));
  return Buffer.concat([signature, chunk('IHDR', header), ...extra, data, chunk('IEND', Buffer.alloc(0))]);
};

test('FIL-4 a PNG loses texts, Exif and private chunks, and keeps its colours', () => {
  const gamma = chunk('gAMA', Buffer.alloc(4));
  const told = [
    chunk('eXIf', Buffer.from('GPS')),
    chunk('tEXt', Buffer.from('Author\0x')),
    chunk('prVt', Buffer.from('x')),
  ];
  const cleaned = cleanPicture('image/png', Buffer.concat([png(3, gamma, ...told), Buffer.from('<script>')]));
  expect(cleaned).toEqual(png(3, gamma));
});

test('FIL-4 a WebP loses Exif and XMP and says so in its header', () => {
  const riff = (...chunks: [string, Buffer][]): Buffer => {
    const parts = chunks.map(([name, body]) => {
      const head = Buffer.alloc(8);
      head.write(name);
      head.writeUInt32LE(body.length, 4);
      return Buffer.concat([head, body]);
    });
    const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
    const head = Buffer.alloc(8);
    head.write('RIFF');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body]);
  };
  const canvas = (flags: number): Buffer => Buffer.from([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]);
  const picture = Buffer.from('picture!');
  const from = riff(
    ['VP8X', canvas(0x0c)],
    ['VP8 ', picture],
    ['EXIF', Buffer.from('GPS!')],
    ['XMP ', Buffer.from('<x/>')],
  );
  expect(cleanPicture('image/webp', from)).toEqual(riff(['VP8X', canvas(0)], ['VP8 ', picture]));
});

test('[U2] FIL-3 a picture of 50,000 × 50,000 is refused by its header alone', () => {
  expect(() => cleanPicture('image/png', png(50_000))).toThrow('FIL-3');
});

test('[U2] FIL-4 a picture cut off anywhere is refused, never a crash', () => {
  const whole = jpeg(exif(6));
  for (let length = 0; length < whole.length; length += 1)
    expect(() => cleanPicture('image/jpeg', whole.subarray(0, length))).toThrow('FIL-4');
});
