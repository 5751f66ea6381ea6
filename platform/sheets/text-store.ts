import { ensure } from '../../packages/kernel/refusal.ts';
import { STRINGS } from './limits.ts';

/** Many strings kept as packed UTF-8: half the memory of a JavaScript array, and no string holds on to its file. */
export interface TextStore {
  add(text: string): void;
  at(index: number): string | undefined;
}

const BLOCK = 1 << 20;

/** SHT-12 Refuses more than a million strings or 64 MB of them. */
export const textStore = (): TextStore => {
  const blocks: Buffer[] = [];
  let spans = new Uint32Array(1024);
  let count = 0;
  let used = 0;

  const room = (bytes: number): Buffer => {
    const inBlock = used % BLOCK;
    if (blocks.length === 0 || inBlock === 0 || inBlock + bytes > BLOCK) {
      used = blocks.length * BLOCK;
      blocks.push(Buffer.allocUnsafeSlow(BLOCK));
    }
    return blocks[blocks.length - 1] ?? Buffer.alloc(0);
  };

  /** `spans` holds start and length of each string, one after the other. */
  const remember = (start: number, length: number): void => {
    if (count * 2 + 2 > spans.length) {
      const larger = new Uint32Array(spans.length * 2);
      larger.set(spans);
      spans = larger;
    }
    spans[count * 2] = start;
    spans[count * 2 + 1] = length;
    count += 1;
  };

  return {
    add(text) {
      const bytes = Buffer.byteLength(text);
      const over = { cell: STRINGS.cell };
      ensure(text.length <= STRINGS.cell && count < STRINGS.count, 'SHT-12', over);
      ensure(used + bytes <= STRINGS.bytes, 'SHT-12', over);
      if (bytes > 0) room(bytes).write(text, used % BLOCK);
      remember(used, bytes);
      used += bytes;
    },
    at(index) {
      if (!(index >= 0 && index < count)) return undefined;
      const start = spans[index * 2] ?? 0;
      const length = spans[index * 2 + 1] ?? 0;
      if (length === 0) return '';
      return blocks[Math.floor(start / BLOCK)]?.toString('utf8', start % BLOCK, (start % BLOCK) + length);
    },
  };
};

/** V8 cuts strings from here on as slices, which keep the piece of file they were cut from alive. */
const SLICED_FROM = 13;

/** The same text, free of the file it came from: one kept cell would otherwise keep 64 kB. */
export const detached = (text: string): string =>
  text.length < SLICED_FROM ? text : Buffer.from(text).toString();
