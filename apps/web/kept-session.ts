import { z } from 'zod';
import { stored } from '../../packages/kit/stored.ts';
import { zSession } from '../../platform/auth/contract.ts';

const DAYS_7_MS = 7 * 86_400_000;
const zKept = z.object({ session: zSession, came: z.number() });
type Kept = z.infer<typeof zKept>;

const read = (text: string | null): Kept | null => {
  try {
    const kept = zKept.safeParse(JSON.parse(text ?? 'null'));
    return kept.success && Date.now() - kept.data.came <= DAYS_7_MS ? kept.data : null;
  } catch {
    return null;
  }
};

/**
 * Who was signed in on this phone, so that the road opens without a signal. It opens nothing on the server: there the
 * cookie alone counts. Seven days old or signed out, it is gone.
 */
export const keptSession = stored<Kept | null>('sortie-session', read, (kept) =>
  kept ? JSON.stringify(kept) : '',
);
