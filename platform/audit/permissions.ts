import { permission } from '../../packages/kernel/permission.ts';

export const mayReadAudit = permission(
  'readAudit',
  { 'zh-CN': '只有审计员可以查看和核验审计记录', en: 'Only auditors may read and verify the audit' },
  ['auditor'],
);
