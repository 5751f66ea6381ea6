import { countUnsent, wipe } from './device.ts';
import { stopSending } from './use-outbox.ts';

/** How much would be lost by signing out now. */
export const unsentHere = countUnsent;

/** OBX-9 Signed out: nothing of the road stays on this phone. */
export const leaveRoad = async (): Promise<void> => {
  stopSending();
  await wipe();
};
