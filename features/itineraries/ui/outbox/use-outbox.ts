import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useSession } from '../../../../packages/kit/session.ts';
import { device, lettersOf, sweep } from './device.ts';
import { inOrder, type Letter, rewritten, WAITING, type Write } from './letter.ts';
import { post, startSending } from './sender.ts';
import { useLive } from './use-live.ts';

const running = new Map<string, ReturnType<typeof startSending>>();

/** Signed out: nothing more leaves in this name. */
export const stopSending = (): void => {
  for (const one of running.values()) one.stop();
  running.clear();
};

export interface Outbox {
  /** In the order in which they are sent; undefined until the phone has been read. */
  letters: Letter[] | undefined;
  post: (write: Write, title: string) => Promise<void>;
  /** OBX-7 */
  again: (letter: Letter, revision: number | null) => Promise<void>;
  drop: (letter: Letter) => Promise<void>;
  sendNow: () => void;
}

/** What this phone has to tell the server, and the sending of it for as long as a page of the road is open. */
export const useOutbox = (): Outbox => {
  const account = useSession().account.id;
  const cache = useQueryClient();
  useEffect(() => {
    void sweep(account, Date.now());
    if (running.has(account)) return;
    stopSending();
    running.set(
      account,
      startSending(account, () => void cache.invalidateQueries({ queryKey: ['getRoad'] })),
    );
  }, [account, cache]);
  const letters = useLive(account, () => lettersOf(account));
  const sendNow = useCallback(() => running.get(account)?.nudge(), [account]);
  return {
    letters: letters && inOrder(letters),
    sendNow,
    post: async (write, title) => {
      const id = crypto.randomUUID();
      await post({ id, account, written: Date.now(), title, write, state: WAITING });
      sendNow();
    },
    again: async (letter, revision) => {
      const anew = rewritten(letter, { id: crypto.randomUUID(), now: Date.now(), revision });
      await device.transaction('rw', device.letters, async () => {
        await device.letters.delete(letter.id);
        await device.letters.put(anew);
      });
      sendNow();
    },
    drop: (letter) => device.letters.delete(letter.id),
  };
};
