import { useEffect } from 'react';
import type { Problem } from '../../../../packages/kit/problem.ts';
import { useSession } from '../../../../packages/kit/session.ts';
import { useAsk } from '../../../../packages/kit/use-ask.ts';
import { listLines } from '../../../organisation/contract.ts';
import { getRoad } from '../../contract.ts';
import { device, type KeptRoad } from '../outbox/device.ts';
import { useLive } from '../outbox/use-live.ts';

const MINUTES_2 = 120_000;

export interface RoadNow {
  /** The newest road this phone knows; null when it knows none, undefined while that is being read. */
  kept: KeptRoad | null | undefined;
  /** Why there is nothing newer. */
  problem: Problem | null;
  busy: boolean;
  again: () => void;
}

/** The road as this phone knows it: what the server says is kept first and shown from there, so both are one. */
export const useRoad = (): RoadNow => {
  const account = useSession().account.id;
  const asked = useAsk(getRoad, {}, { every: MINUTES_2 });
  const lines = useAsk(listLines, {}).reply?.items;
  const road = asked.reply;
  useEffect(() => {
    if (!road) return;
    void device.roads.get(account).then((before) =>
      device.roads.put({
        account,
        road,
        came: before?.road.now === road.now ? before.came : Date.now(),
        lines: lines?.map(({ id, name }) => ({ id, name })) ?? before?.lines ?? [],
      }),
    );
  }, [account, road, lines]);
  const kept = useLive(account, async () => (await device.roads.get(account)) ?? null);
  return { kept, problem: asked.problem, busy: asked.busy, again: asked.again };
};
