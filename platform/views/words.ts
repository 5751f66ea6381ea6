import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'VIW-1': {
    'zh-CN': '您在这个页面已有名为“{name}”的视图',
    en: 'You have a view named “{name}” on this screen already',
  },
  'VIW-2': {
    'zh-CN': '共享视图只能由保存它的人修改或删除',
    en: 'A shared view is changed or deleted only by whoever saved it',
  },
  'VIW-3': {
    'zh-CN': '每个页面最多保存 {limit} 个视图，请先删除不用的',
    en: 'At most {limit} views on one screen; delete one that is not used',
  },
};
