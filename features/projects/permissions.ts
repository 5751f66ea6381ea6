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

export const mayRuleDuplicates = permission(
  'duplicates.rule',
  {
    'zh-CN': '领导与局工作人员可裁定重复项目，也可说明理由后另行登记',
    en: 'Leaders and bureau staff rule on duplicates, and file one as new with a reason',
  },
  [...LEADERS, 'staff'],
);

export const mayEditFigures = permission(
  'duplicates.edit',
  {
    'zh-CN': '主要领导与局工作人员可调整查重标准',
    en: 'The three heads and bureau staff change when two projects are alike',
  },
  ['head', 'firstDeputy', 'inCharge', 'staff'],
);

export const mayFileClaims = permission(
  'claims.file',
  {
    'zh-CN': '领导、局工作人员、小分队成员与驻外招商组可登记首谈、提出争议',
    en: 'Leaders, bureau staff, squad members and outstations claim first contacts and dispute them',
  },
  [...LEADERS, 'staff', 'squadMember', 'outstation'],
);

export const mayConfirmClaims = permission(
  'claims.confirm',
  {
    'zh-CN': '领导与局工作人员可确认首谈、办理流转',
    en: 'Leaders and bureau staff confirm first contacts and transfer projects',
  },
  [...LEADERS, 'staff'],
);

export const mayRuleDisputes = permission(
  'claims.rule',
  {
    'zh-CN': '产业线领导与主要领导可裁定首谈争议',
    en: 'Line leaders and the three heads rule on disputes about first contacts',
  },
  [...LEADERS],
);
