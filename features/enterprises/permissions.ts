import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU } from '../../packages/kernel/roles.ts';

export const maySeeEnterprises = permission(
  'enterprises.see',
  { 'zh-CN': '招商系统内部人员可以查看企业', en: 'The bureau’s own people may see enterprises' },
  [...BUREAU, 'readinessOfficer'],
);

export const mayRecordEnterprises = permission(
  'enterprises.record',
  {
    'zh-CN': '招商系统内部人员可以登记和修改企业',
    en: 'The bureau’s own people may record and change enterprises',
  },
  BUREAU,
);

export const mayImportEnterprises = permission(
  'enterprises.import',
  { 'zh-CN': '分管领导和招商局人员可以导入企业', en: 'Line leaders and bureau staff may import enterprises' },
  ['inCharge', 'lineLeader', 'staff'],
);
