import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU, LEADERS } from '../../packages/kernel/roles.ts';

export const maySeePlans = permission(
  'itineraries.see',
  {
    'zh-CN': '本局人员可查看行程方案与拜访纪要',
    en: 'People of the bureau may see plans and what came of visits',
  },
  BUREAU,
);

export const mayPlan = permission(
  'itineraries.plan',
  {
    'zh-CN': '分管领导、产业线负责人与局工作人员可编制行程方案',
    en: 'The deputy in charge, line leaders and bureau staff make plans',
  },
  ['inCharge', 'lineLeader', 'staff'],
);

export const mayPublish = permission(
  'itineraries.publish',
  { 'zh-CN': '领导与局工作人员可发布行程方案', en: 'Leaders and bureau staff put a plan in force' },
  [...LEADERS, 'staff'],
);

/** VST-11 And of the others those whose promise it is. */
export const mayCloseAnyPromise = permission(
  'itineraries.promises',
  {
    'zh-CN': '领导与局工作人员可办结任何承诺，其他人只可办结本人和本小分队的',
    en: 'Leaders and bureau staff close any promise, others their own and their squad’s',
  },
  [...LEADERS, 'staff'],
);

/** VST-7 And of them only a member of the squad that makes the visit. */
export const mayTravel = permission(
  'itineraries.travel',
  {
    'zh-CN': '小分队成员可登记到访、填写拜访纪要',
    en: 'Members of a squad register their arrivals and write their visits up',
  },
  BUREAU,
);
