import { ensure, Refusal } from '../../packages/kernel/refusal.ts';
import { type Clock, dayIn, nowIn } from '../../platform/clock/clock.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import { type Listeners, type Told, writeTold } from '../../platform/facts/tell.ts';
import { machineRoute, type OpenRoute, type Visit, type Zone } from '../../platform/http/route.ts';
import { zonesOfAll } from '../../platform/jobs/store.ts';
import * as ask from './contract.ts';
import type { Desk } from './ground.ts';
import { takeIn } from './intake.ts';
import { asLine, asText, readMail } from './read-mail.ts';
import { lockSource, sentAs, sentSince } from './store/sources.ts';
import { isTokenOf, readToken, type TokenRead } from './token.ts';

export interface InboundParts {
  readonly database: Pick<Database, 'inZone'>;
  readonly clock: Clock;
  readonly listeners: Listeners;
}

interface Sent {
  readonly kind: ask.Source['kind'];
  readonly ref: string;
  readonly fromName: string | null;
  readonly title: string;
  readonly body: string;
}

const MINUTE_MS = 60_000;

/** TRI-15 The source that a token is of, held; refused like somebody without a session (HTTP-6) when it is none. */
async function sourceOf(db: Db, token: TokenRead, kind: ask.Source['kind']) {
  const source = await lockSource(db, token.zoneId, token.sourceId);
  const isOpen =
    source?.revoked_at === null && source.kind === kind && isTokenOf(token.text, source.token_hash);
  if (!source || !isOpen) throw new Refusal('HTTP-6');
  return source;
}

/** TRI-15 No more in a minute than was agreed. */
async function ensurePace(
  at: Desk,
  source: { readonly id: string; readonly per_minute: number },
): Promise<void> {
  const since = new Date(Date.parse(at.now) - MINUTE_MS).toISOString();
  const most = source.per_minute;
  const sent = await sentSince(at.db, at.zone.id, { sourceId: source.id, since, most });
  ensure(sent < most, 'HTTP-7', { seconds: MINUTE_MS / 1000 });
}

/** TRI-14 Takes in what a source sends; what it sent before under the same id is the same thing. */
async function receive(at: Desk, token: TokenRead, sent: Sent): Promise<{ id: string; isNew: boolean }> {
  const source = await sourceOf(at.db, token, sent.kind);
  const known = await sentAs(at.db, at.zone.id, { sourceId: source.id, ref: sent.ref });
  if (known !== null) return { id: known, isNew: false };
  await ensurePace(at, source);
  return takeIn(at, {
    via: sent.kind,
    by: { accountId: null, name: source.name },
    fromName: sent.fromName ?? source.name,
    title: sent.title,
    body: sent.body,
    about: null,
    lineId: null,
    saidGrade: null,
    secrecy: 'INTERNAL',
    readers: [],
    source: { id: source.id, ref: sent.ref },
  });
}

/** Does the work at the zone that a token names, and tells what was told with it. */
async function atZone<T>(
  { database, clock, listeners }: InboundParts,
  visit: Visit,
  work: (at: Desk, token: TokenRead) => Promise<T>,
): Promise<T> {
  const token = readToken(visit.bearer);
  if (!token) throw new Refusal('HTTP-6');
  return database.inZone(token.zoneId, async (db) => {
    // inside a zone there is no other
    const [zone]: (Zone | undefined)[] = await zonesOfAll(db);
    if (!zone) throw new Refusal('HTTP-6');
    const tales: Told[] = [];
    const now = nowIn(zone, clock);
    const at = { db, zone, now: now.toISOString(), today: dayIn(zone, now) };
    const done = await work({ ...at, tell: (told) => tales.push(told) }, token);
    const teller = {
      zoneId: zone.id,
      accountId: null,
      name: 'inbound',
      at: at.now,
      address: visit.address,
      requestId: visit.requestId,
    };
    await writeTold(db, teller, { tales, listeners });
    return done;
  });
}

const leftOut = (attachments: number): string =>
  attachments === 0
    ? ''
    : `\n\n（附件 ${attachments} 个未保存，请向发件人索取 · ${attachments} attachments were not kept）`;

/** Doors for other systems: each shows its source's token, and what it sends is nobody's word that we know. */
export const inboundRoutes = (parts: InboundParts): readonly OpenRoute[] => [
  machineRoute(ask.receiveInformation, (visit, { body }) =>
    atZone(parts, visit, (at, token) =>
      receive(at, token, {
        kind: 'webhook',
        ref: body.ref,
        fromName: body.fromName ?? null,
        title: asLine(body.title, 200),
        body: asText(body.body, 20_000),
      }),
    ),
  ),
  machineRoute(ask.receiveMail, async (visit, { body }) => {
    if (!readToken(visit.bearer)) throw new Refusal('HTTP-6');
    const { attachments, ...mail } = await readMail(body.raw);
    const taken = await atZone(parts, visit, (at, token) =>
      receive(at, token, { ...mail, kind: 'mail', body: mail.body + leftOut(attachments) }),
    );
    return { ...taken, attachmentsLeftOut: attachments };
  }),
];
