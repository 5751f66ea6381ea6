import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkingCalendar } from '../../packages/kernel/calendar.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Zone } from '../../platform/http/route.ts';
import { calendarNamed } from '../../platform/packs/calendars.ts';
import { packsRoot } from '../../platform/packs/find-packs.ts';
import { type Rung, zMeetingPack } from './contract.ts';
import { ladderOf } from './store/told.ts';

let shipped: readonly Rung[] | null = null;

/** The steps that come with the program; read when first asked, and once. */
export function usualLadder(): readonly Rung[] {
  const path = join(packsRoot(), 'meetings/default.json');
  shipped ??= zMeetingPack.parse(JSON.parse(readFileSync(path, 'utf8'))).ladder;
  return shipped;
}

/** What every judgement of an order's lateness is made from. */
export interface Measure {
  readonly ladder: readonly Rung[];
  readonly calendar: WorkingCalendar;
}

/** ORD-11 The zone's own steps; those that come with the program where it has said nothing. */
export async function measureOf(db: Db, zone: Pick<Zone, 'id' | 'calendar'>): Promise<Measure> {
  const own = await ladderOf(db, zone.id);
  return { ladder: own.length === 0 ? usualLadder() : own, calendar: calendarNamed(zone.calendar) };
}
