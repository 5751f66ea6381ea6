import { type Job, onTick } from '../../../platform/jobs/job.ts';
import type { ImportShelf } from '../import-shelf.ts';
import { cancelAbandoned, importsUnderWay } from '../store/imports.ts';

const DAY_MS = 86_400_000;
const KEEP_DAYS = 30;

/**
 * IMP-24 Every night, files of imports that have ended go, with those an upload left that was never recorded; a
 * preview nobody ran for thirty days is cancelled. What was imported and why rows were rejected stays.
 */
export const sweepImports = (shelf: ImportShelf): Job =>
  onTick('enterprises.sweepImports', '25 3 * * *', async ({ db, zone, now }) => {
    await cancelAbandoned(db, zone.id, new Date(Date.parse(now) - KEEP_DAYS * DAY_MS).toISOString());
    const ids = await shelf.idsOf(zone.id);
    const needed = await importsUnderWay(db, zone.id, ids);
    for (const id of ids) if (!needed.has(id)) await shelf.drop(zone.id, id);
  });
