import { expect, test } from 'vitest';
import { civilTime } from './civil-time.ts';

test('the zone’s civil time of an instant, past midnight too', () => {
  expect(civilTime('2024-03-04T15:59:00.000Z', 'Asia/Shanghai')).toEqual({ day: '2024-03-04', minute: 1439 });
  expect(civilTime('2024-03-04T16:00:00.000Z', 'Asia/Shanghai')).toEqual({ day: '2024-03-05', minute: 0 });
});
