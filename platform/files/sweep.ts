import { type Job, onTick } from '../jobs/job.ts';
import type { Shelf } from './shelf.ts';
import { neededOf } from './store.ts';

const DAY_MS = 86_400_000;
const KEEP_REMOVED_DAYS = 30;

/** FIL-10 Every night, contents nobody needs any more are destroyed; the disk's own clock says how old they are. */
export const sweep = (shelf: Shelf): Job =>
  onTick('files.sweep', '20 3 * * *', async ({ zone, now, db }) => {
    const yesterday = new Date(Date.now() - DAY_MS);
    const removedAfter = new Date(new Date(now).getTime() - KEEP_REMOVED_DAYS * DAY_MS).toISOString();
    for await (const sha256 of shelf.olderThan(zone.id, yesterday)) {
      const needed = await neededOf(db, zone.id, { sha256, removedAfter });
      for (const hex of sha256) if (!needed.has(hex)) await shelf.destroy(zone.id, hex, yesterday);
    }
  });
