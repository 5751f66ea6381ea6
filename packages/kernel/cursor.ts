import { Refusal } from './refusal.ts';

/** Where a page ended: the sort value of its last row (text; null sorts last) and its id. */
export interface Cursor {
  readonly value: string | null;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A cursor as it travels: the id and the value, percent-encoded; opaque to the client. */
export const writeCursor = (at: Cursor): string =>
  `${at.id}${at.value === null ? '' : `~${encodeURIComponent(at.value)}`}`;

/** Reads a cursor; one that nobody here wrote is refused (HTTP-15). */
export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  const [id = '', value] = text.split('~');
  if (!UUID.test(id)) throw new Refusal('HTTP-15', {}, 'cursor');
  try {
    return { id, value: value === undefined ? null : decodeURIComponent(value) };
  } catch {
    throw new Refusal('HTTP-15', {}, 'cursor');
  }
}

/** Cuts `rows`, of which one more than `limit` was read, into a page and its cursor. */
export function cutPage<T>(
  rows: readonly T[],
  limit: number,
  cursorOf: (row: T) => Cursor,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(cursorOf(last)) : null };
}
