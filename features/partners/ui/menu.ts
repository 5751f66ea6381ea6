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
];
