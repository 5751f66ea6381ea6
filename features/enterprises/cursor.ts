import { z } from 'zod';
import { fromCursor, toCursor } from '../../platform/http/cursor.ts';

/** Where a page ended: the sort value of its last row (text; null sorts last) and its id. */
export interface Cursor {
  readonly value: string | null;
  readonly id: string;
}

const zAt = z.tuple([z.string().nullable(), z.uuid()]);

export const writeCursor = (at: Cursor): string => toCursor([at.value, at.id]);

export function readCursor(text: string | undefined): Cursor | null {
  const at = fromCursor(zAt, text);
  return at && { value: at[0], id: at[1] };
}
