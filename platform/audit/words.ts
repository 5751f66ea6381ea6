import type { Words } from '../../packages/kernel/words.ts';

/** Why a chain does not fit, by the word that the verification answers. */
export const words: Words = {
  'AUD-4.gap': { 'zh-CN': '缺少第 {seq} 条记录', en: 'Entry {seq} is missing' },
  'AUD-4.payload': {
    'zh-CN': '第 {seq} 条记录的内容无法识别',
    en: 'The text of entry {seq} is none that was written here',
  },
  'AUD-4.hash': { 'zh-CN': '第 {seq} 条记录被改动', en: 'Entry {seq} was changed' },
  'AUD-4.columns': {
    'zh-CN': '第 {seq} 条记录的检索项与内容不一致',
    en: 'Entry {seq} is searched as something else than it says',
  },
  'AUD-4.tail': {
    'zh-CN': '自第 {seq} 条起，末尾的记录缺失',
    en: 'The entries from {seq} to the end are missing',
  },
  'AUD-4.head': {
    'zh-CN': '链尾标记与第 {seq} 条记录不一致',
    en: 'The head of the chain does not fit entry {seq}',
  },
};
