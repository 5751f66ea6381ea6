import { pinyin } from 'pinyin-pro';

/** Pinyin initials for search, lower case: `长沙市` is `css`. Letters and digits stay, everything else goes. */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
