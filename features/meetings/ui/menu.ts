import type { Panel } from '../../../packages/kit/panels.tsx';
import type { Screen } from '../../../packages/kit/screen.ts';

export const screens: Screen[] = [
  {
    path: '/meetings',
    menu: { section: 'work', order: 25, label: { 'zh-CN': '调度会', en: 'Meetings' }, icon: 'meeting' },
    needs: 'meetings.read',
    load: () => import('./meetings-page.tsx'),
  },
  { path: '/meetings/:meetingId', needs: 'meetings.read', load: () => import('./meeting-page.tsx') },
  {
    path: '/orders',
    menu: { section: 'work', order: 26, label: { 'zh-CN': '督办事项', en: 'Orders' }, icon: 'check' },
    needs: 'orders.read',
    load: () => import('./orders-page.tsx'),
  },
  { path: '/orders/:orderId', needs: 'orders.read', load: () => import('./order-page.tsx') },
];

/** What was asked about a project, on its own page. */
export const panels: Panel[] = [
  { about: 'project', place: 'page', needs: 'orders.read', load: () => import('./orders-panel.tsx') },
];
