import type { Words } from '../../packages/kernel/words.ts';

/** The sentences of docs/rules/files.md. */
export const words: Words = {
  'FIL-1': {
    'zh-CN': '不接受这种文件。可以上传：{kinds}',
    en: 'This kind of file is not taken. You can upload: {kinds}',
  },
  'FIL-2': {
    'zh-CN': '文件内容是 {real}，与文件名 {name} 不符',
    en: 'The content of the file is {real}, which is not what its name {name} says',
  },
  'FIL-3': {
    'zh-CN': '图片过大（{pixels} 万像素），上限为 {limit} 万像素',
    en: 'The picture has too many pixels ({pixels} × 10,000); the limit is {limit} × 10,000',
  },
  'FIL-4': {
    'zh-CN': '图片已损坏，无法读取',
    en: 'The picture is damaged and cannot be read',
  },
  'FIL-6': {
    'zh-CN': '文件未通过病毒检查，已被隔离',
    en: 'The file did not pass the virus check and was put in quarantine',
  },
  'FIL-7': {
    'zh-CN': '病毒检查暂时不可用，文件未被保存，请稍后再试',
    en: 'The virus check is not available right now; the file was not saved, try again later',
  },
  'FIL-8': {
    'zh-CN': '文件是空的',
    en: 'The file is empty',
  },
};
