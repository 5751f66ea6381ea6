import { describe, expect, it } from 'vitest';
import { sayIn } from './use-words.ts';

const words = {
  'zh-CN': { late: '{name} 超期 {days} 天', rows_one: '{count} 条', rows_other: '{count} 条' },
  en: { late: '{name} is {days} days late', rows_one: '{count} row', rows_other: '{count} rows' },
} as const;

describe('words', () => {
  it('are said in the language asked for, with their particulars as typed', () => {
    expect(sayIn(words, 'zh-CN')('late', { name: '<甲>&乙', days: 3 })).toBe('<甲>&乙 超期 3 天');
    expect(sayIn(words, 'en')('late', { name: 'A', days: 3 })).toBe('A is 3 days late');
  });
  it('follow the count', () => {
    expect(sayIn(words, 'en')('rows', { count: 1 })).toBe('1 row');
    expect(sayIn(words, 'en')('rows', { count: 2 })).toBe('2 rows');
    expect(sayIn(words, 'zh-CN')('rows', { count: 1 })).toBe('1 条');
  });
});
