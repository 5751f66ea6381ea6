/** Where the server's contracts live. */
export const BASE = '/api/v1';

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const queryOf = (query: unknown): string => {
  const asked = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value])
      if (isGiven(one)) asked.append(key, String(one));
  }
  return asked.size > 0 ? `?${asked}` : '';
};

/** Fills `/projects/:id` and appends the query; an empty query value is not sent, a missing parameter throws. */
export const address = (path: string, params?: unknown, query?: unknown): string => {
  const given = new Map<string, unknown>(Object.entries(params ?? {}));
  const filled = path.replace(/:([A-Za-z]\w*)/g, (_, name: string) => {
    if (!isGiven(given.get(name))) throw new RangeError(`no value for :${name} in ${path}`);
    return encodeURIComponent(String(given.get(name)));
  });
  return `${BASE}${filled}${queryOf(query)}`;
};
