import { begin, carriedOn, type Letter, nextOf, type Outcome, settle } from './letter.ts';

/** The world around the outbox: where letters are kept and how one is delivered. */
export interface Post {
  readonly letters: () => Promise<Letter[]>;
  readonly keep: (letters: readonly Letter[]) => Promise<void>;
  readonly deliver: (letter: Letter) => Promise<Outcome>;
  readonly now: () => number;
  /** No other tab can be sending. */
  readonly alone: boolean;
}

export interface Sent {
  readonly count: number;
  /** When to try again; null when nothing waits. */
  readonly again: number | null;
}

/** Sends what waits, one after the other. Each step is kept before the next is taken, so a reload loses nothing. */
export const sendAll = async (post: Post): Promise<Sent> => {
  for (let count = 0; ; ) {
    const next = nextOf(await post.letters(), post.now(), post.alone);
    if (next.letter === null) return { count, again: next.at };
    const sending = begin(next.letter, post.now());
    await post.keep([sending]);
    const outcome = await post.deliver(sending);
    const later = outcome.done ? carriedOn(sending, outcome.revision, await post.letters()) : [];
    await post.keep([settle(sending, outcome, post.now()), ...later]);
    if (outcome.done) count++;
  }
};
