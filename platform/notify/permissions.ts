import { permission } from '../../packages/kernel/permission.ts';
import { ROLES } from '../../packages/kernel/roles.ts';

export const mayReadOwnNotices = permission(
  'notices.readOwn',
  { 'zh-CN': '每个人都可以查看发给自己的通知', en: 'Everyone may read the notices sent to them' },
  ROLES,
);

export const mayKeepChannels = permission(
  'notices.keepChannels',
  {
    'zh-CN': '系统管理员可以设置通知渠道（邮件、机器人、网络钩子）',
    en: 'The system administrator may set up channels for notices (mail, robots, webhooks)',
  },
  ['systemAdmin'],
);
