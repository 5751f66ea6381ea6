import { z } from 'zod';
import { cutPage, fromCursor } from '../http/cursor.ts';
import { type Route, route } from '../http/route.ts';
import { listAudit, verifyAudit, type zAuditEntry } from './contract.ts';
import { payloadIn } from './payload.ts';
import { mayReadAudit } from './permissions.ts';
import { type AuditRow, auditPage } from './store.ts';
import { verifyChain } from './verify.ts';

/** An entry whose payload was tampered with is still shown, as far as its columns go. */
function entryView(row: AuditRow): z.input<typeof zAuditEntry> {
  const payload = payloadIn(row);
  return {
    seq: row.seq,
    recordedAt: row.recorded_at,
    at: payload?.at ?? row.recorded_at,
    accountId: row.account_id,
    name: payload?.name ?? '',
    address: payload?.from ?? '',
    requestId: payload?.request ?? '',
    kind: row.kind,
    subject: { kind: row.subject_kind, id: row.subject_id },
    before: payload?.before ?? null,
    after: payload?.after ?? null,
  };
}

export const auditRoutes: readonly Route[] = [
  route(listAudit, mayReadAudit, async (ask, { query }) => {
    const { cursor, limit, ...filter } = query;
    const before = fromCursor(z.tuple([z.int()]), cursor)?.[0] ?? null;
    const rows = await auditPage(ask.db, { ...filter, zoneId: ask.zone.id, before, limit: limit + 1 });
    const page = cutPage(rows, limit, (row) => [row.seq]);
    return { ...page, items: page.items.map(entryView) };
  }),

  route(verifyAudit, mayReadAudit, async (ask) => verifyChain(ask.db, ask.zone.id)),
];
