import type { z } from 'zod';
import { Refusal } from '../../packages/kernel/refusal.ts';

/** Where a page ended, as text that a reader hands back unread. */
export const toCursor = (at: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(at), 'utf8').toString('base64url');

/** Reads a cursor made for the same order; refuses (HTTP-15) anything else. */
export function fromCursor<T extends z.ZodType>(shape: T, text: string | undefined): z.output<T> | null {
  if (text === undefined) return null;
  const read = shape.safeParse(parsed(text));
  if (!read.success) throw new Refusal('HTTP-15');
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
