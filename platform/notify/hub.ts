import { type Clock, nowIn, type ZoneTime } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import type { JobLog } from '../jobs/job-log.ts';
import { type Loop, openLoop } from '../jobs/loop.ts';
import { firstIdAt, LOOK_BACK_MS, madeAt } from './id-window.ts';
import { type Addressed, markDelivered, missedBy, noticesFrom } from './notice-store.ts';
import { StreamReader } from './reader.ts';

const POLL_MS = 1000;

interface Listener {
  readonly zone: ZoneTime & { readonly id: number };
  readonly accountId: string;
  readonly lastEventId: string | null;
}

/** Everybody of one zone who has a stream open; one query a second serves them all. */
interface Room {
  readonly zone: Listener['zone'];
  readonly readers: Map<string, Set<StreamReader>>;
  readonly loop: Loop;
}

export interface Hub {
  open(listener: Listener): Promise<StreamReader>;
  /** A hint that the zone has something new. */
  nudge(zoneId: number): void;
  close(): Promise<void>;
}

export interface HubOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: JobLog;
  readonly pollMs?: number;
}

export function openHub({ database, clock, log, pollMs = POLL_MS }: HubOptions): Hub {
  const rooms = new Map<number, Room>();

  /** NOT-4 Hands each notice to whoever takes it and leaves the receipt. */
  const hand = async (
    zone: Listener['zone'],
    news: readonly Addressed[],
    take: (told: Addressed) => boolean,
  ): Promise<void> => {
    const handed = news.filter((told) => take(told) && told.notice.deliveredAt === null);
    const ids = handed.map(({ notice }) => notice.id);
    const at = nowIn(zone, clock).toISOString();
    if (ids.length > 0) await database.inZone(zone.id, (db) => markDelivered(db, zone.id, { ids, at }));
  };

  const look = async (zone: Listener['zone'], readers: Room['readers']): Promise<void> => {
    if (readers.size === 0) return;
    const from = firstIdAt(Date.now() - LOOK_BACK_MS); // ids carry the machine's time
    const news = await database.readInZone(zone.id, (db) => noticesFrom(db, zone.id, from));
    await hand(zone, news, ({ accountId, notice }) =>
      [...(readers.get(accountId) ?? [])].map((reader) => reader.offerNews(notice)).includes(true),
    );
  };

  const roomOf = (zone: Listener['zone']): Room => {
    const known = rooms.get(zone.id);
    if (known) return known;
    const readers: Room['readers'] = new Map();
    const turn = (): Promise<void> =>
      look(zone, readers).catch((error: unknown) =>
        log.warn({ err: error, zone: zone.id }, 'notices not read'),
      );
    const room = { zone, readers, loop: openLoop(turn, pollMs) };
    rooms.set(zone.id, room);
    room.loop.start();
    return room;
  };

  const leave = (room: Room, reader: StreamReader): void => {
    const mine = room.readers.get(reader.accountId);
    mine?.delete(reader);
    if (mine?.size === 0) room.readers.delete(reader.accountId);
    if (room.readers.size > 0 || rooms.get(room.zone.id) !== room) return;
    rooms.delete(room.zone.id);
    void room.loop.stop();
  };

  /** NOT-5 */
  const replay = async (listener: Listener, reader: StreamReader): Promise<void> => {
    const { zone, accountId, lastEventId } = listener;
    if (lastEventId === null) return;
    const since = { lastId: lastEventId, fromId: firstIdAt(madeAt(lastEventId) - LOOK_BACK_MS) };
    const missed = await database.readInZone(zone.id, (db) =>
      missedBy(db, { zoneId: zone.id, accountId }, since),
    );
    await hand(zone, missed, ({ notice }) => reader.offer(notice));
  };

  return {
    open: async (listener) => {
      const room = roomOf(listener.zone);
      const reader: StreamReader = new StreamReader(listener.accountId, () => leave(room, reader));
      const mine = room.readers.get(listener.accountId) ?? new Set();
      room.readers.set(listener.accountId, mine.add(reader));
      await replay(listener, reader).catch((error: unknown) => {
        reader.leave();
        throw error;
      });
      room.loop.wake();
      return reader;
    },
    nudge: (zoneId) => rooms.get(zoneId)?.loop.wake(),
    close: async () => {
      const open = [...rooms.values()];
      for (const room of open)
        for (const reader of Array.from(room.readers.values(), (mine) => Array.from(mine)).flat())
          reader.leave();
      await Promise.all(open.map((room) => room.loop.stop()));
    },
  };
}
