import { expect, it } from 'vitest';
import { standingClock } from '../clock/clock.ts';
import { openHasher } from './hasher.ts';
import { openThrottle } from './throttle.ts';

const ruleOf = (work: () => void): unknown => {
  try {
    work();
    return 'taken';
  } catch (error) {
    return error instanceof Error && 'rule' in error ? error.rule : error;
  }
};

it('[S3] counts failures by address in ten minutes and gives good ones back', () => {
  const { clock, moveTo } = standingClock('2020-02-10T00:00:00Z');
  const throttle = openThrottle(clock, 2);
  const take = (address: string) => ruleOf(() => throttle.take(address));

  expect([take('a'), take('a'), take('a'), take('b')]).toEqual(['taken', 'taken', 'HTTP-7', 'taken']);
  throttle.giveBack('a');
  expect(take('a')).toBe('taken');
  moveTo('2020-02-10T00:10:00Z');
  expect(take('a')).toBe('taken');
});

it('[S3] takes a whole /64 of IPv6 for one address', () => {
  const throttle = openThrottle(standingClock('2020-02-10T00:00:00Z').clock, 1);
  const take = (address: string) => ruleOf(() => throttle.take(address));

  expect(take('2001:db8:1:2::1')).toBe('taken');
  expect(take('2001:db8:1:2:ffff:1:2:3')).toBe('HTTP-7');
  expect(take('2001:db8:1:3::1')).toBe('taken');
});

it('[S3] remembers a bounded number of addresses', () => {
  const throttle = openThrottle(standingClock('2020-02-10T00:00:00Z').clock, 1);
  throttle.take('first');
  for (let n = 0; n < 10_000; n++) throttle.take(`other-${n}`);
  expect(ruleOf(() => throttle.take('first'))).toBe('taken');
});

it('[S4] an unknown login costs a password check as a known one does, and waits its turn for it', async () => {
  const hasher = openHasher({ atOnce: 1, waiting: 1 });
  const said = await Promise.allSettled([1, 2, 3].map(() => hasher.verify(null, 'anything')));
  expect(said.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(said[2]).toMatchObject({ reason: { rule: 'HTTP-11' } });
});
