import type { z } from 'zod';
import type { AnyContract, Contract, ReplyOf } from '../../packages/kernel/contract.ts';
import type { Day } from '../../packages/kernel/day.ts';
import { may } from '../../packages/kernel/permission.ts';
import { Refusal } from '../../packages/kernel/refusal.ts';
import type { Role } from '../../packages/kernel/roles.ts';
import { createZone } from '../../platform/auth/zones.ts';
import { dayIn } from '../../platform/clock/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import { type Told, writeTold } from '../../platform/facts/tell.ts';
import type { Route, Zone } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { ownerOf } from './owner.ts';

export interface Given<C extends AnyContract> {
  readonly params?: z.input<C['params']>;
  readonly query?: z.input<C['query']>;
  readonly body?: z.input<C['body']>;
  readonly ifMatch?: number;
}

/** Somebody who asks: the permission is checked and the reply shaped as at the porch, without HTTP between. */
export interface Actor {
  readonly accountId: string;
  readonly personId: string | null;
  ask<C extends Contract>(contract: C, given?: Given<C>): Promise<ReplyOf<C>>;
}

export interface Stage {
  readonly fresh: FreshDatabase;
  /** All that was told, in order. */
  readonly told: Told[];
  /** The instant of both zones. */
  at(now: string): void;
  now(): string;
  as(roles: readonly Role[], who?: { personId?: string | null; zoneId?: number; accountId?: string }): Actor;
  inZone<T>(work: (db: Db) => Promise<T>, zoneId?: number): Promise<T>;
  close(): Promise<void>;
}

const zoneOf = (id: number, situation: string): Zone => ({
  id,
  code: id === 1 ? 'first' : 'second',
  name: { zh: '甲区', en: 'First' },
  timeZone: 'Asia/Shanghai',
  homeCity: '430100',
  calendar: 'cn',
  situation,
  clockOffsetSeconds: 0,
  isDemo: false,
});

/** Two zones on a fresh database and the routes of a feature. */
export async function stage(
  routes: readonly Route[],
  given: { at?: string; situation?: string } = {},
): Promise<Stage> {
  const fresh = await freshDatabase();
  const owner = ownerOf(fresh);
  const zone = {
    code: 'first',
    name: { zh: '甲区', en: 'First' },
    homeCity: '430100',
    settings: {},
    isDemo: false,
  };
  await createZone(owner, { ...zone, id: 1 });
  await createZone(owner, { ...zone, id: 2, code: 'second' });
  await owner.destroy();
  const told: Told[] = [];
  let now = given.at ?? '2020-02-10T01:00:00.000Z';

  const run = async (asking: Asking): Promise<unknown> => {
    const { contract, roles, zoneId } = asking;
    const route = routes.find((one) => one.contract.name === contract.name);
    if (!route) throw new Error(`no route ${contract.name}`);
    if (!may({ roles }, route.permission)) throw new Refusal('HTTP-3');
    const tales: Told[] = [];
    const who = { accountId: asking.accountId, personId: asking.personId, zoneId, name: '刘行', roles };
    const reply = await fresh.database.inZone(who, async (db) => {
      tales.length = 0;
      const done = await route.run(
        {
          who,
          zone: zoneOf(zoneId, given.situation ?? 'none'),
          language: 'en',
          now,
          today: today(now),
          db,
          requestId: 'request-1',
          address: '192.0.2.1',
          ifMatch: asking.given.ifMatch ?? null,
          tell: (tale) => tales.push(tale),
        },
        {
          // border: parsed by the contract's own schemas
          params: contract.params.parse(asking.given.params ?? {}),
          query: contract.query.parse(asking.given.query ?? {}),
          body: contract.body.parse(asking.given.body ?? {}),
          file: null,
          signal: new AbortController().signal,
          lastEventId: null,
        },
      );
      const teller = {
        zoneId,
        accountId: who.accountId,
        name: who.name,
        at: now,
        address: '',
        requestId: '',
      };
      await writeTold(db, teller, { tales, listeners: () => [] });
      return done;
    });
    told.push(...tales);
    return contract.reply.parse(reply);
  };

  return {
    fresh,
    told,
    at: (instant) => {
      now = instant;
    },
    now: () => now,
    as: (roles, { personId = null, zoneId = 1, accountId = newId() } = {}) => {
      return {
        accountId,
        personId,
        // border: shaped by the contract's own reply
        ask: async <C extends Contract>(contract: C, asked: Given<C> = {}) =>
          (await run({ contract, roles, zoneId, accountId, personId, given: asked })) as ReplyOf<C>,
      };
    },
    inZone: (work, zoneId = 1) => fresh.database.inZone(zoneId, work),
    close: () => fresh.drop(),
  };
}

interface Asking {
  readonly contract: AnyContract;
  readonly roles: readonly Role[];
  readonly zoneId: number;
  readonly accountId: string;
  readonly personId: string | null;
  readonly given: Given<AnyContract>;
}

const today = (now: string): Day => dayIn({ timeZone: 'Asia/Shanghai' }, new Date(now));
