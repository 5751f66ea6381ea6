import { permission } from '../../packages/kernel/permission.ts';
import { ROLES } from '../../packages/kernel/roles.ts';

export const mayHandleFiles = permission(
  'files.handle',
  {
    'zh-CN': '能查看一项工作的人可以查看其附件，能修改的人可以添加和移除附件',
    en: 'Whoever may see a thing may see its files; whoever may change it may add and remove them',
  },
  ROLES,
);
