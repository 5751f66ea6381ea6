import type { Screen } from '../../../packages/kit/screen.ts';

/** What the three administrators do; each sees only their own (IDN-2). */
export const screens: Screen[] = [
  {
    path: '/admin/accounts',
    menu: { section: 'settings', order: 10, label: { 'zh-CN': '账号', en: 'Accounts' }, icon: 'users' },
    needs: 'readAccounts',
    load: () => import('./accounts-page.tsx'),
  },
  {
    path: '/admin/audit',
    menu: { section: 'settings', order: 20, label: { 'zh-CN': '审计', en: 'Audit' }, icon: 'history' },
    needs: 'readAudit',
    load: () => import('./audit-page.tsx'),
  },
  {
    path: '/admin/channels',
    menu: {
      section: 'settings',
      order: 30,
      label: { 'zh-CN': '通知渠道', en: 'Notice channels' },
      icon: 'mail',
    },
    needs: 'notices.keepChannels',
    load: () => import('./channels-page.tsx'),
  },
  {
    path: '/admin/jobs',
    menu: {
      section: 'settings',
      order: 40,
      label: { 'zh-CN': '失败的任务', en: 'Failed jobs' },
      icon: 'refresh',
    },
    needs: 'jobs.mind',
    load: () => import('./dead-jobs-page.tsx'),
  },
];
