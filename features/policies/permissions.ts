import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU } from '../../packages/kernel/roles.ts';

export const mayReadPolicies = permission(
  'policies.read',
  { 'zh-CN': '本局人员可查看政策与匹配结果', en: 'People of the bureau may see policies and whom they fit' },
  BUREAU,
);

export const mayEditPolicies = permission(
  'policies.edit',
  {
    'zh-CN': '主要领导与局工作人员可维护政策条款',
    en: 'The three heads and bureau staff keep policies and clauses',
  },
  ['head', 'firstDeputy', 'inCharge', 'staff'],
);

export const mayDeliverPolicies = permission(
  'policies.deliver',
  {
    'zh-CN': '本局人员可登记企业答复与政策送达',
    en: 'People of the bureau may write down what firms answer and what they were given',
  },
  BUREAU,
);
