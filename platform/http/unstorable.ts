/** Where in an input a text stands that cannot be stored: PostgreSQL knows neither NUL nor half a character. */
export function unstorableIn(input: unknown): readonly string[] | null {
  const open: { value: unknown; path: readonly string[] }[] = [{ value: input, path: [] }];
  // not by recursion: a megabyte of brackets is deeper than the stack
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { value, path } = at;
    if (typeof value === 'string' && !isStorable(value)) return path;
    if (value === null || typeof value !== 'object') continue;
    for (const [key, one] of Object.entries(value)) {
      if (!isStorable(key)) return path;
      if (typeof one === 'string' || typeof one === 'object')
        open.push({ value: one, path: path.length < 10 ? [...path, key] : path });
    }
  }
  return null;
}

const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();
