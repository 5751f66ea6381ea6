import type { Screen } from '../../../packages/kit/screen.ts';

/** The cockpit itself is the home page. */
export const screens: Screen[] = [
  { path: '/promises', needs: 'briefings.promises', load: () => import('./promises-page.tsx') },
];
