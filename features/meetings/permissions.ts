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
