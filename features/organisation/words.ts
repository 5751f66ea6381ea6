import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'ORG-1': { 'zh-CN': '产业线代码已被使用', en: 'Another industry line has this code' },
  'ORG-2': { 'zh-CN': '已有同名机构', en: 'Another unit has this name' },
  'ORG-3': { 'zh-CN': '驻外招商组须注明所在城市', en: 'An outstation says which city it is in' },
  'ORG-4': {
    'zh-CN': '机构不能隶属于自身或其下级',
    en: 'A unit cannot belong to itself or to a unit below it',
  },
  'ORG-5': { 'zh-CN': '该账号已关联另一名人员', en: 'This account belongs to another person' },
  'ORG-6': { 'zh-CN': '离任日期不能早于到任日期', en: 'Nobody leaves before they joined' },
  'ORG-7': {
    'zh-CN': '产业线领导须对应一条产业线，其他岗位不对应',
    en: 'A line leader has an industry line, and no other post has one',
  },
  'ORG-8': { 'zh-CN': '任期结束不能早于开始', en: 'A term ends on or after the day it begins' },
  'ORG-9': { 'zh-CN': '同一岗位同一时间只能由一人担任', en: 'A post is held by one person at a time' },
  'ORG-10': { 'zh-CN': '{name} 在 {day} 不在任，不能任命', en: '{name} is not in service on {day}' },
  'ORG-11': {
    'zh-CN': '该岗位已有自 {from} 起的任命，新任命须晚于该日',
    en: 'The post has an appointment from {from}; a new one begins after it',
  },
  'ORG-12': {
    'zh-CN': '指挥体系不能首尾相接：上级须高于下级，且只有一个最高岗位',
    en: 'The command model goes up and comes to one end: nobody stands above whom they stand below',
  },
  'ORG-13': { 'zh-CN': '委托结束须晚于开始', en: 'A hand-over ends after it begins' },
  'ORG-14': { 'zh-CN': '不能委托给本人', en: 'Nobody hands over to themselves' },
  'ORG-15': {
    'zh-CN': '该人员在此期间已有委托，同一时间只能委托一人',
    en: 'This person has handed over for part of that time already; there is one stand-in at a time',
  },
  'ORG-16': {
    'zh-CN': '委托不能首尾相接：{name} 在此期间已（辗转）委托给该人员',
    en: 'Hand-overs may not come back to where they began: {name} has handed over to this person for part of that time',
  },
  'ORG-18': {
    'zh-CN': '{name} 在此期间不在任，不能代管',
    en: '{name} is not in service all that time and cannot stand in',
  },
  'ORG-19': {
    'zh-CN': '只能委托本人的职责；代他人安排须由主要领导办理',
    en: 'You hand over what is yours; for somebody else one of the three heads does it',
  },
  'ORG-21': {
    'zh-CN': '该事项此次已告知该岗位',
    en: 'This post has been told of it this time round',
  },
  'ORG-20': { 'zh-CN': '该委托已结束', en: 'This hand-over is over already' },
};
