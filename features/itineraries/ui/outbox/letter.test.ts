import { describe, expect, it } from 'vitest';
import {
  begin,
  carriedOn,
  isToBeWiped,
  KEPT_MS,
  type Letter,
  nextOf,
  replacedBy,
  revisionOf,
  rewritten,
  settle,
  WAITING,
  waitAfter,
} from './letter.ts';
import { type Post, sendAll } from './send-all.ts';

const FORM = {
  met: [],
  findings: '',
  nextStep: '',
  nextStepOn: null,
  outcome: null,
  lead: null,
  commitments: [],
  close: false,
} as const;

const letter = (some: Partial<Letter> = {}): Letter => ({
  id: 'a',
  account: 'me',
  written: 0,
  title: '',
  write: { kind: 'arrival', visitId: 'v', at: '2020-02-17T01:00:00Z' },
  state: WAITING,
  ...some,
});
const writeUp = (some: Partial<Letter> = {}): Letter =>
  letter({
    write: { kind: 'writeUp', visitId: 'v', form: { ...FORM, met: [], commitments: [] }, revision: null },
    ...some,
  });
const said = (status: number, rule: string | null = null) => ({
  done: false as const,
  said: { status, rule, detail: '' },
});
const sending = begin(letter(), 0);

describe('a letter', () => {
  it.each([
    [0, null, 'waiting'],
    [401, null, 'waiting'],
    [429, null, 'waiting'],
    [503, null, 'waiting'],
    [409, 'HTTP-11', 'waiting'],
    [409, 'VST-6', 'refused'],
    [412, null, 'refused'],
    [422, 'VST-1', 'refused'],
    [403, 'VST-7', 'refused'],
  ])('OBX-2 answered %i %s is then %s', (status, rule, then) => {
    expect(settle(sending, said(status, rule), 5).state.is).toBe(then);
  });

  it('OBX-3 waits twice as long after each try, at most five minutes', () => {
    expect([1, 2, 3, 4, 20].map(waitAfter)).toEqual([2_000, 4_000, 8_000, 16_000, 300_000]);
  });

  it('OBX-3 counts its tries through every state', () => {
    const once = settle(begin(letter(), 0), said(0), 0);
    const twice = settle(begin(once, 9_000), said(0), 9_000);
    expect(twice.state).toEqual({ is: 'waiting', tries: 2, notBefore: 13_000, last: said(0).said });
  });

  it('OBX-7 sent anew has a new key and the newest revision', () => {
    const anew = rewritten(writeUp(), { id: 'b', now: 9, revision: 4 });
    expect(anew).toMatchObject({ id: 'b', written: 9, write: { revision: 4 }, state: WAITING });
  });

  it.each([
    ['another account’s', letter({ account: 'you' }), 0, true],
    ['of seven days and a moment', letter(), KEPT_MS + 1, true],
    ['of seven days', letter(), KEPT_MS, false],
    ['sent two days ago', letter({ state: { is: 'sent', at: 0, revision: 1 } }), 2 * 86_400_000, true],
    ['sent an hour ago', letter({ state: { is: 'sent', at: 0, revision: 1 } }), 3_600_000, false],
  ])('OBX-8 %s is wiped or not', (_, one, now, wiped) => {
    expect(isToBeWiped(one, 'me', now)).toBe(wiped);
  });
});

describe('the order', () => {
  const first = letter({ id: '1', written: 1 });
  const second = writeUp({ id: '2', written: 2 });

  it('OBX-4 the earliest goes first, however they lie', () => {
    expect(nextOf([second, first], 9, true)).toEqual({ letter: first });
  });

  it('OBX-4 none overtakes one that waits for its next try', () => {
    const failed = settle(begin(first, 10), said(0), 10);
    expect(nextOf([failed, second], 11, true)).toEqual({ letter: null, at: 2_010 });
  });

  it('OBX-4 a refused one stands aside', () => {
    const refused = settle(begin(first, 10), said(422), 10);
    expect(nextOf([refused, second], 11, true)).toEqual({ letter: second });
  });

  it('OBX-4 one that a closed tab was sending is sent again at once under the lock, after a minute without', () => {
    const left = begin(first, 10);
    expect(nextOf([left], 11, true)).toEqual({ letter: left });
    expect(nextOf([left], 11, false)).toEqual({ letter: null, at: 60_010 });
    expect(nextOf([left], 60_010, false)).toEqual({ letter: left });
  });

  it('OBX-5 a newer write-up replaces one that never left or was refused, not one that may have arrived', () => {
    const never = writeUp({ id: 'never' });
    const refused = settle(begin(writeUp({ id: 'refused' }), 0), said(412), 0);
    const tried = settle(begin(writeUp({ id: 'tried' }), 0), said(0), 0);
    const other = writeUp({ id: 'other', write: { ...never.write, visitId: 'w' } });
    expect(replacedBy(second, [never, refused, tried, other, first]).map((one) => one.id)).toEqual([
      'never',
      'refused',
    ]);
  });

  it('OBX-6 later letters go on from the revision just given', () => {
    expect(carriedOn(first, 3, [first, second])).toEqual([
      { ...second, write: { ...second.write, revision: 3 } },
    ]);
  });
});

describe('the revision of a record', () => {
  const sent = letter({ state: { is: 'sent', at: 0, revision: 5 } });
  it.each([
    ['nobody knows any', null, [letter()], null],
    ['the server’s, when the phone sent nothing since', 3, [], 3],
    ['what the last letter was answered, when the route is older', 3, [sent], 5],
    ['the server’s, when a colleague went on', 9, [sent], 9],
  ])('OBX-6 %s', (_, known, letters, then) => {
    expect(revisionOf('v', known, letters)).toBe(then);
  });
});

/** A phone's storage and a server, both in memory; `answers` is what the server says, in turn. */
const stage = (letters: readonly Letter[], answers: readonly ReturnType<typeof said>[]) => {
  const kept = new Map(letters.map((one) => [one.id, one]));
  const queue = [...answers];
  const delivered: string[] = [];
  const post: Post = {
    letters: async () => [...kept.values()],
    keep: async (some) => {
      for (const one of some) kept.set(one.id, one);
    },
    deliver: async (one) => {
      delivered.push(`${one.id}@${one.write.kind === 'writeUp' ? one.write.revision : ''}`);
      return queue.shift() ?? { done: true, revision: 7 };
    },
    now: () => 100,
    alone: true,
  };
  return { post, delivered, stateOf: (id: string) => kept.get(id)?.state.is };
};

describe('sending', () => {
  it('OBX-4, OBX-6 sends all in order, each on the revision of the last', async () => {
    const { post, delivered } = stage(
      [writeUp({ id: '2', written: 2 }), letter({ id: '1', written: 1 })],
      [],
    );
    expect(await sendAll(post)).toEqual({ count: 2, again: null });
    expect(delivered).toEqual(['1@', '2@7']);
  });

  it('OBX-4 stops at the first that gets no answer', async () => {
    const { post, delivered, stateOf } = stage(
      [letter({ id: '1', written: 1 }), writeUp({ id: '2', written: 2 })],
      [said(0)],
    );
    expect(await sendAll(post)).toEqual({ count: 0, again: 2_100 });
    expect(delivered).toEqual(['1@']);
    expect([stateOf('1'), stateOf('2')]).toEqual(['waiting', 'waiting']);
  });

  it('OBX-2 goes on past a refusal and keeps what was refused', async () => {
    const { post, stateOf } = stage(
      [letter({ id: '1', written: 1 }), writeUp({ id: '2', written: 2 })],
      [said(422, 'VST-4')],
    );
    expect(await sendAll(post)).toEqual({ count: 1, again: null });
    expect([stateOf('1'), stateOf('2')]).toEqual(['refused', 'sent']);
  });
});
