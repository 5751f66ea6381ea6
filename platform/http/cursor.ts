import type { z } from 'zod';
import { Refusal } from '../../packages/kernel/refusal.ts';

/** Where a page ended: what the list is sorted by, down to what tells two alike apart. */
type At = readonly (string | number | null)[];

/** The same as text that a reader hands back unread. */
export const toCursor = (at: At): string => Buffer.from(JSON.stringify(at), 'utf8').toString('base64url');

/** Reads a cursor made for the same order; refuses (HTTP-15) anything else. */
export function fromCursor<T extends z.ZodType>(shape: T, text: string | undefined): z.output<T> | null {
  if (text === undefined) return null;
  const read = shape.safeParse(parsed(text));
  if (!read.success) throw new Refusal('HTTP-15', {}, 'cursor');
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Cuts `rows`, of which one more than `limit` was read, into a page and the cursor of the next. */
export function cutPage<T>(rows: readonly T[], limit: number, atOf: (row: T) => At) {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : toCursor(atOf(last)) };
}
