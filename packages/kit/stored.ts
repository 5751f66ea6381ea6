import { useSyncExternalStore } from 'react';

/** A small choice kept on this device. Private windows may refuse storage: then it lasts as long as the page. */
export interface Stored<T> {
  now: () => T;
  keep: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
}

const fromDevice = (key: string): string | null => {
  try {
    return globalThis.localStorage?.getItem(key) ?? null;
  } catch {
    return null;
  }
};

const toDevice = (key: string, text: string): void => {
  try {
    globalThis.localStorage?.setItem(key, text);
  } catch {
    // No storage on this device: the choice lives until the page is left.
  }
};

export const stored = <T>(
  key: string,
  read: (text: string | null) => T,
  write: (value: T) => string,
): Stored<T> => {
  let value = read(fromDevice(key));
  const listeners = new Set<() => void>();
  return {
    now: () => value,
    keep: (next) => {
      value = next;
      toDevice(key, write(next));
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export const useStored = <T>(store: Stored<T>): T =>
  useSyncExternalStore(store.subscribe, store.now, store.now);
