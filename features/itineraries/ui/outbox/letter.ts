import type { RegisteredArrival, VisitMissed, WrittenUp } from './write.ts';

/** A refusal as the outbox keeps it, to be shown long after it was said. */
export interface Said {
  readonly status: number;
  readonly rule: string | null;
  readonly detail: string;
}

export type LetterState =
  | { readonly is: 'waiting'; readonly tries: number; readonly notBefore: number; readonly last: Said | null }
  | { readonly is: 'sending'; readonly tries: number; readonly since: number }
  | { readonly is: 'sent'; readonly at: number; readonly revision: number | null }
  | { readonly is: 'refused'; readonly at: number; readonly why: Said };

export type Write = RegisteredArrival | WrittenUp | VisitMissed;

/** One thing the phone has to tell the server. Times are the phone's own, in milliseconds. */
export interface Letter {
  /** OBX-1 The idempotency key: the same letter sent twice has its effect once. */
  readonly id: string;
  readonly account: string;
  readonly written: number;
  /** What the visit is called, so that the outbox can say it when nothing else is there. */
  readonly title: string;
  readonly write: Write;
  readonly state: LetterState;
}

export type Outcome =
  | { readonly done: true; readonly revision: number | null }
  | { readonly done: false; readonly said: Said };

const DAY_MS = 86_400_000;
/** OBX-8 As long as VST-4 lets an arrival be told late. */
export const KEPT_MS = 7 * DAY_MS;
/** OBX-8 What arrived is shown a day longer, for the reader's peace of mind. */
const SHOWN_MS = DAY_MS;
/** Longer than any reply takes: a tab that has been sending for longer is gone. */
const GONE_MS = 60_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 300_000;

export const WAITING = { is: 'waiting', tries: 0, notBefore: 0, last: null } as const;

/** OBX-2 What no change of the letter can mend: the network, a busy server, a session that ran out. */
const mayPass = ({ status, rule }: Said): boolean =>
  status === 0 ||
  status === 401 ||
  status === 408 ||
  status === 425 ||
  status === 429 ||
  status >= 500 ||
  rule === 'HTTP-11';

/** OBX-3 Twice as long after each try, at most five minutes. */
export const waitAfter = (tries: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, tries - 1));

export const begin = (letter: Letter, now: number): Letter => ({
  ...letter,
  state: { is: 'sending', tries: 'tries' in letter.state ? letter.state.tries + 1 : 1, since: now },
});

export const settle = (letter: Letter, outcome: Outcome, now: number): Letter => {
  if (outcome.done) return { ...letter, state: { is: 'sent', at: now, revision: outcome.revision } };
  if (!mayPass(outcome.said)) return { ...letter, state: { is: 'refused', at: now, why: outcome.said } };
  const tries = 'tries' in letter.state ? letter.state.tries : 1;
  return {
    ...letter,
    state: { is: 'waiting', tries, notBefore: now + waitAfter(tries), last: outcome.said },
  };
};

export const isUnsent = (letter: Letter): boolean => letter.state.is !== 'sent';
const isOpen = (letter: Letter): boolean => letter.state.is === 'waiting' || letter.state.is === 'sending';

/** OBX-8 Too old to keep, or somebody else's. */
export const isToBeWiped = (letter: Letter, account: string, now: number): boolean =>
  letter.account !== account ||
  now - letter.written > KEPT_MS ||
  (letter.state.is === 'sent' && now - letter.state.at > SHOWN_MS);

export const inOrder = (letters: readonly Letter[]): Letter[] =>
  letters.toSorted((a, b) => a.written - b.written);

export type Next =
  | { readonly letter: Letter }
  /** Nothing to do before then; null when nothing waits at all. */
  | { readonly letter: null; readonly at: number | null };

/**
 * OBX-4 The first open letter goes first, and none overtakes it: an arrival is known before its write-up. A refused
 * letter stands aside. `alone` says that a lock keeps other tabs out: then whoever was sending is gone.
 */
export const nextOf = (letters: readonly Letter[], now: number, alone: boolean): Next => {
  const first = inOrder(letters.filter(isOpen))[0];
  if (!first) return { letter: null, at: null };
  const { state } = first;
  const due =
    state.is === 'waiting' ? state.notBefore : state.is === 'sending' && !alone ? state.since + GONE_MS : now;
  return due <= now ? { letter: first } : { letter: null, at: due };
};

const neverLeft = ({ state }: Letter): boolean => state.is === 'waiting' && state.tries === 0;

/** OBX-5 A newer write-up takes the place of one that never left, and of one that was refused. */
export const replacedBy = (letter: Letter, letters: readonly Letter[]): Letter[] =>
  letters.filter(
    (old) =>
      old.write.kind === letter.write.kind &&
      old.write.visitId === letter.write.visitId &&
      (neverLeft(old) || old.state.is === 'refused'),
  );

/** OBX-6 Later letters about a visit go on from the revision the server has just given; one that was tried stays as it was sent. */
export const carriedOn = (sent: Letter, revision: number | null, letters: readonly Letter[]): Letter[] =>
  letters
    .filter((one) => one.id !== sent.id && one.write.visitId === sent.write.visitId && neverLeft(one))
    .flatMap((one) =>
      one.write.kind === 'writeUp' && revision !== null
        ? [{ ...one, write: { ...one.write, revision } }]
        : [],
    );

/** OBX-7 Sent anew, what was refused is a new letter: the same key would be the same question. */
export const rewritten = (
  letter: Letter,
  anew: { id: string; now: number; revision: number | null },
): Letter => ({
  ...letter,
  id: anew.id,
  written: anew.now,
  write:
    letter.write.kind === 'writeUp'
      ? { ...letter.write, revision: anew.revision ?? letter.write.revision }
      : letter.write,
  state: WAITING,
});

/** OBX-6 The newest revision of a visit's record that this phone has heard of. */
export const revisionOf = (
  visitId: string,
  known: number | null,
  letters: readonly Letter[],
): number | null => {
  const heard = letters.flatMap(({ write, state }) =>
    write.visitId === visitId && state.is === 'sent' && state.revision !== null ? [state.revision] : [],
  );
  const all = known === null ? heard : [known, ...heard];
  return all.length > 0 ? Math.max(...all) : null;
};
