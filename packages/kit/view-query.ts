/** The filters of an address as they are saved: in one order, and without what only says where one is. */
export function viewQuery(address: URLSearchParams, leaveOut: readonly string[]): string {
  const kept = [...address].filter(([key]) => !leaveOut.includes(key));
  return new URLSearchParams(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))).toString();
}

/** An address with a saved view in place of its filters; what says where one is stays. */
export function withView(
  address: URLSearchParams,
  query: string,
  leaveOut: readonly string[],
): URLSearchParams {
  const next = new URLSearchParams([...address].filter(([key]) => leaveOut.includes(key)));
  for (const [key, value] of new URLSearchParams(query)) if (!leaveOut.includes(key)) next.append(key, value);
  return next;
}
