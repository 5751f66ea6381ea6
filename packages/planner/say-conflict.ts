import { type Language, type Sentence, say } from '../kernel/words.ts';
import type { Conflict } from './plan.ts';

const WORDS = {
  alone: { 'zh-CN': '无法安排的必访', en: 'A mandatory visit that cannot be made' },
  together: {
    'zh-CN': '不能同时安排的 {count} 个必访，须放弃其一',
    en: '{count} mandatory visits that cannot all be made: one must give way',
  },
  seemsAlone: {
    'zh-CN': '没有找到办法安排的必访（未证明不可能）',
    en: 'A mandatory visit that no way was found to make (not proven impossible)',
  },
  seemsTogether: {
    'zh-CN': '没有找到办法同时安排的 {count} 个必访（未证明不可能）',
    en: '{count} mandatory visits that no way was found to make together (not proven impossible)',
  },
} satisfies Record<string, Sentence>;

const BLOCKED: Sentence = {
  'zh-CN': '其余照排时，{visit}：{reason}',
  en: 'With the others made, {visit}: {reason}',
};

/** What kind of conflict it is; the names of its visits follow it. */
export const sayConflict = (language: Language, { visits, proven }: Conflict): string => {
  const isOne = visits.length === 1;
  const sentence = proven
    ? WORDS[isOne ? 'alone' : 'together']
    : WORDS[isOne ? 'seemsAlone' : 'seemsTogether'];
  return say(sentence, language, { count: visits.length });
};

/** A reason, said already, of the last visit of a conflict: by itself, or when the others are made. */
export const sayBlocked = (
  language: Language,
  { visits }: Conflict,
  { visit, reason }: { readonly visit: string; readonly reason: string },
): string => (visits.length === 1 ? reason : say(BLOCKED, language, { visit, reason }));
