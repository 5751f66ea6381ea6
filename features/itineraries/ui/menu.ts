import type { Screen } from '../../../packages/kit/screen.ts';

/** Plans are reached from their campaign; the road is the squads' own menu. */
export const screens: Screen[] = [
  {
    path: '/campaigns/:campaignId/plan',
    needs: 'itineraries.see',
    load: () => import('./plan/plan-page.tsx'),
  },
  {
    path: '/campaigns/:campaignId/plan/compare',
    needs: 'itineraries.see',
    load: () => import('./compare/compare-page.tsx'),
  },
  {
    path: '/road',
    shell: 'phone',
    inConsole: true,
    needs: 'itineraries.travel',
    menu: { section: 'field', order: 0, label: { 'zh-CN': '行程', en: 'Route' }, icon: 'route' },
    load: () => import('./road/road-page.tsx'),
  },
  { path: '/road/visits/:visitId', shell: 'phone', load: () => import('./road/visit-page.tsx') },
  {
    path: '/road/outbox',
    shell: 'phone',
    menu: { section: 'field', order: 1, label: { 'zh-CN': '待发', en: 'Outbox' }, icon: 'upload' },
    load: () => import('./road/outbox-page.tsx'),
  },
];
