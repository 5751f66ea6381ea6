import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { ensure, Refusal } from '../../packages/kernel/refusal.ts';

/** Names come without their namespace prefix: some programs write `x:row` for `row`. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const DEEPEST = 64;
/** A single text or attribute this long is no cell: it would be gathered in memory whole. */
const LONGEST_SILENCE = 1_000_000;

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

const malformed = (): never => {
  throw new Refusal('SHT-9');
};

interface Watch {
  depth: number;
  silence: number;
}

/** SHT-9 A parser that knows no DOCTYPE and no entities but XML's own five. */
const guarded = (listener: XmlListener, watch: Watch): SaxesParser<{ xmlns: false; position: false }> => {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('error', malformed);
  parser.on('doctype', malformed);
  parser.on('opentag', (tag) => {
    watch.silence = 0;
    watch.depth += 1;
    ensure(watch.depth <= DEEPEST, 'SHT-9');
    listener.open(localName(tag.name), tag.attributes);
  });
  const heard = (text: string): void => {
    watch.silence = 0;
    listener.text?.(text);
  };
  parser.on('text', heard);
  parser.on('cdata', heard);
  parser.on('closetag', (tag) => {
    watch.silence = 0;
    watch.depth -= 1;
    listener.close?.(localName(tag.name));
  });
  return parser;
};

/** Reads a part of a workbook; pauses after each piece, so that what was heard can be handed on. */
export async function* pieces(stream: Readable, listener: XmlListener): AsyncGenerator<void> {
  const watch: Watch = { depth: 0, silence: 0 };
  const parser = guarded(listener, watch);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of stream) {
      const text = decoder.decode(chunk, { stream: true });
      watch.silence += text.length;
      parser.write(text);
      ensure(watch.silence < LONGEST_SILENCE, 'SHT-9');
      yield;
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    // What the unpacker or the decoder throws means one thing to the reader: this file is damaged (SHT-7).
    throw error instanceof Refusal ? error : new Refusal('SHT-7');
  }
  yield;
}

export const readXml = async (stream: Readable, listener: XmlListener): Promise<void> => {
  for await (const _ of pieces(stream, listener));
};
