import fc from 'fast-check';
import { z } from 'zod';
import type { AnyContract } from '../../packages/kernel/contract.ts';
import { NASTY_TEXTS, NASTY_VALUES } from './nasty.ts';
import { type Knowledge, type Schema, valueFor } from './values.ts';

export interface FuzzedRequest {
  readonly url: string;
  /** The body as it goes over the wire; null for none. */
  readonly body: string | null;
  readonly ifMatch: string;
}

// border: JSON Schema as zod writes it
const schemaOf = (of: z.ZodType, io: 'input' | 'output' = 'input'): Schema =>
  z.toJSONSchema(of, { io, unrepresentable: 'any', reused: 'inline' }) as Schema;

/** A query is all text: where a number or a truth is read out of it, what is read says more than what is sent. */
function querySchema(of: z.ZodType): Schema {
  const sent = schemaOf(of);
  const read = schemaOf(of, 'output').properties ?? {};
  const better = (name: string, one: Schema): Schema => {
    const other = read[name];
    return other?.type === 'boolean' || (one.type === undefined && other !== undefined) ? other : one;
  };
  const properties = Object.entries(sent.properties ?? {}).map(([name, one]) => [name, better(name, one)]);
  return { ...sent, properties: Object.fromEntries(properties) };
}

/** Puts a value in some place of another: at a leaf, at a branch, or instead of all. */
function spoil(value: unknown, at: number, poison: unknown): unknown {
  if (value === null || typeof value !== 'object') return poison;
  const keys = Object.keys(value);
  const key = keys[at % (keys.length + 1)];
  if (key === undefined) return Array.isArray(value) ? [...value, poison] : { ...value, undeclared: poison };
  if (Array.isArray(value))
    return value.map((one, i) => (String(i) === key ? spoil(one, at >> 3, poison) : one));
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([k, one]) => [k, k === key ? spoil(one, at >> 3, poison) : one]));
}

/** encodeURIComponent throws at half characters; their three bytes are sent as a careless client would. */
const encoded = (value: unknown): string =>
  encodeURIComponent(String(value).toWellFormed()).replaceAll('%EF%BF%BD', '%ED%A0%80');

const textOf = (value: unknown): string => {
  try {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  } catch {
    return 'unspeakable';
  }
};

const asEntries = (value: unknown): [string, unknown][] =>
  value !== null && typeof value === 'object' ? Object.entries(value) : [['q', value]];

function addressOf(contract: AnyContract, params: unknown, query: unknown): string {
  const given = Object.fromEntries(asEntries(params));
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) =>
    encoded(textOf(given[name]).slice(0, 300)),
  );
  const text = asEntries(query)
    .map(([name, value]) => `${encoded(name)}=${encoded(textOf(value).slice(0, 3000))}`)
    .join('&');
  return `/api/v1${path}${text === '' ? '' : `?${text}`}`;
}

/** `/campaigns/:id` speaks of campaigns: the id's name borrows the word before it. */
function nameParams(contract: AnyContract, known: Knowledge): Knowledge {
  const before = new Map(
    [...contract.path.matchAll(/(\w+)\/:(\w+)/g)].map((hit) => [hit[2] ?? '', hit[1] ?? '']),
  );
  return { ...known, idsFor: (name) => known.idsFor(`${before.get(name) ?? ''} ${name}`) };
}

type Part = 'params' | 'query' | 'body';
interface Poison {
  readonly part: Part;
  readonly at: number;
  readonly value: unknown;
}

const poison = (part: Part, values: readonly unknown[]): fc.Arbitrary<Poison> =>
  fc.record({ part: fc.constant(part), at: fc.nat({ max: 1 << 20 }), value: fc.constantFrom(...values) });

/** Most cursors end the story at its first line. */
const withoutCursor = (query: unknown): unknown =>
  Object.fromEntries(asEntries(query).filter(([name]) => name !== 'cursor'));

/** Requests to one route: six in ten fit its contract, the rest carry one poison. */
export function requestsTo(contract: AnyContract, known: Knowledge): fc.Arbitrary<FuzzedRequest> {
  return fc
    .record({
      params: valueFor(schemaOf(contract.params), '', nameParams(contract, known)),
      query: valueFor(querySchema(contract.query), '', known).map(withoutCursor),
      body: valueFor(schemaOf(contract.body), '', known),
      ifMatch: fc.constantFrom('"1"', '"1"', '"1"', '"2"', '"3"', 'W/"1"', '"99999999999"', '*', "'"),
      poison: fc.oneof(
        { weight: 6, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: poison('params', NASTY_TEXTS) },
        { weight: 1, arbitrary: poison('query', NASTY_TEXTS) },
        { weight: 3, arbitrary: poison('body', NASTY_VALUES) },
      ),
    })
    .map(({ poison: bad, ifMatch, ...parts }) => {
      const sent = bad === null ? parts : { ...parts, [bad.part]: spoil(parts[bad.part], bad.at, bad.value) };
      return {
        url: addressOf(contract, sent.params, sent.query),
        body: bodyOf(contract, sent.body),
        ifMatch,
      };
    });
}

const bodyOf = (contract: AnyContract, body: unknown): string | null =>
  contract.method === 'GET' ? null : (JSON.stringify(body) ?? 'null');
