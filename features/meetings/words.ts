import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'MTG-1': { 'zh-CN': '取消会议须说明原因', en: 'Cancelling a meeting says why' },
  'MTG-2': {
    'zh-CN': '该事项已在议程上',
    en: 'This is on the agenda already',
  },
  'MTG-4': {
    'zh-CN': '会议已不在这一步：只有未召开的会议可以修改或取消，召开后才能印发纪要',
    en: 'The meeting stands elsewhere: only one still to come is changed or cancelled, and minutes are issued of one that was held',
  },
  'MTG-5': {
    'zh-CN': '另一位记录员刚刚保存了这一议题的纪要',
    en: 'Somebody else just saved the minutes of this matter',
  },
  'MTG-6': {
    'zh-CN': '该决定已转为督办事项，不能删除；请撤销督办事项并另作决定',
    en: 'An order came from this decision: it stays; withdraw the order and decide anew',
  },
  'MTG-7': { 'zh-CN': '该决定已转为督办事项', en: 'An order came from this decision already' },
  'MTG-8': { 'zh-CN': '该版纪要刚刚由他人印发', en: 'Somebody else just issued this version' },
  'MTG-9': { 'zh-CN': '更正纪要须说明原因', en: 'A correction of the minutes says why' },
  'MTG-10': {
    'zh-CN': '只有参会人员可提出议题',
    en: 'Only members of the meeting put matters on its agenda',
  },
  'MTG-11': {
    'zh-CN': '会议召开后才能记录纪要',
    en: 'Minutes are taken once the meeting is held',
  },
  'MTG-12': {
    'zh-CN': '纪要印发后没有改动，不需要再次印发',
    en: 'Nothing changed since the minutes were issued',
  },
  'ORD-1': {
    'zh-CN': '请写明办理事项和办结佐证',
    en: 'Say what is to be done, and what will show that it is',
  },
  'ORD-2': {
    'zh-CN': '责任人不能是交办人本人：办结须由他人确认',
    en: 'The owner is somebody other than whoever asks: one does not confirm one’s own work',
  },
  'ORD-3': {
    'zh-CN': '该事项已不在这一步，请看最新状态',
    en: 'The order stands elsewhere by now; look how it stands',
  },
  'ORD-4': {
    'zh-CN': '接办、退办、反馈与办结由责任人（或其代管人）操作',
    en: 'Accepting, declining, reporting and finishing are the owner’s, or of whoever stands in',
  },
  'ORD-5': {
    'zh-CN': '办结须有佐证：请写明结果或上传文件',
    en: 'Done needs to be shown: write what came of it, or add a file',
  },
  'ORD-6': {
    'zh-CN': '确认、退回、延期与撤销由交办人（或其代管人）操作',
    en: 'Only whoever asked, or stands in for them, confirms, sends back, extends or withdraws',
  },
  'ORD-7': { 'zh-CN': '请写明情况或原因', en: 'Say why, or how it stands' },
  'ORD-8': {
    'zh-CN': '办理期限不能早于交办当天，也不能是过去的日期',
    en: 'It cannot be due before the day on which it is asked, nor on a past day',
  },
  'ORD-9': {
    'zh-CN': '延期须晚于原期限',
    en: 'A due day is moved to a later one',
  },
  'ORD-10': { 'zh-CN': '同一级只告知一次', en: 'Each step is told once' },
  'ORD-13': {
    'zh-CN': '交办人只能是本人，或您正代管的人',
    en: 'One asks in one’s own name, or in that of somebody one stands in for',
  },
};
