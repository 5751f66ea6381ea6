import { Refusal } from '../../packages/kernel/refusal.ts';
import type { Clock } from '../clock/clock.ts';

const WINDOW_MS = 10 * 60_000;
const MOST_ADDRESSES = 10_000;

interface Tries {
  since: number;
  count: number;
}

/** IDN-7 Failed tries by address, in this process's memory; a good one is given back. */
export interface Throttle {
  take(address: string): void;
  giveBack(address: string): void;
}

/** Someone with an IPv6 line has a whole /64 to try from: it counts as one address. */
const placeOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? expand(address).slice(0, 4).join(':') : address;

const expand = (address: string): string[] => {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
};

export function openThrottle(clock: Clock, most: number): Throttle {
  const tries = new Map<string, Tries>();

  const current = (place: string, now: number): Tries => {
    const known = tries.get(place);
    if (known && now - known.since < WINDOW_MS) return known;
    const made = { since: now, count: 0 };
    tries.delete(place);
    tries.set(place, made);
    const [oldest] = tries.keys();
    if (tries.size > MOST_ADDRESSES && oldest !== undefined) tries.delete(oldest);
    return made;
  };

  return {
    take: (address) => {
      const now = clock().getTime();
      const seen = current(placeOf(address), now);
      if (seen.count >= most) {
        throw new Refusal('HTTP-7', { seconds: Math.ceil((seen.since + WINDOW_MS - now) / 1000) });
      }
      seen.count++;
    },
    giveBack: (address) => {
      const seen = tries.get(placeOf(address));
      if (seen) seen.count = Math.max(0, seen.count - 1);
    },
  };
}
