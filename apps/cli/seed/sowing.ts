import type { Db } from '../../../platform/db/database.ts';
import type { ZonePack } from '../../../platform/packs/zone-pack.ts';
import type { Keys } from './keys.ts';

/** One pack on its way into one zone, in one transaction. */
export interface Sowing {
  readonly db: Db;
  readonly zoneId: number;
  readonly pack: ZonePack;
  readonly keys: Keys;
  /** The zone's instant. */
  readonly now: string;
  readonly by: { readonly accountId: null; readonly name: string };
}
