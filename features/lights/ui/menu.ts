import type { Panel } from '../../../packages/kit/panels.tsx';
import type { Screen } from '../../../packages/kit/screen.ts';

export const screens: Screen[] = [
  {
    path: '/lights',
    menu: { section: 'today', order: 2, label: { 'zh-CN': '亮灯', en: 'Status lights' }, icon: 'sun' },
    needs: 'lights.read',
    load: () => import('./lights-page.tsx'),
  },
  {
    path: '/light-rules',
    menu: {
      section: 'settings',
      order: 21,
      label: { 'zh-CN': '亮灯规则', en: 'Rules of lights' },
      icon: 'gauge',
    },
    needs: 'lights.edit',
    load: () => import('./rules-page.tsx'),
  },
];

/** What stands on a project: its strongest light in lists, every light on its page. */
export const panels: Panel[] = [
  { about: 'project', place: 'page', needs: 'lights.read', load: () => import('./lights-panel.tsx') },
  { about: 'project', place: 'sign', needs: 'lights.read', load: () => import('./light-sign.tsx') },
];
