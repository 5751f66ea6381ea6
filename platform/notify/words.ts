import type { Words } from '../../packages/kernel/words.ts';

/** The sentences of docs/rules/notices.md. */
export const words: Words = {
  'NOT-6': {
    'zh-CN': '不能向该地址发送：{why}',
    en: 'Nothing may be sent to this address: {why}',
  },
  'NOT-7': {
    'zh-CN': '地址与渠道类型不符：{expected}',
    en: 'The address does not fit this kind of channel: {expected}',
  },
  'NOT-8': { 'zh-CN': '已有同名的通知渠道：{name}', en: 'There is already a channel of this name: {name}' },
  'NOT-9': {
    'zh-CN': '网络钩子的密钥至少要有 16 个字符',
    en: 'The key of a webhook needs at least 16 characters',
  },
  'NOT-11': {
    'zh-CN': '尚未设置发信服务器（SORTIE_SMTP_URL、SORTIE_MAIL_FROM）',
    en: 'No mail server is set up (SORTIE_SMTP_URL, SORTIE_MAIL_FROM)',
  },
};
