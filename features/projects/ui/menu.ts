import type { Screen } from '../../../packages/kit/screen.ts';

export const screens: Screen[] = [
  {
    path: '/projects',
    menu: { section: 'work', order: 20, label: { 'zh-CN': '项目', en: 'Projects' }, icon: 'project' },
    needs: 'projects.read',
    load: () => import('./projects-page.tsx'),
  },
  {
    path: '/projects/:projectId',
    needs: 'projects.read',
    load: () => import('./project-page.tsx'),
  },
];
