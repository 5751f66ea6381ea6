import { registerSW } from 'virtual:pwa-register';

/** Installs the service worker: the shell opens without a network. A new build is taken at the next visit. */
export const keepInstalled = (): void => {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) registerSW({ immediate: true });
};
