import { deliver } from './deliver.ts';
import { device, lettersOf } from './device.ts';
import { type Letter, replacedBy } from './letter.ts';
import { type Sent, sendAll } from './send-all.ts';

const NOTHING: Sent = { count: 0, again: null };
const LOCK = 'sortie-outbox';

const sendOf = (account: string, alone: boolean): Promise<Sent> =>
  sendAll({
    letters: () => lettersOf(account),
    // A letter that was wiped meanwhile stays wiped.
    keep: async (letters) => {
      await device.transaction('rw', device.letters, async () => {
        for (const one of letters) if (await device.letters.get(one.id)) await device.letters.put(one);
      });
    },
    deliver,
    now: Date.now,
    alone,
  });

/** One tab sends at a time where the browser has locks; the keys make it safe where it has none. */
const locked = (account: string): Promise<Sent> =>
  'locks' in navigator
    ? navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? sendOf(account, true) : NOTHING))
    : sendOf(account, false);

const WATCH_MS = 30_000;

/** Sends while the page is open: now, when the network comes back, when the page is seen again, and on a timer. */
export const startSending = (
  account: string,
  onSent: () => void,
): { nudge: () => void; stop: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let running = false;
  let asked = false;
  const run = async (): Promise<void> => {
    asked = true;
    if (running || stopped) return;
    running = true;
    clearTimeout(timer);
    let sent = NOTHING;
    while (asked && !stopped) {
      asked = false;
      sent = await locked(account);
      if (sent.count > 0) onSent();
    }
    running = false;
    const wait = sent.again === null ? WATCH_MS : Math.min(WATCH_MS, Math.max(500, sent.again - Date.now()));
    if (!stopped) timer = setTimeout(() => void run(), wait);
  };
  /** The network is back: what waited for its next try need not. */
  const hurry = async (): Promise<void> => {
    await device.letters
      .where('account')
      .equals(account)
      .modify((one: Letter) => {
        const { state } = one;
        if (state.is === 'waiting') Object.assign(one, { state: { ...state, notBefore: 0 } });
      });
    await run();
  };
  const online = (): void => void hurry();
  const seen = (): void => {
    if (document.visibilityState === 'visible') void run();
  };
  addEventListener('online', online);
  document.addEventListener('visibilitychange', seen);
  void run();
  return {
    nudge: () => void hurry(),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', seen);
    },
  };
};

/** Keeps a letter, in the place of those it makes needless. */
export const post = async (letter: Letter): Promise<void> => {
  await device.transaction('rw', device.letters, async () => {
    const old = replacedBy(letter, await lettersOf(letter.account));
    await device.letters.bulkDelete(old.map((one) => one.id));
    await device.letters.put(letter);
  });
};
