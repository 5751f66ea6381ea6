import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'TGT-1': {
    'zh-CN': '该目标刚由他人下达，请刷新后再改',
    en: 'Somebody else has just set this target; look again before you change it',
  },
  'TGT-2': { 'zh-CN': '目标须大于零', en: 'A target is more than zero' },
  'TGT-3': {
    'zh-CN': '该目标已由 {name} 修改为 {amount}，请刷新后再改',
    en: '{name} has changed this target to {amount} meanwhile; look again before you change it',
  },
};
