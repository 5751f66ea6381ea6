import type { Panel } from '../../../packages/kit/panels.tsx';
import type { Screen } from '../../../packages/kit/screen.ts';

export const screens: Screen[] = [
  {
    path: '/policies',
    menu: { section: 'work', order: 28, label: { 'zh-CN': '惠企政策', en: 'Policies' }, icon: 'policy' },
    needs: 'policies.read',
    load: () => import('./policies-page.tsx'),
  },
  { path: '/policies/:policyId', needs: 'policies.read', load: () => import('./policy-page.tsx') },
  {
    path: '/policies/clauses/:clauseId/firms',
    needs: 'policies.read',
    load: () => import('./clause-firms-page.tsx'),
  },
];

/** On an enterprise's page: what it could get, what to ask, what it was given. */
export const panels: Panel[] = [
  { about: 'enterprise', place: 'page', needs: 'policies.read', load: () => import('./firm-panel.tsx') },
];
