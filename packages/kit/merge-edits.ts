/** What a form holds, by field. */
export type Fields = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two readings of a record differ. */
export const changedFields = <F extends Fields>(before: F, after: F): (keyof F & string)[] =>
  Object.keys(after).filter((key) => !same(before[key], after[key]));

/** Two people changed one record: what I changed stays mine, everything else is theirs. */
export const mergeEdits = <F extends Fields>(started: F, mine: F, theirs: F): F => {
  const kept = changedFields(started, mine).map((key) => [key, mine[key]]);
  return { ...theirs, ...Object.fromEntries(kept) };
};
