import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may } from '../../packages/kernel/permission.ts';
import { ROLES } from '../../packages/kernel/roles.ts';
import { askAs, type DoorWorld, doorWorld, PASSWORD } from '../../testing/world/doors.ts';
import {
  type Account,
  changeAccount,
  endAccountSessions,
  listAccounts,
  openAccount,
  resetPassword,
  resetSecondFactor,
} from './accounts-contract.ts';
import { getSession, signIn } from './contract.ts';

let world: DoorWorld;
let ask: ReturnType<typeof askAs>;
let security: string;
beforeAll(async () => {
  world = await doorWorld();
  security = await world.account('security', ['securityAdmin']);
  ask = askAs(world, { accountId: security, roles: ['securityAdmin'] });
});
afterAll(() => world.close());

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { rule?: string }) => error.rule ?? error,
  );
const asAccount = (reply: unknown): Account => reply as Account; // border: parsed by its own schema in askAs
const ONE_TIME = 'once upon a river 7';

async function signedIn(login: string, password = PASSWORD) {
  const visitor = world.visitor();
  await visitor.ask(signIn, { body: { login, password } });
  return visitor;
}

describe('accounts of a zone', () => {
  it('are opened with a one-time password and listed by login, page by page', async () => {
    const body = { login: 'New.Comer', name: '新来', roles: ['staff'], oneTimePassword: ONE_TIME };
    const opened = asAccount(await ask(openAccount, { body }));
    expect(opened).toMatchObject({ login: 'new.comer', mustChangePassword: true, revision: 1 });
    const visitor = await signedIn('new.comer', ONE_TIME);
    expect(await world.auth.identify(visitor.token ?? '')).toMatchObject({ restricted: 'password' });

    const first = (await ask(listAccounts, { query: { limit: 1 } })) as { items: Account[]; next: string }; // border: parsed
    const second = (await ask(listAccounts, { query: { limit: 1, cursor: first.next } })) as typeof first;
    expect([...first.items, ...second.items].map((one) => one.login)).toEqual(['new.comer', 'security']);
    expect(second.next).toBeNull();
    expect(await ask(listAccounts, { query: { search: '新' } })).toMatchObject({
      items: [{ login: 'new.comer' }],
    });
  });

  it('[IDN-3] have a login once, over all zones', async () => {
    await world.account('elsewhere', ['staff'], { zoneId: 2 });
    const body = { login: 'elsewhere', name: '重名', roles: ['staff'], oneTimePassword: ONE_TIME };
    expect(await outcome(ask(openAccount, { body }))).toBe('IDN-3');
  });

  it('[A7, IDN-2] never make one person two of the three administrators', async () => {
    const body = {
      login: 'both',
      name: '两任',
      roles: ['systemAdmin', 'auditor'],
      oneTimePassword: ONE_TIME,
    };
    expect(await outcome(ask(openAccount, { body }))).toBe('IDN-2');
  });

  it('[S7] end every session when roles change or the account is closed', async () => {
    const id = await world.account('mover');
    const before = await signedIn('mover');
    const changed = asAccount(
      await ask(changeAccount, { params: { id }, body: { roles: ['squadMember'] }, ifMatch: 1 }),
    );
    expect(await outcome(before.ask(getSession))).toBe('HTTP-6');

    const after = await signedIn('mover');
    await ask(changeAccount, { params: { id }, body: { disabled: true }, ifMatch: changed.revision });
    expect(await outcome(after.ask(getSession))).toBe('HTTP-6');
    expect(await outcome(signedIn('mover'))).toBe('IDN-4');
  });

  it('[HTTP-4] are not changed from an older revision', async () => {
    const id = await world.account('revised');
    const change = (ifMatch?: number) =>
      outcome(
        ask(changeAccount, { params: { id }, body: { name: '改名' }, ...(ifMatch ? { ifMatch } : {}) }),
      );
    expect([await change(), await change(2), await change(1), await change(1)]).toEqual([
      'HTTP-9',
      'HTTP-4',
      'done',
      'HTTP-4',
    ]);
  });

  it('[A2] of another zone are not there', async () => {
    const id = await world.account('stranger', ['staff'], { zoneId: 2 });
    const params = { id };
    const said = await Promise.all([
      outcome(ask(changeAccount, { params, body: { name: '越界' }, ifMatch: 1 })),
      outcome(ask(resetPassword, { params, body: { oneTimePassword: ONE_TIME } })),
      outcome(ask(resetSecondFactor, { params })),
      outcome(ask(endAccountSessions, { params })),
    ]);
    expect(said).toEqual(Array(4).fill('HTTP-2'));
    expect(JSON.stringify(await ask(listAccounts))).not.toContain('stranger');
  });

  it('[A7, IDN-20] nobody changes their own roles or closes or resets themselves', async () => {
    const params = { id: security };
    expect(await outcome(ask(changeAccount, { params, body: { roles: ['head'] }, ifMatch: 1 }))).toBe(
      'IDN-20',
    );
    expect(await outcome(ask(changeAccount, { params, body: { disabled: true }, ifMatch: 1 }))).toBe(
      'IDN-20',
    );
    expect(await outcome(ask(resetPassword, { params, body: { oneTimePassword: ONE_TIME } }))).toBe('IDN-20');
  });

  it('[IDN-21] two security administrators who close each other at once do not lock the zone out', async () => {
    const second = await world.account('security.two', ['securityAdmin']);
    const other = askAs(world, { accountId: second, roles: ['securityAdmin'] });
    const close = (by: typeof ask, id: string) =>
      outcome(by(changeAccount, { params: { id }, body: { disabled: true }, ifMatch: 1 }));
    const said = await Promise.all([close(ask, second), close(other, security)]);
    expect(said.toSorted()).toEqual(['IDN-21', 'done']);
    await world.fresh.database.auth.updateTable('auth.account').set({ disabled_at: null }).execute();
  });

  it('get a one-time password that ends their sessions and must itself be strong', async () => {
    const id = await world.account('forgetful');
    const visitor = await signedIn('forgetful');
    const reset = (oneTimePassword: string) =>
      outcome(ask(resetPassword, { params: { id }, body: { oneTimePassword } }));
    expect([await reset('password1234'), await reset(ONE_TIME)]).toEqual(['IDN-8', 'done']);
    expect(await outcome(visitor.ask(getSession))).toBe('HTTP-6');
    expect(await outcome(signedIn('forgetful'))).toBe('IDN-4');
    expect(await outcome(signedIn('forgetful', ONE_TIME))).toBe('done');
  });

  it('[A1] only security administrators may change', () => {
    for (const { contract, permission } of world.auth.routes) {
      const allowed = ROLES.filter((role) => may({ roles: [role] }, permission));
      expect(allowed).toEqual(
        contract.method === 'GET' ? ['systemAdmin', 'securityAdmin', 'auditor'] : ['securityAdmin'],
      );
    }
  });
});

it('[IDN-19] a model case shows who may sign in', async () => {
  const demo = await doorWorld({ isDemo: true });
  await demo.account('leader', ['head']);
  const { listSignInNames } = await import('./contract.ts');
  expect(await demo.visitor().ask(listSignInNames)).toEqual({
    items: [{ login: 'leader', name: '王敏', role: 'head', zone: { zh: '甲区', en: 'First' } }],
  });
  await demo.close();
});
