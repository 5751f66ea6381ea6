import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU } from '../../packages/kernel/roles.ts';

export const mayOpenCockpit = permission(
  'briefings.cockpit',
  {
    'zh-CN': '本局人员与准入员可查看作战总览',
    en: 'People of the bureau and the readiness officer see the cockpit',
  },
  [...BUREAU, 'readinessOfficer'],
);

export const maySeePromises = permission(
  'briefings.promises',
  {
    'zh-CN': '本局人员可查看对企业的承诺',
    en: 'People of the bureau see what was promised to firms',
  },
  BUREAU,
);
