import type { Screen } from '../../../packages/kit/screen.ts';

export const screens: Screen[] = [
  {
    path: '/campaigns',
    menu: { section: 'field', order: 10, label: { 'zh-CN': '招商行动', en: 'Campaigns' }, icon: 'flag' },
    needs: 'campaigns.read',
    load: () => import('./campaigns-page.tsx'),
  },
  { path: '/campaigns/new', needs: 'campaigns.edit', load: () => import('./campaign-new-page.tsx') },
  { path: '/campaigns/:id', needs: 'campaigns.read', load: () => import('./campaign-page.tsx') },
  { path: '/campaigns/:id/edit', needs: 'campaigns.edit', load: () => import('./campaign-edit-page.tsx') },
  {
    path: '/readiness/mine',
    shell: 'phone',
    inConsole: true,
    menu: { section: 'today', order: 30, label: { 'zh-CN': '准入申报', en: 'Readiness' }, icon: 'shield' },
    needs: 'readiness.declare',
    load: () => import('./my-readiness-page.tsx'),
  },
];
