import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'PTN-1': { 'zh-CN': '已有同名的顾问或代理机构', en: 'An advisor or agency of this name exists already' },
  'PTN-2': { 'zh-CN': '聘期结束不能早于开始', en: 'An appointment ends on or after the day it begins' },
  'PTN-3': {
    'zh-CN': '同一顾问或机构的聘期、合同期不能重叠',
    en: 'Appointments and contracts of one advisor or agency do not overlap',
  },
  'PTN-4': { 'zh-CN': '结束日期不能早于开始日期', en: 'It ends on or after the day it begins' },
  'PTN-5': {
    'zh-CN': '提前终止须写明原因，日期在 {from} 至 {to} 之内，且只能终止一次',
    en: 'It is ended early once, with a reason, on a day from {from} and before {to}',
  },
  'PTN-5.plain': {
    'zh-CN': '提前终止须写明原因，且日期在聘期之内',
    en: 'It is ended early with a reason, on a day within its term',
  },
  'PTN-7': {
    'zh-CN': '一个账号只属于一位顾问或一家机构',
    en: 'An account belongs to one advisor or agency',
  },
  'PTN-8': {
    'zh-CN': '引荐须写明投资方、意向和依据',
    en: 'A referral says who the investor is, what it means to do, and what shows it',
  },
  'PTN-9': {
    'zh-CN': '该投资方在此产业线已有第一引荐者',
    en: 'This investor has a first referrer on this industry line already',
  },
  'PTN-10': {
    'zh-CN': '引荐只认定一次；认定无效须说明原因',
    en: 'A referral is judged once; one that is not valid is given a reason',
  },
  'PTN-11': {
    'zh-CN': '认定无效的引荐不再占第一引荐者的位置',
    en: 'A referral that is not valid stands in nobody’s way',
  },
  'PTN-12': {
    'zh-CN': '只有认定有效的第一引荐才能关联项目，一个项目只关联一条引荐',
    en: 'Only a valid first referral becomes a project, and a project has one referral',
  },
  'PTN-13': {
    'zh-CN': '{day} 不在聘期或合同期内，不能提交',
    en: 'Not appointed or under contract on {day}: nothing can be filed',
  },
  'PTN-14': {
    'zh-CN': '行业分析须写明内容，且属于本周或最近四周',
    en: 'An analysis says what was found, in this week or one of the last four',
  },
  'PTN-15': {
    'zh-CN': '该产业线本周的分析已提交',
    en: 'The analysis of this line for this week is filed already',
  },
  'PTN-16': {
    'zh-CN': '行业分析应于当周周五 10:00 前提交',
    en: 'An analysis is due on Friday of its week at 10:00',
  },
  'PTN-17': { 'zh-CN': '行业分析只评一次，1 至 5 分', en: 'An analysis is rated once, from 1 to 5' },
  'PTN-18': {
    'zh-CN': '只提交约定产业线的行业分析',
    en: 'An analysis is about a line that the partner was asked to analyse',
  },
};
