import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU, LEADERS } from '../../packages/kernel/roles.ts';

export const mayReadPartners = permission(
  'partners.read',
  { 'zh-CN': '本局人员可查看顾问与代理机构', en: 'People of the bureau may see advisors and agencies' },
  BUREAU,
);

export const mayEditPartners = permission(
  'partners.edit',
  {
    'zh-CN': '领导、局工作人员与驻外招商组可维护顾问与代理机构',
    en: 'Leaders, bureau staff and outstations keep advisors and agencies',
  },
  [...LEADERS, 'staff', 'outstation'],
);

export const mayUsePortal = permission(
  'partners.portal',
  {
    'zh-CN': '顾问与代理机构可在合作门户办理本方事项',
    en: 'Advisors and agencies may see to their own matters in the portal',
  },
  ['advisor', 'agency'],
);
