import type { z } from 'zod';
import type { AnyContract, ReplyOf } from '../kernel/contract.ts';
import { address } from './address.ts';
import { language } from './language.ts';
import { Problem, problemFrom } from './problem.ts';

type Part<K extends string, T> = {} extends T ? { [P in K]?: T } : { [P in K]: T };

/** What a contract wants to be given; a part that may be empty may be left out. */
export type InputOf<C extends AnyContract> = Part<'params', z.input<C['params']>> &
  Part<'query', z.input<C['query']>> &
  Part<'body', z.input<C['body']>>;

/** How it is asked, whatever the contract. */
export interface Manner {
  /** The revision that was read; the server answers 412 when somebody saved in between. */
  ifMatch?: number | string;
  /** The same key, the same effect once: give one to repeat an ask that may have arrived. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** An ask as plain parts, for the few places that look inside (keys, uploads, the outbox). */
export interface Parts {
  params?: unknown;
  query?: unknown;
  body?: unknown;
}

export const headersFor = (contract: AnyContract, manner: Manner): Headers => {
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': language.now(),
    'x-sortie': '1',
  });
  if (contract.method !== 'GET') headers.set('idempotency-key', manner.idempotencyKey ?? crypto.randomUUID());
  if (manner.ifMatch !== undefined) headers.set('if-match', `"${manner.ifMatch}"`);
  return headers;
};

const reach = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, { credentials: 'same-origin', ...init });
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault;
    throw new Problem({ status: 0 });
  }
};

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

/** Asks the server as the contract says. Throws `Problem` for every refusal and when it cannot be reached. */
export const ask = async <C extends AnyContract>(
  contract: C,
  input: InputOf<C>,
  manner: Manner = {},
): Promise<ReplyOf<C>> => {
  const parts: Parts = input;
  const headers = headersFor(contract, manner);
  const sends = contract.method !== 'GET' && parts.body !== undefined;
  if (sends) headers.set('content-type', 'application/json');
  const response = await reach(address(contract.path, parts.params, parts.query), {
    method: contract.method,
    headers,
    body: sends ? JSON.stringify(parts.body) : null,
    ...(manner.signal && { signal: manner.signal }),
  });
  const body = await bodyOf(response);
  if (!response.ok) throw problemFrom(response.status, body, response.headers.get('x-request-id'));
  return body as ReplyOf<C>; // border: the server sends nothing its reply schema did not let through
};

/** Where a `download` contract is fetched from, for a plain link. */
export const linkTo = <C extends AnyContract>(contract: C, input: InputOf<C>): string => {
  const parts: Parts = input;
  return address(contract.path, parts.params, parts.query);
};
