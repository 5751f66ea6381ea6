import type { Panel } from '../../../packages/kit/panels.tsx';
import type { Screen } from '../../../packages/kit/screen.ts';

export const screens: Screen[] = [
  {
    path: '/cadence',
    menu: { section: 'today', order: 3, label: { 'zh-CN': '今日联络', en: 'Contacts' }, icon: 'call' },
    needs: 'cadence.read',
    load: () => import('./today-page.tsx'),
  },
  {
    path: '/contact-policies',
    menu: {
      section: 'settings',
      order: 20,
      label: { 'zh-CN': '联络制度', en: 'Contact policies' },
      icon: 'clock',
    },
    needs: 'cadence.edit',
    load: () => import('./policies-page.tsx'),
  },
];

/** What stands on a project: its light in lists, its contacts on its page. */
export const panels: Panel[] = [
  { about: 'project', place: 'page', needs: 'cadence.read', load: () => import('./contacts-panel.tsx') },
  { about: 'project', place: 'sign', needs: 'cadence.read', load: () => import('./contact-sign.tsx') },
];
