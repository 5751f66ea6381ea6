import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU } from '../../packages/kernel/roles.ts';

export const mayKeepViews = permission(
  'views.keep',
  {
    'zh-CN': '本局人员与准入员可保存列表的筛选视图',
    en: 'People of the bureau and the readiness officer may save views of a list',
  },
  [...BUREAU, 'readinessOfficer'],
);
