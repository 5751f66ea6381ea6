import fc from 'fast-check';
import { NASTY_TEXTS } from './nasty.ts';

/** As much of JSON Schema as our contracts are described in. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
}

/** What the world offers: ids of records whose kind the name of a field or an address speaks of. */
export interface Knowledge {
  idsFor(name: string): readonly string[];
  readonly days: readonly string[];
}

const NOBODY = '018d0000-0000-7000-8000-000000000000';

/** Values that mostly fit the schema: what comes through the door must still not break the house. */
export function valueFor(schema: Schema, name: string, known: Knowledge): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return fc.oneof(...variants.map((one) => valueFor(one, name, known)));
  if (schema.allOf?.[0]) return valueFor(schema.allOf[0], name, known);
  switch (schema.type ?? 'any') {
    case 'object':
      return objectFor(schema, name, known);
    case 'array':
      return arrayFor(schema, name, known);
    case 'string':
      return textFor(schema, name, known);
    case 'integer':
      return numberFor(schema).map(Math.trunc);
    case 'number':
      return numberFor(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectFor(schema: Schema, name: string, known: Knowledge): fc.Arbitrary<unknown> {
  const shape = Object.entries(schema.properties ?? {}).map(([key, of]): [string, fc.Arbitrary<unknown>] => [
    key,
    valueFor(of, key, known),
  ]);
  const required = new Set(schema.required ?? []);
  const requiredKeys = shape.map(([key]) => key).filter((key) => required.has(key));
  const fixed: fc.Arbitrary<object> = fc.record(Object.fromEntries(shape), { requiredKeys });
  const { additionalProperties: more } = schema;
  if (typeof more !== 'object' || Object.keys(more).length === 0) return fixed;
  const key = schema.propertyNames
    ? valueFor(schema.propertyNames, name, known).map(String)
    : fc.string({ maxLength: 20 });
  return fc.tuple(fixed, fc.dictionary(key, valueFor(more, name, known), { maxKeys: 5 })).map((parts) => ({
    ...parts[1],
    ...parts[0],
  }));
}

function arrayFor(schema: Schema, name: string, known: Knowledge): fc.Arbitrary<unknown> {
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((one) => valueFor(one, name, known)));
  const item = typeof schema.items === 'object' ? schema.items : {};
  const minLength = schema.minItems ?? 0;
  return fc.array(valueFor(item, name, known), {
    minLength,
    maxLength: Math.max(minLength, Math.min(schema.maxItems ?? 4, 4)),
  });
}

function numberFor(schema: Schema): fc.Arbitrary<number> {
  const min = schema.minimum ?? schema.exclusiveMinimum ?? -(2 ** 53) + 1;
  const max = schema.maximum ?? 2 ** 53 - 1;
  const edges = [min, max, Math.min(max, min + 1), Math.max(min, Math.min(max, 50))];
  return fc.oneof(
    fc.constantFrom(...edges),
    fc.integer({ min: Math.max(min, 0), max: Math.max(0, Math.min(max, 2000)) }),
  );
}

function textFor(schema: Schema, name: string, known: Knowledge): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return fc.constantFrom(...known.idsFor(name), NOBODY);
  if (schema.format === 'date') return fc.constantFrom(...known.days, '9999-12-31');
  if (schema.format === 'date-time')
    return fc.constantFrom(...known.days.map((day) => `${day}T01:02:03.000Z`), '9999-12-31T23:59:59Z');
  if (schema.format === 'uri') return fc.constantFrom('https://127.0.0.1/x', 'http://[::1]:1/');
  const texts = textsFor(schema);
  // a pattern without a class of categories can be written from; the others are met by the texts above
  if (schema.pattern === undefined || /\\p|\\u/.test(schema.pattern))
    return fc.constantFrom(...(texts.length > 0 ? texts : PLAIN_TEXTS));
  const written = fc.stringMatching(new RegExp(schema.pattern));
  return texts.length > 0 ? fc.oneof(fc.constantFrom(...texts), written) : written;
}

const PLAIN_TEXTS = [
  '芯片一号项目',
  'A',
  "O'Brien & Söhne",
  '430100',
  '湖南',
  '2',
  '0',
  '9 ½',
  '名'.repeat(61),
];

/** Texts that this schema lets through, cut to the length it allows. */
function textsFor(schema: Schema): readonly string[] {
  const pattern = schema.pattern === undefined ? null : new RegExp(schema.pattern, 'u');
  const cut = [...PLAIN_TEXTS, ...NASTY_TEXTS].map((text) => text.slice(0, schema.maxLength ?? 10_000));
  return cut.filter(
    (text) => text.length >= (schema.minLength ?? 0) && (pattern === null || pattern.test(text)),
  );
}
