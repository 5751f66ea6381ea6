import { newId } from '../../../platform/ids.ts';

/** The ids that a pack's keys got in this zone; a key nobody made is a broken pack, and says so. */
export interface Keys {
  /** The id of a key, made the first time it is asked for. */
  make(kind: string, key: string): string;
  of(kind: string, key: string): string;
  maybe(kind: string, key: string | null | undefined): string | null;
}

export function openKeys(): Keys {
  const ids = new Map<string, string>();
  const of = (kind: string, key: string): string => {
    const id = ids.get(`${kind}:${key}`);
    if (id === undefined) throw new Error(`the pack names a ${kind} it does not have: ${key}`);
    return id;
  };
  return {
    make: (kind, key) => {
      const known = ids.get(`${kind}:${key}`);
      if (known !== undefined) return known;
      const id = newId();
      ids.set(`${kind}:${key}`, id);
      return id;
    },
    of,
    maybe: (kind, key) => (key === null || key === undefined ? null : of(kind, key)),
  };
}
