import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'LGT-1': {
    'zh-CN': '同一规则在同一天只有一个版本生效',
    en: 'A rule has one version on any day',
  },
  'LGT-2': { 'zh-CN': '结束日不能早于开始日', en: 'A version ends on or after the day it begins' },
  'LGT-3': {
    'zh-CN': '界限须由蓝到黄到红逐级升高，且至少填一个',
    en: 'The limits rise from blue over yellow to red, and there is one at least',
  },
  'LGT-4': { 'zh-CN': '该事项已亮灯', en: 'It is lit already' },
  'LGT-5': {
    'zh-CN': '豁免须写明到期日：不早于今天，且不超过一年',
    en: 'An exemption has a last day: today at the earliest, and within a year',
  },
  'LGT-6': {
    'zh-CN': '该事项已在豁免期内',
    en: 'It is exempted already',
  },
  'LGT-7': {
    'zh-CN': '该灯须由{post}或其上级（或其受托人）豁免',
    en: 'This light is exempted by {post}, by a post above, or by who stands in for one',
  },
  'LGT-8': { 'zh-CN': '不能豁免本人负责的事项', en: 'Nobody exempts what is their own' },
  'LGT-11': { 'zh-CN': '同一种灯对同一岗位只提醒一次', en: 'One post is told of one light once' },
  'LGT-12': { 'zh-CN': '该灯已熄灭', en: 'It is not lit any more' },
  'LGT-13': {
    'zh-CN': '新版本须晚于 {day} 开始',
    en: 'A new version begins after {day}',
  },
  'LGT-14': { 'zh-CN': '规则代码 {key} 已使用', en: 'The code {key} is taken' },
  'LGT-15': { 'zh-CN': '该豁免已结束', en: 'This exemption is over already' },
};
