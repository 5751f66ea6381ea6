import { Refusal } from '../../packages/kernel/refusal.ts';

/** Does the work when one of `count` slots is free; refuses (HTTP-11) when `waiting` others wait already. */
export type InSlot = <T>(work: () => Promise<T>) => Promise<T>;

export function slots(count: number, waiting: number): InSlot {
  let free = count;
  const queue: (() => void)[] = [];

  const enter = async (): Promise<void> => {
    if (free > 0) {
      free--;
      return;
    }
    if (queue.length >= waiting) throw new Refusal('HTTP-11');
    await new Promise<void>((resolve) => queue.push(resolve));
  };
  /** The slot goes from hand to hand: nobody who comes later can slip in between. */
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else free++;
  };

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
