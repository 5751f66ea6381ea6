import { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * What may be asked at one address and what is answered. Server, client, OpenAPI page and tests all read this
 * value; nothing else says what goes over the wire. `path` is below /api/v1 and names parameters as `:name`.
 * Bodies are strict: an undeclared field is refused, never ignored.
 */
export interface Contract<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  /** operationId, in the bureau's words: `importEnterprises`. */
  readonly name: string;
  readonly method: Method;
  readonly path: `/${string}`;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly reply: R;
  readonly status: 200 | 201 | 202 | 204;
  /** `json` in and out by default; `upload` takes one multipart file; `download` answers a stream; `events` is SSE. */
  readonly carries: 'json' | 'upload' | 'download' | 'events';
}

export type AnyContract = Contract;
export type ParamsOf<C extends AnyContract> = z.output<C['params']>;
export type QueryOf<C extends AnyContract> = z.output<C['query']>;
export type BodyOf<C extends AnyContract> = z.output<C['body']>;
export type ReplyOf<C extends AnyContract> = z.output<C['reply']>;

export const NOTHING = z.strictObject({});
type Nothing = typeof NOTHING;

interface Sketch<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  name: string;
  method: Method;
  path: `/${string}`;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  reply: R;
  status?: 200 | 201 | 202 | 204;
  carries?: 'json' | 'upload' | 'download' | 'events';
}

/** Fills what a contract leaves unsaid: no parameters, no query, no body, JSON, 200 (201 for POST is said, not guessed). */
export const contract = <
  R extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(
  sketch: Sketch<P, Q, B, R>,
): Contract<P, Q, B, R> => ({
  name: sketch.name,
  method: sketch.method,
  path: sketch.path,
  summary: sketch.summary,
  params: sketch.params ?? (NOTHING as unknown as P), // border: the default of P is Nothing
  query: sketch.query ?? (NOTHING as unknown as Q),
  body: sketch.body ?? (NOTHING as unknown as B),
  reply: sketch.reply,
  status: sketch.status ?? 200,
  carries: sketch.carries ?? 'json',
});
