import { z } from 'zod';

/** What one-line patterns of ours are satisfied by: days, division codes, kinds of things, logins, codes. */
const TEXTS = [
  'enterprise',
  '甲',
  'sample.login',
  '2020-02-18',
  '430100',
  '09:00',
  'A1',
  '123456',
  'fresh river stone 42',
];
const INSTANT = '2020-02-18T01:00:00.000Z';

interface Shape {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Shape;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
}

const textOf = (shape: Shape, id: string): string => {
  if (shape.format === 'uuid') return id;
  if (shape.format === 'date-time') return INSTANT;
  const fits = (text: string): boolean =>
    (shape.pattern === undefined || new RegExp(shape.pattern, 'u').test(text)) &&
    text.length >= (shape.minLength ?? 0);
  return TEXTS.find(fits) ?? '';
};

const valueOf = (shape: Shape, id: string): unknown => {
  if ('const' in shape) return shape.const;
  if (shape.enum) return shape.enum[0];
  const choice = shape.anyOf ?? shape.oneOf;
  if (choice) return valueOf(choice.find((one) => one.type !== 'null') ?? {}, id);
  if (shape.allOf) return valueOf(shape.allOf[0] ?? {}, id);
  switch (shape.type) {
    case 'string':
      return textOf(shape, id);
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 1, 1);
    case 'boolean':
      return false;
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => valueOf(shape.items ?? {}, id));
    case 'object':
      return Object.fromEntries(
        (shape.required ?? []).map((name) => [name, valueOf(shape.properties?.[name] ?? {}, id)]),
      );
    case 'null':
    case undefined:
      return null;
  }
};

/** The least that a schema takes, with `id` wherever it wants one; null when this cannot tell. */
export function sampleOf(schema: z.ZodType, id: string): Record<string, unknown> | null {
  // border: what zod writes is JSON Schema
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  const made = valueOf(shape, id);
  const isRecord = made !== null && typeof made === 'object' && schema.safeParse(made).success;
  return isRecord ? Object.fromEntries(Object.entries(made)) : null;
}
