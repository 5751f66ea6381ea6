import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'PTN-1': { 'zh-CN': '已有同名的顾问或代理机构', en: 'An advisor or agency of this name exists already' },
  'PTN-2': { 'zh-CN': '聘期结束不能早于开始', en: 'An appointment ends on or after the day it begins' },
};
