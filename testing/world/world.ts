import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServer, type Server } from '../../apps/server/server.ts';
import type { Role } from '../../packages/kernel/roles.ts';
import { createZone } from '../../platform/auth/zones.ts';
import { standingClock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { withOwner } from '../../platform/db/owner.ts';
import { openLog } from '../../platform/http/log.ts';
import { DEFAULT_HTTP, type HttpSettings } from '../../platform/http/settings.ts';
import { newId } from '../../platform/ids.ts';
import { type Actor, actorOf } from './actor.ts';
import { freshDatabase } from './database.ts';

/** The password of everybody in a test world. */
export const PASSWORD = 'river-lantern-2748';

export interface World {
  readonly server: Server;
  readonly database: Database;
  readonly urls: {
    readonly owner: string;
    readonly app: string;
    readonly auth: string;
    readonly super: string;
  };
  readonly dataDir: string;
  /** Ids of the two zones: home, where stories happen, and next door, whose people must be refused. */
  readonly zones: { readonly home: number; readonly nextDoor: number };
  /** Somebody of the home zone with these roles, signed in; made on first use. */
  as(...roles: readonly Role[]): Promise<Actor>;
  /** Somebody of the other zone. */
  fromNextDoor(...roles: readonly Role[]): Promise<Actor>;
  /** Somebody of any zone there is. */
  from(zoneId: number, ...roles: readonly Role[]): Promise<Actor>;
  /** Nobody: no session. */
  readonly nobody: Actor;
  moveTo(instant: string): void;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** The instant at which the standing clock begins, ISO UTC. */
  readonly now?: string;
  readonly http?: Partial<HttpSettings>;
}

const NOW = '2024-03-04T01:00:00.000Z';

/** A whole server on a fresh database, on a chosen day, with two zones and whoever a story needs. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const fresh = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'sortie-world-'));
  const { clock, moveTo } = standingClock(options.now ?? NOW);
  const server = await openServer({
    database: fresh.database,
    clock,
    dataDir,
    http: { ...DEFAULT_HTTP, requestsPerMinute: 0, busyAfterMs: 0, ...options.http },
    log: openLog(process.env['SORTIE_TEST_LOG'] ?? 'silent'),
    oidc: null,
    notify: { mail: null, allow: [], origin: null },
    webFolder: null,
  });
  await server.app.ready();
  const zones = { home: 1, nextDoor: 2 };
  await withOwner(fresh.urls.owner, async (owner) => {
    for (const [code, id] of [['home', zones.home] as const, ['next-door', zones.nextDoor] as const]) {
      const name = { zh: `${code} 区`, en: code };
      await createZone(owner, {
        id,
        code,
        name,
        homeCity: '430100',
        settings: { requireSecondFactor: false },
      });
    }
  });
  const people = new Map<string, Promise<Actor>>();
  const somebody = (zoneId: number, roles: readonly Role[]): Promise<Actor> => {
    const key = `${zoneId}.${roles.join('+').toLowerCase()}`;
    const known = people.get(key);
    if (known) return known;
    const made = signUp(server, { zoneId, roles, login: `${key.slice(0, 60)}.${newId().slice(-6)}` });
    people.set(key, made);
    return made;
  };
  return {
    server,
    database: fresh.database,
    urls: fresh.urls,
    dataDir,
    zones,
    as: (...roles) => somebody(zones.home, roles),
    fromNextDoor: (...roles) => somebody(zones.nextDoor, roles),
    from: (zoneId, ...roles) => somebody(zoneId, roles),
    nobody: actorOf(server.app, { accountId: '', login: '', cookie: null }),
    moveTo,
    close: async () => {
      await server.stop();
      await fresh.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface Newcomer {
  readonly zoneId: number;
  readonly roles: readonly Role[];
  readonly login: string;
}

/** Makes an account and signs it in. */
export async function signUp(server: Server, { zoneId, roles, login }: Newcomer): Promise<Actor> {
  const accountId = await server.auth.createAccount({
    zoneId,
    login: login.replaceAll('+', '_'),
    name: login,
    roles,
    password: PASSWORD,
    mustChangePassword: false,
  });
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-sortie': '1' },
    payload: { login: login.replaceAll('+', '_'), password: PASSWORD },
  });
  const [cookie] = reply.cookies;
  if (!cookie) throw new Error(`sign-in of ${login} failed: ${reply.body}`);
  return actorOf(server.app, { accountId, login, cookie: `${cookie.name}=${cookie.value}` });
}
