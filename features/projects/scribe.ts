import type { Ask } from '../../platform/http/route.ts';
import type { Scribe } from '../enterprises/door.ts';

/** Whoever asks, as the one who writes on the timeline. */
export const scribe = ({ zone, now, who }: Ask): Scribe => ({
  zoneId: zone.id,
  now,
  by: { accountId: who.accountId, name: who.name },
});
