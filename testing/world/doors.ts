import { randomBytes } from 'node:crypto';
import type { AnyContract } from '../../packages/kernel/contract.ts';
import { day } from '../../packages/kernel/day.ts';
import type { Role } from '../../packages/kernel/roles.ts';
import { type Auth, openAuth } from '../../platform/auth/auth.ts';
import type { AuthSettings } from '../../platform/auth/parts.ts';
import { openSealer } from '../../platform/auth/seal.ts';
import { createZone } from '../../platform/auth/zones.ts';
import { standingClock } from '../../platform/clock/clock.ts';
import type { OpenRoute, Route, Visit } from '../../platform/http/route.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { ownerOf } from './owner.ts';

export const PASSWORD = 'fresh river stone 42';

/** A browser at the door: it keeps the cookie that it is given. */
export interface Visitor {
  token: string | null;
  wentTo: string | null;
  ask(contract: AnyContract, given?: { body?: unknown; query?: unknown }): Promise<unknown>;
}

export interface DoorWorld {
  readonly fresh: FreshDatabase;
  readonly auth: Auth;
  /** The same database seen from another machine. */
  otherMachine(): Auth;
  moveTo(at: string): void;
  now(): Date;
  visitor(address?: string, at?: Auth): Visitor;
  account(
    login: string,
    roles?: readonly Role[],
    more?: { zoneId?: number; mustChangePassword?: boolean },
  ): Promise<string>;
  close(): Promise<void>;
}

const visitorOf = (openRoutes: readonly OpenRoute[], address: string): Visitor => {
  const visitor: Visitor = {
    token: null,
    wentTo: null,
    ask: async (contract, given = {}) => {
      const open = openRoutes.find((one) => one.contract.name === contract.name);
      if (!open) throw new Error(`no open route ${contract.name}`);
      const visit: Visit = {
        language: 'en',
        address,
        agent: 'test',
        requestId: 'request-1',
        token: visitor.token,
        bearer: null,
        setToken: (token) => {
          visitor.token = token;
        },
        setTokenAcrossSites: (token) => {
          visitor.token = token;
        },
        redirect: (to) => {
          visitor.wentTo = to;
        },
      };
      const reply = await open.run(visit, {
        params: {},
        query: contract.query.parse(given.query ?? {}),
        body: contract.body.parse(given.body ?? {}),
        file: null,
        signal: new AbortController().signal,
        lastEventId: null,
      });
      return contract.reply.parse(reply ?? {});
    },
  };
  return visitor;
};

/** A zone with its door, on a day of the test's choosing. */
export async function doorWorld(
  given: {
    settings?: Partial<AuthSettings>;
    zone?: Record<string, unknown>;
    isDemo?: boolean;
    at?: string;
  } = {},
): Promise<DoorWorld> {
  const fresh = await freshDatabase();
  const owner = ownerOf(fresh);
  const zone = { id: 1, code: 'first', name: { zh: '甲区', en: 'First' }, homeCity: '430100' };
  await createZone(owner, { ...zone, settings: given.zone ?? {}, isDemo: given.isDemo ?? false });
  await createZone(owner, { ...zone, id: 2, code: 'second' });
  await owner.destroy();
  const { clock, moveTo } = standingClock(given.at ?? '2020-02-10T01:00:00Z');
  const secrets = { sealer: openSealer(randomBytes(32)) };
  const settings: AuthSettings = { permissions: [], refusalFloorMs: 0, ...given.settings };
  const open = (): Auth => openAuth({ database: fresh.database, clock, secrets, settings });
  const auth = open();
  return {
    fresh,
    auth,
    otherMachine: open,
    moveTo,
    now: clock,
    visitor: (address = '192.0.2.1', at = auth) => visitorOf(at.openRoutes, address),
    account: (login, roles = ['staff'], more = {}) =>
      auth.createAccount({
        zoneId: more.zoneId ?? 1,
        login,
        name: '王敏',
        roles,
        password: PASSWORD,
        mustChangePassword: more.mustChangePassword ?? false,
      }),
    close: () => fresh.drop(),
  };
}

/** A route as somebody of the zone asks it, without the porch: its permission is the porch's to check. */
export function askAs(
  world: DoorWorld,
  who: { accountId: string; roles: readonly Role[]; zoneId?: number },
): (
  contract: AnyContract,
  given?: { params?: unknown; body?: unknown; query?: unknown; ifMatch?: number },
  routes?: readonly Route[],
) => Promise<unknown> {
  const zoneId = who.zoneId ?? 1;
  return (contract, given = {}, routes = world.auth.routes) => {
    const known = routes.find((one) => one.contract.name === contract.name);
    if (!known) throw new Error(`no route ${contract.name}`);
    return world.fresh.database.inZone(zoneId, async (db) => {
      const reply = await known.run(
        {
          who: { ...who, zoneId, personId: null, name: '刘安全' },
          zone: {
            id: zoneId,
            code: 'first',
            name: { zh: '甲区', en: 'First' },
            timeZone: 'Asia/Shanghai',
            homeCity: '430100',
            calendar: 'cn',
            situation: 'none',
            clockOffsetSeconds: 0,
            isDemo: false,
          },
          language: 'en',
          now: world.now().toISOString(),
          today: day('2020-02-10'),
          db,
          requestId: 'request-2',
          address: '192.0.2.2',
          ifMatch: given.ifMatch ?? null,
          tell: () => {},
        },
        {
          params: contract.params.parse(given.params ?? {}),
          query: contract.query.parse(given.query ?? {}),
          body: contract.body.parse(given.body ?? {}),
          file: null,
          signal: new AbortController().signal,
          lastEventId: null,
        },
      );
      return contract.reply.parse(reply ?? {});
    });
  };
}
