import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'CAD-1': {
    'zh-CN': '同一联络制度在同一日期只能有一个版本',
    en: 'A policy has one version on any day',
  },
  'CAD-2': { 'zh-CN': '结束日期不能早于开始', en: 'A policy ends on or after the day it begins' },
  'CAD-3': {
    'zh-CN': '联络频次为每若干工作日一次，或每周固定一天，二者择一',
    en: 'A rhythm is every so many working days, or a day of the week, and one of the two',
  },
  'CAD-4': { 'zh-CN': '联络对象须是项目或顾问机构', en: 'A contact is with one project or one partner' },
  'CAD-5': { 'zh-CN': '请写明联络内容', en: 'Say what came of the contact' },
  'CAD-6': { 'zh-CN': '联络时间不能晚于现在', en: 'What has yet to happen cannot be recorded' },
  'CAD-7': {
    'zh-CN': '今天已登记过“无变化”，再次登记请写明情况',
    en: '“No change” was said today; whatever else there is needs a note',
  },
  'CAD-8': { 'zh-CN': '同一对象同一时间只欠一次联络', en: 'One thing owes one contact at a time' },
  'CAD-9': { 'zh-CN': '同一天的漏联只记一次', en: 'A day is missed once' },
  'CAD-10': { 'zh-CN': '同一级只告知一次', en: 'Each step is told once' },
  'CAD-12': {
    'zh-CN': '“无变化”最多连续 {runs} 次，这次请写明情况',
    en: '“No change” counts {runs} times running at most; this time a note is needed',
  },
  'CAD-18': {
    'zh-CN': '新版本须晚于 {day} 开始：已生效的要求不能事后更改',
    en: 'A new version begins after {day}: what was asked already is not changed afterwards',
  },
  'CAD-19': {
    'zh-CN': '上报步骤须随漏联次数逐级上升，每个岗位一次',
    en: 'The steps go up with the number of misses, each post once',
  },
  'CAD-20': {
    'zh-CN': '代码 {key} 已被使用，请修改原有制度或另取代码',
    en: 'There is a policy {key} already; change that one, or take another code',
  },
};
