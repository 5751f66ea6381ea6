import { permission } from '../../packages/kernel/permission.ts';

export const mayReadAccounts = permission(
  'readAccounts',
  {
    'zh-CN': '系统管理员、安全管理员、审计员可以查看账号',
    en: 'System administrators, security administrators and auditors may see accounts',
  },
  ['systemAdmin', 'securityAdmin', 'auditor'],
);

export const mayManageAccounts = permission(
  'manageAccounts',
  {
    'zh-CN': '只有安全管理员可以开设、停用账号并授予岗位',
    en: 'Only security administrators may open and close accounts and grant roles',
  },
  ['securityAdmin'],
);
