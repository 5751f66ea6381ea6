import type { LiveEvent } from '../http/route.ts';
import type { Notice } from './contract.ts';
import { firstIdAt } from './id-window.ts';

const MAX_WAITING = 500;
const MAX_SEEN = 5000;

const DONE = { done: true, value: undefined } as const;

/**
 * One open stream. It may be left at any time, also while waiting: an async generator could not be, because its
 * `return` waits for the `next` under way.
 */
export class StreamReader implements AsyncIterableIterator<LiveEvent> {
  readonly accountId: string;
  readonly #onLeave: () => void;
  readonly #waiting: Notice[] = [];
  readonly #seen = new Set<string>();
  #wanted: ((result: IteratorResult<LiveEvent>) => void) | null = null;
  readonly #opened = firstIdAt(Date.now());
  #left = false;

  constructor(accountId: string, onLeave: () => void) {
    this.accountId = accountId;
    this.#onLeave = onLeave;
  }

  /** News: what had been handed over before this stream was opened is none. */
  offerNews(notice: Notice): boolean {
    return (notice.deliveredAt === null || notice.id >= this.#opened) && this.offer(notice);
  }

  /** True when it was new to this reader; one who falls 500 behind is let go and replays on return. */
  offer(notice: Notice): boolean {
    if (this.#left || this.#seen.has(notice.id)) return false;
    if (this.#waiting.length >= MAX_WAITING) {
      this.leave();
      return false;
    }
    this.#remember(notice.id);
    this.#waiting.push(notice);
    this.#hand();
    return true;
  }

  #remember(id: string): void {
    this.#seen.add(id);
    const oldest = this.#seen.values().next().value;
    if (this.#seen.size > MAX_SEEN && oldest !== undefined) this.#seen.delete(oldest);
  }

  #hand(): void {
    const notice = this.#wanted && this.#waiting.shift();
    if (!notice) return;
    this.#wanted?.({ done: false, value: { id: notice.id, event: 'message', data: notice } });
    this.#wanted = null;
  }

  leave(): void {
    if (this.#left) return;
    this.#left = true;
    this.#wanted?.(DONE);
    this.#wanted = null;
    this.#onLeave();
  }

  next(): Promise<IteratorResult<LiveEvent>> {
    if (this.#left) return Promise.resolve(DONE);
    return new Promise((resolve) => {
      this.#wanted = resolve;
      this.#hand();
    });
  }

  return(): Promise<IteratorResult<LiveEvent>> {
    this.leave();
    return Promise.resolve(DONE);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
