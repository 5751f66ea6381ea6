import type { Panel } from '../../../packages/kit/panels.tsx';
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
  {
    path: '/duplicates',
    menu: { section: 'ledgers', order: 40, label: { 'zh-CN': '重复项目', en: 'Duplicates' }, icon: 'layers' },
    needs: 'projects.read',
    load: () => import('./duplicates-page.tsx'),
  },
  {
    path: '/claims',
    menu: { section: 'ledgers', order: 30, label: { 'zh-CN': '首谈', en: 'First contacts' }, icon: 'pin' },
    needs: 'projects.read',
    load: () => import('./claims-page.tsx'),
  },
  { path: '/duplicate-figures', needs: 'projects.read', load: () => import('./figures-page.tsx') },
  {
    path: '/obstacles',
    menu: { section: 'ledgers', order: 10, label: { 'zh-CN': '难题与诉求', en: 'Obstacles' }, icon: 'alert' },
    needs: 'projects.read',
    load: () => import('./obstacles-page.tsx'),
  },
  {
    path: '/commitments',
    menu: {
      section: 'ledgers',
      order: 20,
      label: { 'zh-CN': '承诺事项', en: 'Commitments' },
      icon: 'handshake',
    },
    needs: 'projects.read',
    load: () => import('./commitments-page.tsx'),
  },
];

/** What stands on an enterprise: its projects, and what it asks for. */
export const panels: Panel[] = [
  {
    about: 'enterprise',
    place: 'page',
    needs: 'projects.read',
    load: () => import('./of-enterprise-panel.tsx'),
  },
  {
    about: 'enterprise',
    place: 'page',
    needs: 'projects.read',
    load: () => import('./grievances-panel.tsx'),
  },
];
