import type { Screen } from '../../../packages/kit/screen.ts';

export const screens: Screen[] = [
  {
    path: '/organisation',
    menu: { section: 'settings', order: 10, label: { 'zh-CN': '组织', en: 'Organisation' }, icon: 'users' },
    needs: 'organisation.read',
    load: () => import('./organisation-page.tsx'),
  },
];
