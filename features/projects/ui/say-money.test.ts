import { expect, test } from 'vitest';
import { sayMoney } from './say-money.ts';

test.each([
  [8000, '8,000 万元', 'CNY 80.0 m'],
  [9999, '9,999 万元', 'CNY 100.0 m'],
  [10_000, '1.00 亿元', 'CNY 100.0 m'],
  [128_000, '12.80 亿元', 'CNY 1.28 bn'],
])('%i wan is %s, or %s', (wan, zh, en) => {
  expect(sayMoney(wan, 'zh-CN')).toBe(zh);
  expect(sayMoney(wan, 'en')).toBe(en);
});
