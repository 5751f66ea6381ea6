import { useSyncExternalStore } from 'react';
import { stored, useStored } from './stored.ts';

export const SCHEMES = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What the reader chose; `system` follows the machine. */
export const scheme = stored<Scheme>(
  'sortie.scheme',
  (text) => SCHEMES.find((one) => one === text) ?? 'system',
  String,
);
export const useScheme = (): Scheme => useStored(scheme);

const darkMachine = (): MediaQueryList | null =>
  globalThis.matchMedia?.('(prefers-color-scheme: dark)') ?? null;
const isDark = (): boolean =>
  scheme.now() === 'dark' || (scheme.now() === 'system' && Boolean(darkMachine()?.matches));

const subscribe = (listener: () => void): (() => void) => {
  const machine = darkMachine();
  const leave = scheme.subscribe(listener);
  machine?.addEventListener('change', listener);
  return () => {
    leave();
    machine?.removeEventListener('change', listener);
  };
};

/** True while the page is shown dark. */
export const useDark = (): boolean => useSyncExternalStore(subscribe, isDark, () => false);

/** Writes the scheme onto the root element, now and whenever it changes; call once at the start. */
export const followScheme = (): void => {
  const show = (): void => {
    document.documentElement.dataset.scheme = isDark() ? 'dark' : 'light';
  };
  show();
  subscribe(show);
};
