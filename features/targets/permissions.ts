import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU } from '../../packages/kernel/roles.ts';

export const mayReadTargets = permission(
  'targets.read',
  { 'zh-CN': '本局人员可查看目标进度', en: 'People of the bureau may see targets and how far they are' },
  BUREAU,
);

export const maySetTargets = permission(
  'targets.edit',
  { 'zh-CN': '主要领导与局工作人员可下达目标', en: 'The three heads and bureau staff set targets' },
  ['head', 'firstDeputy', 'inCharge', 'staff'],
);
