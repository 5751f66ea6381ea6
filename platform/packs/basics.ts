import { z } from 'zod';
import { zDay } from '../../packages/kernel/day.ts';
import { fromClock } from '../../packages/kernel/minutes.ts';

/** A key by which records of one pack name each other. */
export const zKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

export const zNames = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Names = z.infer<typeof zNames>;

export const zPeriod = z
  .strictObject({ from: zDay, to: zDay })
  .refine((period) => period.from <= period.to, { error: 'ends before it begins' });

/** `10:05` in a file, minutes from midnight in the program. */
export const zClock = z.string().transform((text, ctx) => {
  const at = fromClock(text);
  if (at !== null) return at;
  ctx.addIssue({ code: 'custom', message: `not a time of day (HH:MM): ${text}` });
  return z.NEVER;
});

// Cells of a CSV file.
export const zText = z.string();
export const zMaybeText = z.string().transform((text) => (text === '' ? null : text));
export const zFlag = z.enum(['0', '1']).transform((text) => text === '1');
export const zWhole = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number);
export const zMaybeWhole = z
  .string()
  .regex(/^(-?\d+)?$/)
  .transform((text) => (text === '' ? null : Number(text)));
export const zDecimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform(Number);
/** Several words in one cell, separated by `|`. */
export const zWordList = z.string().transform((text) => (text === '' ? [] : text.split('|')));
