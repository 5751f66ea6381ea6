import { z } from 'zod';

/** Every record's id: a UUID, version 7 when made here. */
export const zId = z.uuid();

/** An instant, ISO 8601 in UTC. */
export const zInstant = z.iso.datetime();

/** A GB/T 2260 division code: six digits. */
export const zDivision = z.string().regex(/^\d{6}$/);

/** One line of text a person types: trimmed, not empty, no control characters. */
export const zLine = (max: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u);

/** Several lines of text: as `zLine`, and line breaks and tabs may stand in it. */
export const zText = (max: number): z.ZodString =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^(?:[^\p{Cc}\u202a-\u202e\u2066-\u2069]|[\n\r\t])*$/u);

/** What two people may edit carries its revision; the client sends it back in `If-Match`. */
export const zRevision = z.int().min(1);

/** Keyset paging: `next` is the cursor of the following page, null at the end. */
export const zPage = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable(),
    /** Rows that match, counted to 1,000 at most; `more` says that there are others. */
    count: z.object({ atLeast: z.int(), more: z.boolean() }).optional(),
  });

export const zPageQuery = {
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
