import { useSyncExternalStore } from 'react';

const media = (query: string): MediaQueryList | null => globalThis.matchMedia?.(query) ?? null;

/** True while the window is narrower than `below` CSS pixels. */
export const useNarrow = (below = 640): boolean => {
  const query = `(max-width: ${below - 1}px)`;
  return useSyncExternalStore(
    (listener) => {
      const list = media(query);
      list?.addEventListener('change', listener);
      return () => list?.removeEventListener('change', listener);
    },
    () => Boolean(media(query)?.matches),
    () => false,
  );
};
