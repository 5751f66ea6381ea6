import pg from 'pg';

const OID = { int8: 20, numeric: 1700, date: 1082, timestamp: 1114, timestamptz: 1184, interval: 1186 };
const ARRAY_OF: Readonly<Record<number, number>> = {
  1016: 20,
  1231: 1700,
  1182: 1082,
  1115: 1114,
  1185: 1184,
};

const SAFE_DIGITS = 15;

/** int8 and numeric as numbers; a value a number cannot hold exactly is an error, never a rounded one. */
function exactNumber(text: string): number {
  const value = Number(text);
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  if (!Number.isFinite(value) || (digits.length > SAFE_DIGITS && !Number.isSafeInteger(value))) {
    throw new RangeError(`${text} does not fit a number exactly`);
  }
  return value;
}

/** `2026-11-23 08:01:39.5+00` as ISO 8601 in UTC, at least to the millisecond and to the microsecond if it has one. */
export function isoInstant(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  if (match === null) return text.includes('infinity') ? text : new Date(text).toISOString();
  const fraction = (match[3] ?? '').padEnd(3, '0');
  return `${match[1]}T${match[2]}.${fraction.length > 3 ? fraction.padEnd(6, '0') : fraction}Z`;
}

const asIs = (text: string): string => text;
const SCALARS: Readonly<Record<number, (text: string) => unknown>> = {
  [OID.int8]: exactNumber,
  [OID.numeric]: exactNumber,
  [OID.date]: asIs,
  [OID.timestamp]: asIs,
  [OID.timestamptz]: isoInstant,
  [OID.interval]: asIs,
};

/** One-dimensional arrays of the types above: none of their texts holds a comma, brace or quote of its own. */
const arrayOf =
  (one: (text: string) => unknown) =>
  (text: string): unknown[] =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((item) => (item === 'NULL' ? null : one(item.replaceAll('"', ''))));

function parserFor(oid: number): ((text: string) => unknown) | undefined {
  const element = ARRAY_OF[oid];
  if (element === undefined) return SCALARS[oid];
  const one = SCALARS[element];
  return one && arrayOf(one);
}

/** How values come back: instants and days as text, whole and decimal numbers as numbers. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) =>
    // border: pg's own declaration knows text and binary parsers as one overloaded function
    (format === 'binary' ? undefined : parserFor(oid)) ?? pg.types.getTypeParser(oid, format as 'text'),
};
