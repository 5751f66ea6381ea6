import { permission } from '../../packages/kernel/permission.ts';

export const mayMindJobs = permission(
  'jobs.mind',
  {
    'zh-CN': '系统管理员可以重做或作废失败的后台任务',
    en: 'The system administrator may replay or forget failed jobs',
  },
  ['systemAdmin'],
);
