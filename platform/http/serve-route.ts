import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnyContract } from '../../packages/kernel/contract.ts';
import { may } from '../../packages/kernel/permission.ts';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { dayIn, nowIn } from '../clock/clock.ts';
import { finish, later } from '../db/convoy.ts';
import type { Db } from '../db/database.ts';
import { type Told, tellings } from '../facts/tell.ts';
import { hasErrands } from '../jobs/enqueue.ts';
import { ensureOwnPage } from './ensure-own-page.ts';
import {
  claiming,
  type EarlierReply,
  earlierReply,
  isClaimed,
  keepReply,
  type Once,
  onceOf,
} from './idempotency.ts';
import type { PorchParts } from './parts.ts';
import { parseOr } from './problem.ts';
import { readerOf } from './reader.ts';
import { type Received, receiveUpload } from './receive-upload.ts';
import type { Ask, Identity, Input, Route } from './route.ts';
import { isEvents, sendDownload, sendEvents } from './send-streams.ts';

interface Served {
  readonly at: string;
  readonly route: Route;
  readonly parts: PorchParts;
}

/** Registers one route: who are you, may you, what do you ask, once; then the story; then the typed reply. */
export function serveRoute(app: FastifyInstance, { at, route, parts }: Served): void {
  const { contract } = route;
  app.route({
    method: contract.method,
    url: at + contract.path,
    handler: async (request, reply) => {
      const identity = await identify(request, parts);
      if (!may(identity.who, route.permission)) {
        throw new Refusal('HTTP-3', { sentence: route.permission.sentence[readerOf(request).language] });
      }
      if (contract.method !== 'GET') ensureOwnPage(request, parts.settings);
      const received = contract.carries === 'upload' ? await receiveUpload(request, parts) : null;
      try {
        return await answer({ request, reply, route, parts, identity, received });
      } finally {
        await received?.remove();
      }
    },
    onResponse: async (request, reply) => {
      parts.metrics.observe(contract.name, reply.statusCode, reply.elapsedTime / 1000);
      if (reply.statusCode >= 500) parts.log.warn({ requestId: request.id, route: contract.name }, 'failed');
    },
  });
}

const RESTRICTED = { password: 'IDN-11', 'second-factor': 'IDN-12' } as const;

async function identify(request: FastifyRequest, parts: PorchParts): Promise<Identity> {
  const { token } = readerOf(request);
  const identity = token === null ? null : await parts.identify(token);
  if (identity === null) throw new Refusal('HTTP-6');
  if (identity.restricted !== null) throw new Refusal(RESTRICTED[identity.restricted]);
  return identity;
}

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly route: Route;
  readonly parts: PorchParts;
  readonly identity: Identity;
  readonly received: Received | null;
}

async function answer(asked: Asked): Promise<unknown> {
  const { request, reply, route, parts, identity } = asked;
  const { contract } = route;
  const input = readInput(asked);
  if (!route.writes) {
    const result = await parts.database.readInZone(identity.who, (db) =>
      route.run(askOf(asked, db, []), input),
    );
    return contract.carries === 'json'
      ? sendJson(reply, contract, shape(contract, result))
      : sendOther(asked, result);
  }
  // a look is not a write that a double click repeats
  const once = contract.method === 'GET' ? null : onceOf(request, identity, contentOf(asked));
  const done = await parts.database
    .inZone(identity.who, (db) => write({ asked, db, input, once }))
    .catch(async (error: unknown): Promise<EarlierReply> => {
      if (once === null || !isClaimed(error)) throw error;
      return parts.database.readInZone(identity.who.zoneId, (db) => earlierReply(db, once));
    });
  if ('reply' in done) return sendText(reply, done);
  parts.nudgeStreams(identity.who.zoneId);
  if (done.hasJobs) parts.nudgeJobs();
  return contract.carries === 'json' || contract.carries === 'upload'
    ? sendJson(reply, contract, done.shaped)
    : sendOther(asked, done.result);
}

const contentOf = ({ request, received }: Asked): unknown =>
  received
    ? { name: received.file.name, fields: received.file.fields, sha256: received.sha256 }
    : request.body;

interface Writing {
  readonly asked: Asked;
  readonly db: Db;
  readonly input: Input<AnyContract>;
  readonly once: Once | null;
}

interface Written {
  readonly result: unknown;
  readonly shaped: unknown;
  readonly hasJobs: boolean;
}

/** The whole of one write, in one transaction: claim, run; keep the reply, tell and commit in one go. */
async function write({ asked, db, input, once }: Writing): Promise<Written> {
  const { route, parts, identity, request } = asked;
  const claim = once && claiming(db, once);
  if (claim) await later(db, [claim]);
  const tales: Told[] = [];
  const ask = askOf(asked, db, tales);
  const result = await route.run(ask, input);
  const streams = route.contract.carries === 'download' || route.contract.carries === 'events';
  const shaped = streams ? null : shape(route.contract, result);
  const teller = {
    zoneId: identity.who.zoneId,
    accountId: identity.who.accountId,
    name: identity.who.name,
    at: ask.now,
    address: request.ip,
    requestId: request.id,
  };
  const told = tellings(db, teller, { tales, listeners: parts.listeners });
  if (once && claim) {
    const given = { status: route.contract.status, reply: JSON.stringify(shaped) };
    const after = keepReply(db, once, given);
    await finish(db, [after, ...told], { early: claim, whole: claiming(db, once, given), after });
  } else {
    await finish(db, told);
  }
  const hasJobs = hasErrands(db) || tales.some(({ kind }) => parts.listeners(kind).length > 0);
  return { result, shaped, hasJobs };
}

function readInput({ request, reply, route, received }: Asked): Input<AnyContract> {
  const { contract } = route;
  const { language } = readerOf(request);
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort(); // the request itself closes as soon as it was read
  });
  const body = contract.carries === 'upload' ? (received?.file.fields ?? {}) : (request.body ?? {});
  return {
    params: parseOr(contract.params, request.params, { place: 'path', language }),
    query: parseOr(contract.query, request.query, { place: 'query', language }),
    body: parseOr(contract.body, body, { place: 'body', language }),
    file: received?.file ?? null,
    signal: left.signal,
    lastEventId: headerText(request.headers['last-event-id']),
  };
}

const headerText = (value: string | string[] | undefined): string | null =>
  typeof value === 'string' ? value : null;

function askOf({ request, parts, identity }: Asked, db: Db, tales: Told[]): Ask {
  const now = nowIn(identity.zone, parts.clock);
  return {
    who: identity.who,
    zone: identity.zone,
    language: readerOf(request).language,
    now: now.toISOString(),
    today: dayIn(identity.zone, now),
    db,
    requestId: request.id,
    address: request.ip,
    ifMatch: revisionOf(request),
    tell: (told) => {
      tales.push(told);
    },
  };
}

function revisionOf(request: FastifyRequest): number | null {
  const given = /^(?:W\/)?"?(\d{1,9})"?$/.exec(headerText(request.headers['if-match']) ?? '');
  return given ? Number(given[1]) : null;
}

/** The reply as its contract declares it: undeclared fields fall away, a missing one is our bug. */
const shape = (contract: AnyContract, result: unknown): unknown => contract.reply.parse(result ?? {});

function sendJson(reply: FastifyReply, contract: AnyContract, shaped: unknown): FastifyReply {
  const revision =
    shaped !== null && typeof shaped === 'object' && 'revision' in shaped ? shaped.revision : null;
  if (typeof revision === 'number') reply.header('etag', `"${revision}"`);
  return sendText(reply, { status: contract.status, reply: JSON.stringify(shaped) });
}

const sendText = (reply: FastifyReply, { status, reply: text }: EarlierReply): FastifyReply =>
  status === 204
    ? reply.status(204).send()
    : reply.status(status).type('application/json; charset=utf-8').send(text);

const sendOther = (asked: Asked, result: unknown): FastifyReply | Promise<FastifyReply> =>
  isEvents(result) ? sendEvents(asked, result) : sendDownload(asked.reply, result);
