import { z } from 'zod';
import type { AuditRow } from './store.ts';

/** What `payloadOf` (platform/facts/tell.ts) writes. */
export const zPayload = z.object({
  zone: z.int(),
  recorded: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  name: z.string(),
  from: z.string(),
  request: z.string(),
  kind: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  before: z.unknown(),
  after: z.unknown(),
});
export type Payload = z.infer<typeof zPayload>;

/** The payload as a value; null when it is none that we wrote. */
export function payloadIn(row: Pick<AuditRow, 'payload'>): Payload | null {
  try {
    const read = zPayload.safeParse(JSON.parse(row.payload));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** AUD-4 The columns that are searched say the same as the payload that is hashed. */
export const agrees = (row: AuditRow, payload: Payload): boolean =>
  payload.zone === row.zone_id &&
  Date.parse(payload.recorded) === Date.parse(row.recorded_at) &&
  payload.by === row.account_id &&
  payload.kind === row.kind &&
  payload.subject.kind === row.subject_kind &&
  payload.subject.id === row.subject_id;
