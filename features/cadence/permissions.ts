import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU, LEADERS } from '../../packages/kernel/roles.ts';

export const mayReadContacts = permission(
  'cadence.read',
  { 'zh-CN': '本局人员可查看联络情况', en: 'People of the bureau may see who was contacted when' },
  BUREAU,
);

export const mayRecordContacts = permission(
  'cadence.record',
  {
    'zh-CN': '领导、局工作人员、小分队成员与驻外招商组可登记联络',
    en: 'Leaders, bureau staff, squad members and outstations record contacts',
  },
  [...LEADERS, 'staff', 'squadMember', 'outstation'],
);

export const mayEditPolicies = permission(
  'cadence.edit',
  {
    'zh-CN': '主要领导与局工作人员可维护联络制度',
    en: 'The three heads and bureau staff keep the contact policies',
  },
  ['head', 'firstDeputy', 'inCharge', 'staff'],
);
