import type { ComponentType } from 'react';

/** One screen as a feature's `ui/menu.ts` describes it; apps/web turns these into routes and the menu. */
export interface Screen {
  /** Below the root, with `:name` for parameters: `/projects/:id`. */
  path: string;
  /** Where it stands in the menu; left out for screens reached from another one. */
  menu?: { section: Section; order: number; label: { 'zh-CN': string; en: string }; icon: string };
  load: () => Promise<{ Page: ComponentType }>;
  /** `console` has the rail and the top bar, `phone` the bottom bar and no UI library, `bare` nothing. */
  shell?: 'console' | 'phone' | 'bare';
  /** A phone page that has its door in the console's menu as well. */
  inConsole?: boolean;
  /** Shown only to those whose session says `can[needs]`; left out when everybody signed in may open it. */
  needs?: string;
}

/** The parts of the menu, top to bottom; a section nobody knows stands last under its own name. */
export type Section = 'today' | 'work' | 'field' | 'view' | 'settings' | (string & {});
