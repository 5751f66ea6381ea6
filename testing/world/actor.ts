import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { z } from 'zod';
import type { AnyContract, ReplyOf } from '../../packages/kernel/contract.ts';
import { newId } from '../../platform/ids.ts';

/** What a story sends: the inputs as a client writes them, before any schema has touched them. */
export interface Sent<C extends AnyContract> {
  readonly params?: z.input<C['params']>;
  readonly query?: z.input<C['query']>;
  readonly body?: z.input<C['body']>;
  readonly ifMatch?: number;
  readonly key?: string;
  readonly language?: 'zh-CN' | 'en';
}

export interface Refused {
  readonly status: number;
  readonly rule: string;
  readonly detail: string;
  readonly fields: readonly string[];
}

/** Somebody with a session who asks by contract, over HTTP. */
export interface Actor {
  readonly accountId: string;
  readonly login: string;
  readonly cookie: string | null;
  /** Expects it to succeed; the reply as its contract says. */
  ask<C extends AnyContract>(contract: C, sent?: Sent<C>): Promise<ReplyOf<C>>;
  /** Expects a refusal. */
  refused<C extends AnyContract>(contract: C, sent?: Sent<C>): Promise<Refused>;
  /** Whatever comes back. */
  send<C extends AnyContract>(contract: C, sent?: Sent<C>): Promise<LightMyRequestResponse>;
  upload(
    contract: AnyContract,
    file: { name: string; bytes: Buffer; fields?: Record<string, string>; key?: string },
  ): Promise<LightMyRequestResponse>;
}

interface Identity {
  readonly accountId: string;
  readonly login: string;
  readonly cookie: string | null;
}

const asRecord = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value)) : {};

const addressOf = (contract: AnyContract, sent: Sent<AnyContract>): string => {
  const params = asRecord(sent.params);
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const query = Object.entries(asRecord(sent.query)).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(
    query.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return `/api/v1${path}${text === '' ? '' : `?${text}`}`;
};

export function actorOf(app: FastifyInstance, identity: Identity): Actor {
  const headersOf = (sent: Sent<AnyContract>): Record<string, string> => ({
    'x-sortie': '1',
    'idempotency-key': sent.key ?? newId(),
    'accept-language': sent.language ?? 'zh-CN',
    ...(identity.cookie === null ? {} : { cookie: identity.cookie }),
    ...(sent.ifMatch === undefined ? {} : { 'if-match': `"${sent.ifMatch}"` }),
  });
  const send: Actor['send'] = (contract, sent = {}) =>
    app.inject({
      method: contract.method,
      url: addressOf(contract, sent),
      headers: headersOf(sent),
      ...(contract.method === 'GET' ? {} : { payload: asRecord(sent.body) }),
    });
  return {
    ...identity,
    send,
    ask: async (contract, sent = {}) => {
      const reply = await send(contract, sent);
      if (reply.statusCode >= 400) throw new Error(`${contract.name}: ${reply.statusCode} ${reply.body}`);
      // border: just parsed by the contract's own schema
      return contract.reply.parse(reply.statusCode === 204 ? null : reply.json()) as ReplyOf<typeof contract>;
    },
    refused: async (contract, sent = {}) => {
      const reply = await send(contract, sent);
      if (reply.statusCode < 400)
        throw new Error(`${contract.name} was not refused: ${reply.statusCode} ${reply.body}`);
      const problem = reply.json<{ rule: string; detail: string; errors: { field: string }[] }>();
      return {
        status: reply.statusCode,
        rule: problem.rule,
        detail: problem.detail,
        fields: problem.errors.map((error) => error.field),
      };
    },
    upload: (contract, file) => {
      const form = multipart(file);
      return app.inject({
        method: contract.method,
        url: addressOf(contract, {}),
        headers: { ...headersOf(file.key === undefined ? {} : { key: file.key }), 'content-type': form.type },
        payload: form.body,
      });
    },
  };
}

function multipart({
  name,
  bytes,
  fields = {},
}: {
  name: string;
  bytes: Buffer;
  fields?: Record<string, string>;
}): { type: string; body: Buffer } {
  const edge = `edge-${newId()}`;
  const texts = Object.entries(fields).map(
    ([key, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${encodeURIComponent(name)}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    type: `multipart/form-data; boundary=${edge}`,
    body: Buffer.concat([Buffer.from(texts.join('') + head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  };
}
