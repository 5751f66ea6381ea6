import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DoorWorld, doorWorld, PASSWORD } from '../../testing/world/doors.ts';
import { getSession, listSignInNames, signIn, signOut } from './contract.ts';

let world: DoorWorld;
beforeAll(async () => {
  world = await doorWorld({ settings: { triesPerAddress: 1000 } });
});
afterAll(() => world.close());

const enter = (login: string, password = PASSWORD) => ({ body: { login, password } });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: { rule?: string }) => error.rule ?? error,
  );

describe('the door', () => {
  it('opens for the right password and says who, where and which day', async () => {
    await world.account('wang.min');
    const visitor = world.visitor();

    expect(await visitor.ask(signIn, enter('Wang.Min'))).toMatchObject({
      account: { login: 'wang.min', name: '王敏', roles: ['staff'] },
      zone: { code: 'first' },
      today: '2020-02-10',
      restricted: null,
      can: { readAccounts: false, manageAccounts: false },
    });
    expect(await visitor.ask(getSession)).toMatchObject({ account: { login: 'wang.min' } });
    expect(await world.auth.identify(visitor.token ?? '')).toMatchObject({
      who: { zoneId: 1 },
      secondFactor: false,
    });
  });

  it('[S1] gives a new token at sign-in and ends the one that came', async () => {
    await world.account('fixed');
    const visitor = world.visitor();
    visitor.token = 'chosen-by-somebody-else-in-advance';
    await visitor.ask(signIn, enter('fixed'));
    const first = visitor.token ?? '';
    await visitor.ask(signIn, enter('fixed'));

    expect(first).not.toBe('chosen-by-somebody-else-in-advance');
    expect(visitor.token).not.toBe(first);
    expect(await world.auth.identify(first)).toBeNull();
  });

  it('[S2] a hundred passwords from a hundred addresses at once lock the account at the fifth', async () => {
    const id = await world.account('guessed');
    const other = world.otherMachine();
    const said = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        refusal(
          world
            .visitor(`198.51.100.${n}`, n % 2 ? other : world.auth)
            .ask(signIn, enter('guessed', `wrong number ${n}`)),
        ),
      ),
    );

    expect(new Set(said)).toEqual(new Set(['IDN-4']));
    const { database } = world.fresh;
    const refused = await database.readInZone(1, (db) =>
      db.selectFrom('audit_entry').select(['kind']).where('subject_id', '=', id).orderBy('seq').execute(),
    );
    // in any order: the other machine may still be writing down an earlier try
    expect(refused.map((entry) => entry.kind).toSorted()).toEqual([
      'account.locked',
      ...Array(5).fill('session.refused'),
    ]);
    expect(await refusal(world.visitor().ask(signIn, enter('guessed')))).toBe('IDN-4');
    world.moveTo('2020-02-10T01:10:01Z');
    expect(await refusal(world.visitor().ask(signIn, enter('guessed')))).toBe('opened');
  });

  it('[S2] tells a fact when an account is locked, so that its owner hears of it', async () => {
    const facts = await world.fresh.database.readInZone(1, (db) =>
      db.selectFrom('fact').select('kind').where('kind', '=', 'account.locked').execute(),
    );
    expect(facts).toHaveLength(1);
  });

  it('[S4] says the same of an unknown login and of a wrong password', async () => {
    await world.account('known');
    const said = await Promise.all(
      [enter('nobody'), enter('known', 'wrong')].map((given) =>
        world
          .visitor()
          .ask(signIn, given)
          .catch((error: Error) => error.message),
      ),
    );
    expect(new Set(said).size).toBe(1);
  });

  it('[S7] a session is dead after sign-out, here at once and elsewhere within a second', async () => {
    await world.account('leaver');
    const visitor = world.visitor();
    await visitor.ask(signIn, enter('leaver'));
    const token = visitor.token ?? '';
    const elsewhere = world.otherMachine();
    expect(await elsewhere.stillValid(token)).toBe(true);

    await visitor.ask(signOut);

    expect(visitor.token).toBeNull();
    expect(await world.auth.identify(token)).toBeNull();
    world.moveTo(new Date(world.now().getTime() + 900).toISOString());
    expect(await elsewhere.stillValid(token)).toBe(false);
  });

  it('[IDN-15] a session ends after 30 idle minutes, and a stream alone does not keep it', async () => {
    await world.account('idler');
    const visitor = world.visitor();
    await visitor.ask(signIn, enter('idler'));
    const token = visitor.token ?? '';
    const from = world.now().getTime();
    const after = (minutes: number) => world.moveTo(new Date(from + minutes * 60_000).toISOString());

    after(29);
    expect(await world.auth.identify(token)).not.toBeNull();
    after(58);
    expect(await world.auth.stillValid(token)).toBe(true);
    after(60);
    expect(await world.auth.identify(token)).toBeNull();
  });

  it('[IDN-15] a session ends after 12 hours however busy it is', async () => {
    await world.account('busy');
    const visitor = world.visitor();
    await visitor.ask(signIn, enter('busy'));
    const from = world.now().getTime();
    const alive: boolean[] = [];
    for (let minutes = 20; minutes <= 720; minutes += 20) {
      world.moveTo(new Date(from + minutes * 60_000).toISOString());
      alive.push((await world.auth.identify(visitor.token ?? '')) !== null);
    }
    expect(alive.at(-2)).toBe(true);
    expect(alive.at(-1)).toBe(false);
  });

  it('[IDN-19] shows no names to sign in with outside a model case', async () => {
    expect(await world.visitor().ask(listSignInNames)).toEqual({ items: [] });
  });
});

describe('[S3] one password on many accounts', () => {
  it('is throttled by the address it comes from', async () => {
    const few = await doorWorld({ settings: { triesPerAddress: 3 } });
    const tries = ['a1', 'a2', 'a3', 'a4'].map((login) => enter(login));
    const said: unknown[] = [];
    for (const given of tries) said.push(await refusal(few.visitor('203.0.113.9').ask(signIn, given)));
    await few.account('good');

    expect(said).toEqual(['IDN-4', 'IDN-4', 'IDN-4', 'HTTP-7']);
    expect(await refusal(few.visitor('203.0.113.10').ask(signIn, enter('good')))).toBe('opened');
    await few.close();
  });
});
