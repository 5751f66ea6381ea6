import { pinyin } from 'pinyin-pro';

/** Pinyin initials of a name, lower case, letters and digits kept: `长沙金霞` is `csjx`. */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 100);
