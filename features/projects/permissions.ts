import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU, LEADERS } from '../../packages/kernel/roles.ts';

export const mayReadProjects = permission(
  'projects.read',
  { 'zh-CN': '本局人员可查看项目', en: 'People of the bureau may see projects' },
  BUREAU,
);

export const mayEditProjects = permission(
  'projects.edit',
  {
    'zh-CN': '领导、局工作人员、小分队成员与驻外招商组可登记和维护项目',
    en: 'Leaders, bureau staff, squad members and outstations register and keep projects',
  },
  [...LEADERS, 'staff', 'squadMember', 'outstation'],
);

export const mayMoveProjects = permission(
  'projects.move',
  {
    'zh-CN': '领导、局工作人员与驻外招商组可推进项目阶段',
    en: 'Leaders, bureau staff and outstations move projects between stages',
  },
  [...LEADERS, 'staff', 'outstation'],
);
