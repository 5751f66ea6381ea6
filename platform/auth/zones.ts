import { sql } from 'kysely';
import { GENESIS } from '../audit/verify.ts';
import type { AuthDb } from './account-store.ts';

export interface NewZone {
  readonly id: number;
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Six digits, GB/T 2260. */
  readonly homeCity: string;
  readonly timeZone?: string;
  readonly calendar?: string;
  readonly situation?: string;
  readonly clockOffsetSeconds?: number;
  readonly isDemo?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Makes a zone and the head of its audit chain. The owner of the database alone may (sortie_owner). */
export async function createZone(owner: AuthDb, zone: NewZone, now: Date = new Date()): Promise<void> {
  await owner.transaction().execute(async (db) => {
    await sql`
      insert into zone (id, code, name_zh, name_en, home_city, time_zone, calendar, situation,
        clock_offset_seconds, is_demo, settings, created_at)
      values (${zone.id}, ${zone.code}, ${zone.name.zh}, ${zone.name.en}, ${zone.homeCity},
        ${zone.timeZone ?? 'Asia/Shanghai'}, ${zone.calendar ?? 'cn'}, ${zone.situation ?? 'none'},
        ${zone.clockOffsetSeconds ?? 0}, ${zone.isDemo ?? false},
        ${JSON.stringify(zone.settings ?? {})}::jsonb, ${now.toISOString()})
    `.execute(db);
    await db.insertInto('audit_head').values({ zone_id: zone.id, seq: 0, hash: GENESIS }).execute();
  });
}
