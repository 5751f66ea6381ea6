import { screens as briefings } from '../../features/briefings/ui/menu.ts';
import { screens as cadence } from '../../features/cadence/ui/menu.ts';
import { screens as campaigns } from '../../features/campaigns/ui/menu.ts';
import { screens as enterprises } from '../../features/enterprises/ui/menu.ts';
import { screens as itineraries } from '../../features/itineraries/ui/menu.ts';
import { screens as lights } from '../../features/lights/ui/menu.ts';
import { screens as meetings } from '../../features/meetings/ui/menu.ts';
import { screens as organisation } from '../../features/organisation/ui/menu.ts';
import { screens as partners } from '../../features/partners/ui/menu.ts';
import { screens as policies } from '../../features/policies/ui/menu.ts';
import { screens as projects } from '../../features/projects/ui/menu.ts';
import { screens as targets } from '../../features/targets/ui/menu.ts';
import { screens as triage } from '../../features/triage/ui/menu.ts';
import type { Screen } from '../../packages/kit/screen.ts';
import { screens as admin } from './admin/screens.ts';

/** The shell's own pages. */
const own: Screen[] = [
  {
    path: '/',
    menu: { section: 'today', order: 0, label: { 'zh-CN': '首页', en: 'Home' }, icon: 'home' },
    load: () => import('./pages/home.tsx'),
  },
  {
    path: '/inbox',
    menu: { section: 'today', order: 5, label: { 'zh-CN': '消息', en: 'Inbox' }, icon: 'inbox' },
    load: () => import('./pages/inbox.tsx'),
  },
  { path: '/preferences', load: () => import('./pages/preferences.tsx') },
  { path: '/sign-in', shell: 'bare', load: () => import('./pages/sign-in.tsx') },
  ...(import.meta.env.DEV
    ? [{ path: '/kit', shell: 'bare' as const, load: () => import('../../packages/kit/gallery/gallery.tsx') }]
    : []),
];

/** Every screen there is: a feature adds the line `...theFeature.screens`. */
export const screens: Screen[] = [
  ...own,
  ...campaigns,
  ...enterprises,
  ...projects,
  ...cadence,
  ...lights,
  ...targets,
  ...meetings,
  ...triage,
  ...partners,
  ...policies,
  ...organisation,
  ...itineraries,
  ...briefings,
  ...admin,
];
