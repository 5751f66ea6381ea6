import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedZone } from '../apps/cli/seed/seed-zone.ts';
import type { AnyContract } from '../packages/kernel/contract.ts';
import { BUREAU, ROLES, type Role } from '../packages/kernel/roles.ts';
import { openSealer } from '../platform/auth/seal.ts';
import { sealKey } from '../platform/auth/seal-key.ts';
import type { Route } from '../platform/http/route.ts';
import { newId } from '../platform/ids.ts';
import { packsRoot } from '../platform/packs/find-packs.ts';
import { loadPack } from '../platform/packs/read-pack.ts';
import { type Actor, actorOf } from './world/actor.ts';
import { sampleOf } from './world/sample.ts';
import { openWorld, PASSWORD, type World } from './world/world.ts';
import { allIdsOf, fingerprintOf, idsOf } from './world/zone-rows.ts';

/** What everybody signed in may do; whoever adds to this list says why here. */
const FOR_EVERYBODY = ['notices.readOwn', 'files.handle'];
/** The doors: what may be asked without a session, or with one that may do nothing else yet. */
const OPEN = [
  'beginSecondFactor',
  'changePassword',
  'confirmSecondFactor',
  'finishOidc',
  'getOidc',
  'getSession',
  'listSignInNames',
  // for other systems, which show a token of their own
  'receiveInformation',
  'receiveMail',
  'removeSecondFactor',
  'setPreferences',
  'signIn',
  'signOut',
  'startOidc',
];

let world: World;
let routes: readonly Route[];
/** The zone with the model case in it: whatever there is to steal. */
let rich = 0;
let ids: Map<string, string>;
let secrets: Set<string>;

beforeAll(async () => {
  world = await openWorld({ now: '2020-02-17T00:30:00.000Z' });
  routes = world.server.routes;
  const seeded = await seedZone({
    ownerUrl: world.urls.owner,
    database: world.database,
    auth: world.server.auth,
    sealer: openSealer(sealKey(world.dataDir)),
    pack: loadPack(join(packsRoot(), 'jinxia-2020')),
    password: PASSWORD,
    now: new Date('2020-02-17T00:30:00.000Z'),
  });
  rich = seeded.zoneId;
  ids = await idsOf(world.database, rich);
  secrets = await allIdsOf(world.database, rich);
}, 120_000);
afterAll(() => world.close());

const paramNames = (contract: AnyContract): string[] =>
  [...contract.path.matchAll(/:(\w+)/g)].map((hit) => hit[1] ?? '');

/** A request that gets as far as it can: parameters, query and body as the contract wants them, with `id` in them. */
const sent = (contract: AnyContract, id: string) => ({
  params: Object.fromEntries(paramNames(contract).map((name) => [name, id])),
  query: sampleOf(contract.query, id) ?? {},
  body: sampleOf(contract.body, id) ?? {},
  ifMatch: 1,
});

const sending = (actor: Actor, contract: AnyContract, id: string): Promise<LightMyRequestResponse> => {
  if (contract.carries !== 'upload') return actor.send(contract, sent(contract, id));
  const fields = Object.fromEntries(
    Object.entries(sent(contract, id).body).map(([name, value]) => [name, String(value)]),
  );
  return actor.upload(contract, { name: 'a.txt', bytes: Buffer.from('text'), fields });
};

/** Somebody of the model case, with whatever stands behind the account. */
async function known(login: string): Promise<Actor> {
  const reply = await world.server.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-sortie': '1' },
    payload: { login, password: PASSWORD },
  });
  const [cookie] = reply.cookies;
  if (!cookie) throw new Error(`sign-in of ${login} failed: ${reply.body}`);
  return actorOf(world.server.app, { accountId: '', login, cookie: `${cookie.name}=${cookie.value}` });
}

/** All roles that one person may hold together (IDN-2), so that only the zone stands between them and the thing. */
const strangers = (): Promise<Actor[]> =>
  Promise.all([
    world.fromNextDoor(...BUREAU, 'readinessOfficer', 'systemAdmin'),
    world.fromNextDoor('securityAdmin'),
    world.fromNextDoor('auditor'),
    world.fromNextDoor('advisor', 'agency', 'parkEnterprise', 'subdistrict', 'supplyFirm'),
  ]);
const streams = (route: Route): boolean => route.contract.carries === 'events';

describe('[A1] every route', () => {
  test('has a permission: a sentence in both languages and at least one role', () => {
    expect(routes.length).toBeGreaterThan(80);
    for (const { contract, permission } of routes) {
      expect(permission.roles.length, contract.name).toBeGreaterThan(0);
      expect(permission.sentence['zh-CN'], contract.name).not.toBe('');
      expect(permission.sentence.en, contract.name).not.toBe('');
    }
  });

  test('has a name and an address of its own', () => {
    const names = routes.map((route) => route.contract.name);
    const places = routes.map((route) => `${route.contract.method} ${route.contract.path}`);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(places).size).toBe(places.length);
  });

  test('only what is named here is for everybody, and only the doors are open to strangers', () => {
    const everybody = routes.filter((route) => route.permission.roles.length === ROLES.length);
    expect([...new Set(everybody.map((route) => route.permission.name))].toSorted()).toEqual(
      [...FOR_EVERYBODY].toSorted(),
    );
    const open = world.server.openRoutes.map((route) => route.contract.name).toSorted();
    expect(open).toEqual(OPEN);
  });

  test('HTTP-6 refuses whoever has no session', async () => {
    const let_in: string[] = [];
    for (const { contract } of routes) {
      const reply = await sending(world.nobody, contract, newId());
      if (reply.statusCode !== 401 || reply.json<{ rule: string }>().rule !== 'HTTP-6')
        let_in.push(`${contract.name} ${reply.statusCode}`);
    }
    expect(let_in).toEqual([]);
  });
});

describe.each(ROLES.map((role) => [role]))('%s', (role: Role) => {
  test('HTTP-3 is refused wherever the permission does not name the role, with the sentence that says who may', async () => {
    const actor = await world.as(role);
    const wrong: string[] = [];
    for (const { contract, permission } of routes.filter((one) => !one.permission.roles.includes(role))) {
      const reply = await sending(actor, contract, newId());
      const { rule, detail } = reply.json<{ rule?: string; detail?: string }>();
      const refused =
        reply.statusCode === 403 && rule === 'HTTP-3' && detail?.includes(permission.sentence['zh-CN']);
      if (!refused) wrong.push(`${contract.name} ${reply.statusCode} ${rule ?? ''}`);
    }
    expect(wrong).toEqual([]);
  });

  test('is let in where the permission names the role, and meets no fault of ours', async () => {
    const actor = await world.as(role);
    const wrong: string[] = [];
    const named = routes.filter((one) => one.permission.roles.includes(role) && !streams(one));
    for (const { contract, permission } of named) {
      const reply = await sending(actor, contract, newId());
      const turnedAway =
        reply.statusCode === 403 && reply.body.includes(permission.sentence['zh-CN']) && role !== 'advisor';
      if (reply.statusCode === 401 || reply.statusCode >= 500 || (turnedAway && contract.carries === 'json'))
        wrong.push(`${contract.name} ${reply.statusCode} ${reply.body.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe.each([
  ['advisor.li', 'advisor'],
  ['advisor.xu', 'advisor'],
  ['agency.huadong', 'agency'],
  ['agency.huanan', 'agency'],
] as const)('PTN-7 %s, with a partner behind the account', (login, role) => {
  /** Every id of the zone but those of what this partner filed and is appointed for. */
  const notTheirs = async (): Promise<[table: string, id: string][]> => {
    const actor = await known(login);
    const own = new Set(
      (
        await Promise.all(
          ['/partner', '/partner/referrals?limit=200'].map((path) =>
            world.server.app.inject({
              url: `/api/v1${path}`,
              headers: { cookie: actor.cookie ?? '', 'x-sortie': '1' },
            }),
          ),
        )
      ).flatMap((reply) => reply.body.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []),
    );
    return [...ids].filter(([, id]) => !own.has(id));
  };

  /** That somebody of the zone was refused is written down. */
  const withoutAudit = async () =>
    Object.entries(await fingerprintOf(world.database, rich)).filter(([table]) => !table.startsWith('audit'));

  test('is shown nothing of the house but what is its own: every route refuses, or has not found it', async () => {
    const actor = await known(login);
    const before = await withoutAudit();
    const opened: string[] = [];
    let asked = 0;
    for (const { contract, permission } of routes.filter((one) => paramNames(one.contract).length > 0)) {
      for (const [table, id] of await notTheirs()) {
        const reply = await sending(actor, contract, id);
        asked++;
        const isNamed = permission.roles.includes(role);
        const refused = isNamed ? [400, 403, 404, 422].includes(reply.statusCode) : reply.statusCode === 403;
        if (!refused)
          opened.push(`${contract.name} ${table} ${reply.statusCode} ${reply.body.slice(0, 120)}`);
        if (!isNamed) break; // not their role: every id is refused alike
      }
    }
    expect(opened).toEqual([]);
    expect(asked).toBeGreaterThan(100);
    expect(await withoutAudit()).toEqual(before);
  }, 60_000);
});

describe('[A2] somebody of another zone, with every role there is', () => {
  test('HTTP-2 opens nothing by the id of a thing of ours, and changes nothing', async () => {
    const before = await fingerprintOf(world.database, rich);
    const opened: string[] = [];
    let asked = 0;
    for (const stranger of await strangers()) {
      for (const { contract } of routes.filter(
        (one) => paramNames(one.contract).length > 0 && !streams(one),
      )) {
        for (const [table, id] of ids) {
          const reply = await sending(stranger, contract, id);
          asked++;
          if (![400, 403, 404, 409, 412, 422, 428].includes(reply.statusCode))
            opened.push(`${contract.name} ${table} ${reply.statusCode} ${reply.body.slice(0, 120)}`);
          if (reply.statusCode === 403) break; // not their role: every id is refused alike
        }
      }
    }
    expect(opened).toEqual([]);
    expect(asked).toBeGreaterThan(ids.size);
    expect(await fingerprintOf(world.database, rich)).toEqual(before);
  }, 180_000);

  test('the same ids open to our own people: the refusals above are for the zone and for nothing else', async () => {
    const ours = await Promise.all([
      world.from(rich, ...BUREAU, 'readinessOfficer', 'systemAdmin'),
      world.from(rich, 'securityAdmin'),
    ]);
    const byId = routes.filter(
      (one) => one.contract.method === 'GET' && paramNames(one.contract).length > 0 && !streams(one),
    );
    const shut: string[] = [];
    for (const { contract } of byId) {
      const seen: number[] = [];
      for (const actor of ours)
        for (const id of ids.values()) seen.push((await sending(actor, contract, id)).statusCode);
      if (!seen.includes(200)) shut.push(contract.name);
    }
    // what the model case has none of at its start
    expect(shut.length).toBeLessThanOrEqual(byId.length / 2);
    expect(byId.length - shut.length).toBeGreaterThan(5);
  }, 120_000);

  test('is shown no id of ours by any list', async () => {
    const shown: string[] = [];
    let lists = 0;
    for (const stranger of await strangers()) {
      const all = routes.filter(
        (one) =>
          one.contract.method === 'GET' &&
          paramNames(one.contract).length === 0 &&
          one.contract.carries === 'json',
      );
      for (const { contract } of all) {
        const query = sampleOf(contract.query, [...ids.values()][0] ?? newId()) ?? {};
        const reply = await stranger.send(contract, { query });
        if (reply.statusCode === 200) lists++;
        const named = reply.body.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
        // what was asked for may be said back in a refusal
        const ours = reply.statusCode === 200 ? named.filter((id) => secrets.has(id)) : [];
        if (ours.length > 0) shown.push(`${contract.name} ${ours[0]}`);
      }
    }
    expect(shown).toEqual([]);
    expect(lists).toBeGreaterThan(10);
  });

  test('cannot hang a thing of theirs on a thing of ours', async () => {
    const before = await fingerprintOf(world.database, rich);
    const taken: string[] = [];
    let complete = 0;
    const makes = routes.filter(
      (one) => one.contract.method !== 'GET' && paramNames(one.contract).length === 0 && !streams(one),
    );
    for (const stranger of await strangers()) {
      for (const { contract } of makes) {
        if (sampleOf(contract.body, newId()) !== null) complete++;
        const wantsId = JSON.stringify(sampleOf(contract.body, 'x'.repeat(3)) ?? {}).length > 2;
        for (const [table, id] of ids) {
          const reply = await sending(stranger, contract, id);
          const hung = reply.statusCode < 300 && JSON.stringify(sent(contract, id).body).includes(id);
          if (hung || reply.statusCode >= 500)
            taken.push(`${contract.name} ${table} ${reply.statusCode} ${reply.body.slice(0, 160)}`);
          if (reply.statusCode === 403 || !wantsId) break;
        }
      }
    }
    expect(taken).toEqual([]);
    expect(complete).toBeGreaterThan(makes.length / 2);
    expect(await fingerprintOf(world.database, rich)).toEqual(before);
  }, 180_000);
});
