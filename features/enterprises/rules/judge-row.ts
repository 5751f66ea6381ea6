import type { EnterpriseValues, Field } from './fields.ts';
import { FIELDS } from './fields.ts';
import type { Problem, ReadRow } from './read-row.ts';

/** An enterprise the zone has, as far as a row may touch it; null means known to be empty. */
export interface Existing {
  readonly id: string;
  readonly nameKey: string;
  readonly values: { readonly [F in Field]?: EnterpriseValues[F] | null };
}
/** Finds what exists already; the caller loads it for a batch of rows at a time. */
export interface Known {
  byUscc(uscc: string): Existing | undefined;
  byNameKey(key: string): Existing | undefined;
}

export interface Change {
  readonly field: Field;
  readonly from: EnterpriseValues[Field] | null;
  readonly to: EnterpriseValues[Field];
}

interface Judged {
  readonly row: number;
  readonly problems: readonly Problem[];
}
export type Verdict =
  | (Judged & { readonly verdict: 'create'; readonly enterprise: EnterpriseValues })
  | (Judged & {
      readonly verdict: 'update';
      readonly enterprise: EnterpriseValues;
      readonly id: string;
      readonly changes: readonly Change[];
    })
  | (Judged & { readonly verdict: 'same'; readonly enterprise: EnterpriseValues; readonly id: string })
  | (Judged & { readonly verdict: 'reject'; readonly enterprise: EnterpriseValues | null });

const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((x, i) => x === b[i]) : a === b;

/** IMP-17 What a row would change: only what it says, and an empty cell says nothing. */
export const changesFor = (existing: Existing, values: EnterpriseValues): Change[] =>
  FIELDS.flatMap((field) => {
    const to = values[field];
    const from = existing.values[field] ?? null;
    return to === undefined || isSame(from, to) ? [] : [{ field, from, to }];
  });

const reject = (rule: string, field: Field, particulars: Problem['particulars']): Problem => ({
  severity: 'reject',
  rule,
  field,
  column: null,
  particulars,
});

/**
 * IMP-15, IMP-16 The enterprise a row speaks of: by credit code, else by name. A name that belongs to an enterprise
 * with another code is another enterprise, and no row may decide which of them is right.
 */
const match = (values: EnterpriseValues, key: string, known: Known): Existing | Problem | null => {
  const byCode = values.uscc === undefined ? undefined : known.byUscc(values.uscc);
  const byName = known.byNameKey(key);
  if (byCode && byName && byCode.id !== byName.id)
    return reject('IMP-16', 'name', { name: values.name, uscc: byName.values.uscc ?? '' });
  if (byCode) return byCode;
  const other = byName?.values.uscc;
  if (values.uscc !== undefined && other && other !== values.uscc)
    return reject('IMP-15', 'uscc', { name: values.name, uscc: other });
  return byName ?? null;
};

/**
 * Judges the rows of one sheet in order. It remembers names, codes and the enterprises they led to, and nothing else,
 * so that the second row about the same enterprise is refused with the number of the first (IMP-14): one row may
 * name it by its code and another by its name.
 */
export const rowJudge = (): ((read: ReadRow, known: Known) => Verdict) => {
  const firstByKey = new Map<string, number>();
  const firstById = new Map<string, number>();

  const twice = ({ row, values, nameKey }: ReadRow & { values: EnterpriseValues }): Problem | null => {
    const code = values.uscc === undefined ? null : `#${values.uscc}`;
    const first = (code === null ? undefined : firstByKey.get(code)) ?? firstByKey.get(nameKey);
    if (first !== undefined)
      return reject('IMP-14', code !== null && firstByKey.has(code) ? 'uscc' : 'name', { first });
    firstByKey.set(nameKey, row);
    if (code !== null) firstByKey.set(code, row);
    return null;
  };

  return (read, known) => {
    const { row, values, problems } = read;
    const rejected = (more: readonly Problem[]): Verdict => ({
      row,
      verdict: 'reject',
      enterprise: values,
      problems: [...problems, ...more],
    });
    if (values === null || problems.some((p) => p.severity === 'reject')) return rejected([]);

    const repeated = twice({ ...read, values });
    if (repeated) return rejected([repeated]);

    const existing = match(values, read.nameKey, known);
    if (existing === null) return { row, verdict: 'create', enterprise: values, problems };
    if ('rule' in existing) return rejected([existing]);
    const first = firstById.get(existing.id);
    if (first !== undefined) return rejected([reject('IMP-14', 'name', { first })]);
    firstById.set(existing.id, row);
    const changes = changesFor(existing, values);
    return changes.length === 0
      ? { row, verdict: 'same', enterprise: values, id: existing.id, problems }
      : { row, verdict: 'update', enterprise: values, id: existing.id, changes, problems };
  };
};
