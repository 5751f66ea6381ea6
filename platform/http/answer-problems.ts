import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Fields } from '../../packages/kernel/fields.ts';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { DatabaseBusy, violatedConstraint } from '../db/database.ts';
import { apiHeaders } from './api-headers.ts';
import type { PorchParts } from './parts.ts';
import { BadInput, badInputProblem, type ProblemDocument, refusalProblem } from './problem.ts';
import { readerOf } from './reader.ts';

/** Every failure leaves as a problem document; what is not a refusal is a bug and says only its request id. */
export function answerProblems(app: FastifyInstance, parts: PorchParts): void {
  app.setErrorHandler((error, request, reply) => send(problemOf(error, request, parts), request, reply));
  app.setNotFoundHandler((request, reply) =>
    send(problemOf(new Refusal('HTTP-2'), request, parts), request, reply),
  );
}

/** An address that cannot be read is refused by the framework before our handlers and hooks are asked. */
export const answerUnreadable =
  (parts: PorchParts) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    void send(problemOf(error, request, parts), request, reply.headers(apiHeaders(parts.settings)));
  };

const send = (problem: ProblemDocument, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  if (problem.status === 503) reply.header('retry-after', '2');
  if (problem.status === 429) reply.header('retry-after', '10');
  if (problem.status === 413) leaveUnread(request);
  reply.header('x-request-id', request.id);
  return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
};

const LINGER_MS = 2000;

/**
 * HTTP-8 What is too much is not read: it flows by for a moment, so that whoever is still sending hears the reply,
 * then the line is cut. A line that nobody reads from would hold up the server's end.
 */
function leaveUnread({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
  const cut = setTimeout(() => raw.destroy(), LINGER_MS);
  raw.once('close', () => clearTimeout(cut));
}

export function problemOf(error: unknown, request: FastifyRequest, parts: PorchParts): ProblemDocument {
  const reader = { language: readerOf(request).language, requestId: request.id };
  if (error instanceof BadInput) return badInputProblem(error, reader, parts.words);
  const refusal = asRefusal(error, (constraint) => ruleOfConstraint(constraint, parts.fields, request.body));
  if (refusal) return refusalProblem(refusal, reader, parts.words);
  parts.log.error({ err: error, requestId: request.id, url: request.url.split('?')[0] }, 'bug');
  return refusalProblem(new Refusal('HTTP-500', { requestId: request.id }), reader, parts.words);
}

/** Failures that are somebody's doing, not ours: rules kept by the database, a full disk, an unreadable request. */
function asRefusal(error: unknown, ruleOf: (constraint: string) => Refusal | null): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof DatabaseBusy) return new Refusal('HTTP-11');
  const constraint = violatedConstraint(error);
  const { code, statusCode, message } = plain(error);
  // a foreign key without a rule of its own: what it names is not in this zone
  if (constraint !== null) return ruleOf(constraint) ?? (code === '23503' ? new Refusal('HTTP-2') : null);
  if (code === 'ENOSPC' || code === '53100') return new Refusal('HTTP-14');
  if (statusCode === 413) return new Refusal('HTTP-8', { limit: 1 });
  if (statusCode === 429) return new Refusal('HTTP-7', { seconds: 10 });
  if (statusCode === 503) return new Refusal('HTTP-11');
  if (statusCode !== null && statusCode >= 400 && statusCode < 500)
    return new Refusal('HTTP-12', { why: message });
  return null;
}

/**
 * `sqd_1_at_most_three` keeps SQD-1: the constraint carries its rule's number, and the feature says which field of
 * what was sent it speaks of.
 */
function ruleOfConstraint(constraint: string, fields: Fields, sent: unknown): Refusal | null {
  const parts = /^([a-z]{2,5})_(\d+)_/.exec(constraint);
  if (!parts) return null;
  const field = fields[constraint]?.find((path) => isSent(sent, path.split('.'))) ?? null;
  return new Refusal(`${parts[1]?.toUpperCase()}-${parts[2]}`, {}, field);
}

const isSent = (sent: unknown, [first, ...rest]: readonly string[]): boolean =>
  first === undefined ||
  (sent !== null &&
    typeof sent === 'object' &&
    Object.hasOwn(sent, first) &&
    isSent(Reflect.get(sent, first), rest));

function plain(error: unknown): { code: string | null; statusCode: number | null; message: string } {
  if (!(error instanceof Error)) return { code: null, statusCode: null, message: '' };
  const known: Partial<FastifyError> = error;
  return { code: known.code ?? null, statusCode: known.statusCode ?? null, message: error.message };
}
