import type { Screen } from '../../../packages/kit/screen.ts';

export const screens: Screen[] = [
  {
    path: '/enterprises',
    menu: { section: 'work', order: 10, label: { 'zh-CN': '企业', en: 'Enterprises' }, icon: 'building' },
    needs: 'enterprises.see',
    load: () => import('./enterprises-page.tsx'),
  },
  {
    path: '/enterprises/import',
    needs: 'enterprises.import',
    load: () => import('./imports-page.tsx'),
  },
  {
    path: '/enterprises/import/:importId',
    needs: 'enterprises.import',
    load: () => import('./import-page.tsx'),
  },
  {
    path: '/enterprises/:enterpriseId',
    needs: 'enterprises.see',
    load: () => import('./enterprise-page.tsx'),
  },
];
