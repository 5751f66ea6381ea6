/** Of each list once, by its identity: lists of a problem and of a plan are never changed in place. */
const tables = new WeakMap<readonly object[], ReadonlyMap<string, unknown>>();

/** A list by the key of its items; of several with one key the last. Made once for each list. */
const tableOf = <T extends object>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, T> => {
  const known = tables.get(items) as ReadonlyMap<string, T> | undefined; // border: only this function fills it
  if (known) return known;
  const table = new Map(items.map((item) => [keyOf(item), item]));
  tables.set(items, table);
  return table;
};

/** The item with this id, which is one alone (PLN-2). */
export const withId = <T extends { readonly id: string }>(items: readonly T[], id: string): T | undefined =>
  tableOf(items, (item) => item.id).get(id);

/** The leg from city to city that counts: the last one said. */
export const legBetween = <T extends { readonly from: string; readonly to: string }>(
  legs: readonly T[],
  from: string,
  to: string,
): T | undefined => tableOf(legs, (leg) => wayOf(leg.from, leg.to)).get(wayOf(from, to));

/** One text for two ids, whatever stands in them. */
const wayOf = (from: string, to: string): string => `${from.length} ${from} ${to}`;
