export interface Changed {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

const leaves = (value: unknown, path: string): [string, string][] => {
  if (value === null || typeof value !== 'object') return [[path, said(value)]];
  if (Array.isArray(value) && value.every((one) => one === null || typeof one !== 'object'))
    return [[path, value.map(said).join(', ') || '[]']];
  const parts = Object.entries(value);
  return parts.length === 0
    ? [[path, '{}']]
    : parts.flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`));
};

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What an entry changed, leaf by leaf: `roles` from `staff` to `staff, auditor`. Null where there was nothing. */
export const difference = (before: unknown, after: unknown): Changed[] => {
  const was = new Map(before === null || before === undefined ? [] : leaves(before, ''));
  const is = new Map(after === null || after === undefined ? [] : leaves(after, ''));
  return [...new Set([...was.keys(), ...is.keys()])].map((path) => ({
    path,
    before: was.get(path) ?? null,
    after: is.get(path) ?? null,
  }));
};
