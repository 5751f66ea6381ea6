import { type Day, isDay } from '../kernel/day.ts';
import { type Particulars, Refusal } from '../kernel/refusal.ts';

/** Small readers of unknown JSON. Each takes the value and its path and refuses with the path in `field`. */
export type Reader<T> = (value: unknown, path: string) => T;

export const refuseAt = (path: string, rule: string, particulars: Particulars): never => {
  throw new Refusal(rule, { path, ...particulars }, path);
};

export const text: Reader<string> = (value, path) =>
  typeof value === 'string' && value.length > 0 && value.length <= 200
    ? value
    : refuseAt(path, 'PLN-1', { expected: 'text' });

export const truth: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuseAt(path, 'PLN-1', { expected: 'true or false' });

export const aDay: Reader<Day> = (value, path) =>
  typeof value === 'string' && isDay(value) ? value : refuseAt(path, 'PLN-1', { expected: 'YYYY-MM-DD' });

/** PLN-3 A whole number from `least` to `most`. */
export const whole =
  (least: number, most: number): Reader<number> =>
  (value, path) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
      ? value
      : refuseAt(path, 'PLN-3', { least, most });

/** Of `horizon.dayLength`; times beyond their own day are found with the other references. */
export const LONGEST_DAY = 1_000_000;
export const minuteOfDay = whole(0, LONGEST_DAY);
export const amount = whole(0, 1_000_000_000);

export const oneOf =
  <T extends string>(...words: readonly T[]): Reader<T> =>
  (value, path) =>
    words.find((word) => word === value) ?? refuseAt(path, 'PLN-1', { expected: words.join(' | ') });

export const listOf =
  <T>(item: Reader<T>): Reader<T[]> =>
  (value, path) =>
    Array.isArray(value)
      ? value.map((one: unknown, i) => item(one, `${path}[${i}]`))
      : refuseAt(path, 'PLN-1', { expected: 'list' });

export const orNull =
  <T>(inner: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? null : inner(value, path);

/** A field that may be missing takes `absent`. */
export const or =
  <T>(inner: Reader<T>, absent: T): Reader<T> =>
  (value, path) =>
    value === undefined ? absent : inner(value, path);

export const maybe =
  <T>(inner: Reader<T>): Reader<T | undefined> =>
  (value, path) =>
    value === undefined ? undefined : inner(value, path);

type Readers<T> = { readonly [K in keyof T]-?: Reader<T[K]> };

/** An object with exactly these fields; an undeclared one is refused, never ignored. */
export const record =
  <T extends object>(fields: Readers<T>): Reader<T> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuseAt(path, 'PLN-1', { expected: 'object' });
    const given = new Map<string, unknown>(Object.entries(value));
    for (const key of given.keys())
      if (!Object.hasOwn(fields, key)) refuseAt(`${path}.${key}`, 'PLN-1', { expected: 'no such field' });
    const read = Object.entries<Reader<unknown>>(fields).map(([key, reader]): [string, unknown] => [
      key,
      reader(given.get(key), `${path}.${key}`),
    ]);
    return Object.fromEntries(read.filter(([, one]) => one !== undefined)) as T; // border: each field was read by its own reader
  };
