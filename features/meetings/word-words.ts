import type { Sentence } from '../../packages/kernel/words.ts';

/** What stands on paper besides what people wrote. */
export const WORDS = {
  agenda: { 'zh-CN': '会议议程', en: 'Agenda' },
  minutes: { 'zh-CN': '会议纪要', en: 'Minutes' },
  when: { 'zh-CN': '时间', en: 'Time' },
  place: { 'zh-CN': '地点', en: 'Place' },
  chair: { 'zh-CN': '主持', en: 'Chair' },
  secretary: { 'zh-CN': '记录', en: 'Secretary' },
  called: { 'zh-CN': '参会', en: 'Members' },
  attended: { 'zh-CN': '出席', en: 'Present' },
  excused: { 'zh-CN': '请假', en: 'Excused' },
  absent: { 'zh-CN': '未登记到会', en: 'Presence not noted' },
  reasons: { 'zh-CN': '列入原因', en: 'Why it is here' },
  addedBy: { 'zh-CN': '{name} 提出', en: 'Put forward by {name}' },
  said: { 'zh-CN': '讨论情况', en: 'Discussion' },
  decisions: { 'zh-CN': '议定事项', en: 'Decisions' },
  orders: { 'zh-CN': '督办事项', en: 'Orders' },
  number: { 'zh-CN': '序号', en: 'No.' },
  what: { 'zh-CN': '办理事项', en: 'What is to be done' },
  owner: { 'zh-CN': '责任人', en: 'Owner' },
  due: { 'zh-CN': '期限', en: 'Due' },
  evidence: { 'zh-CN': '办结佐证', en: 'Shown by' },
  noItems: { 'zh-CN': '暂无议题', en: 'No matters yet' },
  file: { 'zh-CN': '{title}-{part}-{day}.docx', en: '{title}-{part}-{day}.docx' },
} as const satisfies Readonly<Record<string, Sentence>>;
