import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../packages/kernel/day.ts';
import { dayIn, instantIn, minuteIn } from './clock.ts';

const inZone = (timeZone: string) => ({ timeZone });

describe('a zone’s wall clock', () => {
  test.each([
    ['Asia/Shanghai', '2020-02-10', 1080, '2020-02-10T10:00:00.000Z'],
    ['Asia/Shanghai', '2020-02-10', 0, '2020-02-09T16:00:00.000Z'],
    ['Asia/Shanghai', '2020-02-10', 1440, '2020-02-10T16:00:00.000Z'],
    ['Europe/Berlin', '2020-03-29', 60, '2020-03-29T00:00:00.000Z'],
    ['Europe/Berlin', '2020-03-29', 180, '2020-03-29T01:00:00.000Z'],
    ['Asia/Kathmandu', '2020-02-10', 600, '2020-02-10T04:15:00.000Z'],
  ])('%s on %s at minute %i is %s', (timeZone, on, minute, instant) => {
    expect(instantIn(inZone(timeZone), day(on), minute)).toBe(instant);
  });

  test('there and back', () => {
    const places = fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'America/Lima');
    fc.assert(
      fc.property(places, fc.integer({ min: 1.5e9 / 60, max: 1.8e9 / 60 }), (timeZone, minutes) => {
        const at = new Date(minutes * 60_000);
        const back = instantIn(inZone(timeZone), dayIn({ timeZone }, at), minuteIn({ timeZone }, at));
        expect(back).toBe(at.toISOString());
      }),
    );
  });
});
