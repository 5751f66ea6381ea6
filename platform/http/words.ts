import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'HTTP-1': { 'zh-CN': '提交的内容有 {count} 处需要修改', en: '{count} field(s) need to be corrected' },
  'HTTP-2': { 'zh-CN': '没有找到，或不在您的权限范围内', en: 'Not found, or not yours to see' },
  'HTTP-3': { 'zh-CN': '您的岗位无权进行此操作：{sentence}', en: 'Your role may not do this: {sentence}' },
  'HTTP-4': {
    'zh-CN': '此记录已被他人修改（您看到的是第 {yours} 版，现为第 {current} 版），请刷新后再保存',
    en: 'Someone else has changed this record (you have revision {yours}, it is now {current}); reload, then save',
  },
  'HTTP-5': {
    'zh-CN': '同一个 Idempotency-Key 被用于另一项请求，请换一个新的',
    en: 'This Idempotency-Key was used for a different request; take a new one',
  },
  'HTTP-6': { 'zh-CN': '请先登录', en: 'Please sign in' },
  'HTTP-7': {
    'zh-CN': '请求过于频繁，请在 {seconds} 秒后再试',
    en: 'Too many requests; try again in {seconds} s',
  },
  'HTTP-8': { 'zh-CN': '文件超过上限 {limit} MB', en: 'The file is larger than the limit of {limit} MB' },
  'HTTP-9': {
    'zh-CN': '缺少修改所依据的版本（If-Match）',
    en: 'Say which revision you are changing (If-Match)',
  },
  'HTTP-10': { 'zh-CN': '请求来源不被接受', en: 'This request comes from somewhere else than our own pages' },
  'HTTP-11': {
    'zh-CN': '系统正忙，请稍后再试，您的内容未被保存',
    en: 'The system is busy; try again shortly, nothing was saved',
  },
  'HTTP-12': { 'zh-CN': '请求格式有误：{why}', en: 'The request cannot be read: {why}' },
  'HTTP-13': { 'zh-CN': '写入请求缺少 Idempotency-Key', en: 'A write needs an Idempotency-Key' },
  'HTTP-14': { 'zh-CN': '磁盘空间不足，内容未被保存', en: 'The disk is full; nothing was saved' },
  'HTTP-15': {
    'zh-CN': '分页游标无效，请从第一页重新开始',
    en: 'The paging cursor is not valid; start from the first page',
  },
  'HTTP-500': {
    'zh-CN': '系统内部错误，已记录，编号 {requestId}',
    en: 'Something broke on our side; it is recorded under {requestId}',
  },
};
