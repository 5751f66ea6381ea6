import { permission } from '../../packages/kernel/permission.ts';
import { BUREAU, LEADERS } from '../../packages/kernel/roles.ts';

export const mayReadOrders = permission(
  'orders.read',
  { 'zh-CN': '本局人员可查看督办事项', en: 'People of the bureau may see orders' },
  BUREAU,
);

export const mayGiveOrders = permission(
  'orders.give',
  { 'zh-CN': '领导与局工作人员可交办事项', en: 'Leaders and bureau staff give orders' },
  [...LEADERS, 'staff'],
);

export const mayActOnOrders = permission(
  'orders.act',
  {
    'zh-CN': '责任人接办、反馈、办结，交办人确认、退回、延期、撤销',
    en: 'The owner accepts, reports and finishes; whoever asked confirms, sends back, extends and withdraws',
  },
  BUREAU,
);

export const mayReadMeetings = permission(
  'meetings.read',
  { 'zh-CN': '本局人员可查看调度会', en: 'People of the bureau may see dispatch meetings' },
  BUREAU,
);

export const mayAddToAgenda = permission(
  'meetings.add',
  {
    'zh-CN': '参会人员可提出议题；领导与局工作人员可为任何会议提出',
    en: 'Members of a meeting put matters on its agenda; leaders and bureau staff on any',
  },
  BUREAU,
);

export const mayKeepMeetings = permission(
  'meetings.keep',
  {
    'zh-CN': '领导与局工作人员可召集会议、记录纪要、印发纪要',
    en: 'Leaders and bureau staff call meetings, take minutes and issue them',
  },
  [...LEADERS, 'staff'],
);
