import type { Screen } from '../../../packages/kit/screen.ts';

export const screens: Screen[] = [
  {
    path: '/targets',
    menu: { section: 'work', order: 5, label: { 'zh-CN': '目标进度', en: 'Targets' }, icon: 'target' },
    needs: 'targets.read',
    load: () => import('./targets-page.tsx'),
  },
];
