import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU, LEADERS } from '../../packages/kernel/roles.ts';

export const mayReadCampaigns = permission(
  'campaigns.read',
  {
    'zh-CN': '本局人员与准入员可查看招商行动',
    en: 'People of the bureau and the readiness officer may see campaigns',
  },
  [...BUREAU, 'readinessOfficer'],
);

export const mayEditCampaigns = permission(
  'campaigns.edit',
  { 'zh-CN': '领导与局工作人员可编排招商行动', en: 'Leaders and bureau staff make up campaigns' },
  [...LEADERS, 'staff'],
);

export const mayEditVisits = permission(
  'campaigns.visits',
  {
    'zh-CN': '领导、局工作人员、小分队成员与驻外招商组可维护拟访对象',
    en: 'Leaders, bureau staff, squad members and outstations keep candidate visits',
  },
  [...LEADERS, 'staff', 'squadMember', 'outstation'],
);

export const mayFormSquads = permission(
  'campaigns.squads',
  {
    'zh-CN': '领导与局工作人员可组建和派出小分队',
    en: 'Leaders and bureau staff form squads and send them off',
  },
  [...LEADERS, 'staff'],
);

export const mayStopSquads = permission(
  'campaigns.stop',
  {
    'zh-CN': '领导、局工作人员与准入员可叫停小分队',
    en: 'Leaders, bureau staff and the readiness officer stop a squad',
  },
  [...LEADERS, 'staff', 'readinessOfficer'],
);

/** RDY-9 Their own; somebody else's only as readiness officer. */
export const mayDeclare = permission(
  'readiness.declare',
  { 'zh-CN': '参与人员申报本人准入情况', en: 'Who takes part declares their own readiness' },
  [...BUREAU, 'readinessOfficer'],
);

/** RDY-3 The only one who sees health facts. */
export const mayJudgeReadiness = permission(
  'readiness.judge',
  {
    'zh-CN': '仅准入员可查看申报内容并作出准入结论',
    en: 'Only the readiness officer sees declarations and judges them',
  },
  ['readinessOfficer'],
);
