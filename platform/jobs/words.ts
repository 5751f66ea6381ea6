import type { Words } from '../../packages/kernel/words.ts';

/** The sentences of docs/rules/jobs.md. */
export const words: Words = {
  'JOB-2': {
    'zh-CN': '该后台任务本次已排入，不会重复执行',
    en: 'This job is in the queue for this time already and is not done twice',
  },
  'JOB-6': {
    'zh-CN': '该后台任务不在失败之列（可能已被重做或作废）',
    en: 'This job is not among the failed ones (it may have been replayed or forgotten)',
  },
};
