import type { Panel } from '../../../packages/kit/panels.tsx';
import type { Screen } from '../../../packages/kit/screen.ts';

export const screens: Screen[] = [
  {
    path: '/information',
    menu: { section: 'today', order: 4, label: { 'zh-CN': '信息处理', en: 'Information' }, icon: 'info' },
    needs: 'information.read',
    load: () => import('./information-page.tsx'),
  },
  {
    path: '/information/sent',
    menu: {
      section: 'today',
      order: 6,
      label: { 'zh-CN': '我报送的信息', en: 'What I sent in' },
      icon: 'upload',
    },
    needs: 'information.send',
    load: () => import('./sent-page.tsx'),
  },
  { path: '/information/new', needs: 'information.send', load: () => import('./new-page.tsx') },
  {
    path: '/information/:informationId',
    needs: 'information.read',
    load: () => import('./item-page.tsx'),
  },
  {
    path: '/information-rules',
    menu: {
      section: 'settings',
      order: 21,
      label: { 'zh-CN': '分级规则', en: 'Grading rules' },
      icon: 'layers',
    },
    needs: 'information.rules',
    load: () => import('./rules-page.tsx'),
  },
  {
    path: '/information-sources',
    menu: {
      section: 'settings',
      order: 22,
      label: { 'zh-CN': '信息来源', en: 'Sources of information' },
      icon: 'link',
    },
    needs: 'information.sources',
    load: () => import('./sources-page.tsx'),
  },
];

/** What came in about a project stands on its page. */
export const panels: Panel[] = [
  { about: 'project', place: 'page', needs: 'information.read', load: () => import('./project-panel.tsx') },
];
