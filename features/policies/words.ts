import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'POL-1': {
    'zh-CN': '条件不完整，或超过十六条、四层',
    en: 'A condition is not complete, or there are more than sixteen, or groups more than four deep',
  },
  'POL-2': {
    'zh-CN': '“{name}”以企业登记信息为准，请在企业资料中修改',
    en: '{name} is recorded on the enterprise itself; change it there',
  },
  'POL-8': {
    'zh-CN': '条件互相矛盾，任何企业都不可能符合：{facts}',
    en: 'No firm can ever fit: the conditions contradict each other on {facts}',
  },
  'POL-9': {
    'zh-CN': '补助须以数量或金额类事实计算',
    en: 'A benefit is worked out from a count or an amount',
  },
  'POL-13': { 'zh-CN': '终止日期不得早于起始日期', en: 'It ends no earlier than it begins' },
  'POL-14': {
    'zh-CN': '同一条款的两个版本生效日期重叠',
    en: 'Two versions of a clause would be in force on one day',
  },
  'POL-15': { 'zh-CN': '“{name}”的答复不是有效值', en: 'That is not an answer to {name}' },
  'POL-16': {
    'zh-CN': '该条款今天已送达该企业',
    en: 'This clause was given to this firm today already',
  },
  'POL-17': { 'zh-CN': '已登记为已读', en: 'It is written down as read already' },
};
