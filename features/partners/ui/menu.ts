import type { Panel } from '../../../packages/kit/panels.tsx';
import type { Screen } from '../../../packages/kit/screen.ts';

export const screens: Screen[] = [
  {
    path: '/partners',
    menu: {
      section: 'work',
      order: 30,
      label: { 'zh-CN': '顾问与代理', en: 'Partners' },
      icon: 'user',
    },
    needs: 'partners.read',
    load: () => import('./partners-page.tsx'),
  },
  {
    path: '/referrals',
    menu: { section: 'work', order: 31, label: { 'zh-CN': '引荐', en: 'Referrals' }, icon: 'link' },
    needs: 'partners.read',
    load: () => import('./referrals-page.tsx'),
  },
  {
    path: '/analyses',
    menu: { section: 'work', order: 32, label: { 'zh-CN': '行业周报', en: 'Analyses' }, icon: 'chart' },
    needs: 'partners.read',
    load: () => import('./analyses-page.tsx'),
  },
  {
    path: '/partner',
    menu: { section: 'work', order: 33, label: { 'zh-CN': '我的合作', en: 'My work' }, icon: 'handshake' },
    needs: 'partners.portal',
    load: () => import('./portal-page.tsx'),
  },
];

/** What stands on a project: who referred it. */
export const panels: Panel[] = [
  { about: 'project', place: 'page', needs: 'partners.read', load: () => import('./referral-panel.tsx') },
];
