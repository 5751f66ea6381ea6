const AT_ONCE = 50;

/** The part of a long list that an id stands in: what every row asks of is asked once for all of its part. */
export const partWith = (ids: readonly string[], id: string): readonly string[] => {
  const at = Math.max(0, ids.indexOf(id));
  const from = at - (at % AT_ONCE);
  const part = ids.slice(from, from + AT_ONCE);
  return part.includes(id) ? part : [id];
};
