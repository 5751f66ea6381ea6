import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU, LEADERS } from '../../packages/kernel/roles.ts';

export const mayReadLights = permission(
  'lights.read',
  { 'zh-CN': '本局人员可查看亮灯情况', en: 'People of the bureau may see what is lit' },
  BUREAU,
);

/** Which leader may exempt which light, the command model says (LGT-7). */
export const mayExempt = permission(
  'lights.exempt',
  { 'zh-CN': '领导及其受托人可豁免亮灯', en: 'Leaders, and who stands in for them, may exempt what is lit' },
  [...LEADERS, 'staff', 'outstation'],
);

export const mayEditLightRules = permission(
  'lights.edit',
  {
    'zh-CN': '主要领导与局工作人员可维护亮灯规则',
    en: 'The three heads and bureau staff keep the rules of lights',
  },
  ['head', 'firstDeputy', 'inCharge', 'staff'],
);
