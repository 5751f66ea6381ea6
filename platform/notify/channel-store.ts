import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { ChannelKind } from './driver.ts';

export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly target: string;
  readonly enabled: boolean;
  readonly updatedAt: string;
  readonly revision: number;
}
export interface SealedChannel extends Channel {
  readonly sealed: Buffer | null;
}

const CHANNEL = sql`id, kind, name, target, enabled, updated_at as "updatedAt", revision, sealed_secret as sealed`;

export async function channelsOf(db: Db, zoneId: number): Promise<SealedChannel[]> {
  const rows = await sql<SealedChannel>`
    select ${CHANNEL} from notice_channel where zone_id = ${zoneId} order by name
  `.execute(db);
  return rows.rows;
}

export async function channelById(db: Db, zoneId: number, id: string): Promise<SealedChannel | null> {
  const rows = await sql<SealedChannel>`
    select ${CHANNEL} from notice_channel where zone_id = ${zoneId} and id = ${id}
  `.execute(db);
  return rows.rows[0] ?? null;
}

/** False when the zone has a channel of this name already (NOT-8). */
export async function addChannel(db: Db, zoneId: number, channel: SealedChannel): Promise<boolean> {
  const added = await sql`
    insert into notice_channel (zone_id, id, kind, name, target, sealed_secret, enabled, created_at, updated_at)
    values (${zoneId}, ${channel.id}, ${channel.kind}, ${channel.name}, ${channel.target}, ${channel.sealed},
      ${channel.enabled}, ${channel.updatedAt}, ${channel.updatedAt})
    on conflict (zone_id, name) do nothing
  `.execute(db);
  return added.numAffectedRows === 1n;
}

export async function isNameTaken(
  db: Db,
  zoneId: number,
  other: { name: string; id: string },
): Promise<boolean> {
  const rows = await sql`
    select 1 from notice_channel where zone_id = ${zoneId} and name = ${other.name} and id <> ${other.id}
  `.execute(db);
  return rows.rows.length > 0;
}

/** Saves over the revision read; false when somebody else was faster. */
export async function saveChannel(db: Db, zoneId: number, channel: SealedChannel): Promise<boolean> {
  const saved = await sql`
    update notice_channel
    set name = ${channel.name}, target = ${channel.target}, sealed_secret = ${channel.sealed},
      enabled = ${channel.enabled}, updated_at = ${channel.updatedAt}, revision = revision + 1
    where zone_id = ${zoneId} and id = ${channel.id} and revision = ${channel.revision}
  `.execute(db);
  return saved.numAffectedRows === 1n;
}

interface Delivery {
  readonly zoneId: number;
  readonly noticeId: string;
  readonly channelId: string;
}

export async function isDelivered(db: Db, delivery: Delivery): Promise<boolean> {
  const rows = await sql`
    select 1
    from notice_delivery
    where zone_id = ${delivery.zoneId} and notice_id = ${delivery.noticeId} and channel_id = ${delivery.channelId}
      and delivered_at is not null
  `.execute(db);
  return rows.rows.length > 0;
}

/** `error` is null when it went out. */
export async function noteDelivery(
  db: Db,
  delivery: Delivery,
  outcome: { error: string | null; at: string },
): Promise<void> {
  await sql`
    update notice_delivery
    set attempts = attempts + 1, last_error = ${outcome.error},
      delivered_at = case when ${outcome.error}::text is null then ${outcome.at}::timestamptz end
    where zone_id = ${delivery.zoneId} and notice_id = ${delivery.noticeId} and channel_id = ${delivery.channelId}
  `.execute(db);
}
