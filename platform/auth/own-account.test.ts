import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DoorWorld, doorWorld, PASSWORD, type Visitor } from '../../testing/world/doors.ts';
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  getSession,
  removeSecondFactor,
  setPreferences,
  signIn,
} from './contract.ts';

let world: DoorWorld;
beforeAll(async () => {
  world = await doorWorld();
});
afterAll(() => world.close());

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { rule?: string }) => error.rule ?? error,
  );
const seconds = (count: number) => world.moveTo(new Date(world.now().getTime() + count * 1000).toISOString());

async function signedIn(login: string, password = PASSWORD): Promise<Visitor> {
  const visitor = world.visitor();
  await visitor.ask(signIn, { body: { login, password } });
  return visitor;
}
const tryCode = (login: string, code?: string) => {
  const visitor = world.visitor();
  return outcome(visitor.ask(signIn, { body: { login, password: PASSWORD, ...(code ? { code } : {}) } }));
};

/** Enrols an authenticator; `codeAt` is what it would show so many steps away from now. */
async function enrolled(login: string) {
  const visitor = await signedIn(login);
  const { secret } = beginSecondFactor.reply.parse(await visitor.ask(beginSecondFactor)) as {
    secret: string;
  }; // border: parsed by its own schema
  const codeAt = (steps: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: world.now().getTime() + steps * 30_000,
    });
  const reply = await visitor.ask(confirmSecondFactor, { body: { code: codeAt(0) } });
  const { recoveryCodes } = reply as { recoveryCodes: string[] }; // border: parsed by its own schema
  return { visitor, codeAt, recoveryCodes };
}

describe('a second factor', () => {
  it('[IDN-5] is asked for after the right password only', async () => {
    await world.account('two.steps');
    await enrolled('two.steps');
    expect(await tryCode('two.steps')).toBe('IDN-5');
    expect(
      await outcome(world.visitor().ask(signIn, { body: { login: 'two.steps', password: 'wrong' } })),
    ).toBe('IDN-4');
  });

  it('[S5] takes a code once, and a neighbour by one step but not by two', async () => {
    await world.account('replayed');
    const { codeAt } = await enrolled('replayed');
    expect(await tryCode('replayed', codeAt(0))).toBe('IDN-5');
    seconds(120);
    expect(await tryCode('replayed', codeAt(2))).toBe('IDN-5');
    expect(await tryCode('replayed', codeAt(-2))).toBe('IDN-5');
    const code = codeAt(-1);
    expect(await tryCode('replayed', code)).toBe('done');
    expect(await tryCode('replayed', code)).toBe('IDN-5');
    expect(await tryCode('replayed', codeAt(1))).toBe('done');
    expect(await tryCode('replayed', codeAt(0))).toBe('IDN-5');
  });

  it('[S5] lets only one of ten sign-ins at once have the same code', async () => {
    await world.account('raced');
    const { codeAt } = await enrolled('raced');
    seconds(60);
    const code = codeAt(0);
    const said = await Promise.all(Array.from({ length: 10 }, () => tryCode('raced', code)));
    expect(said.filter((one) => one === 'done')).toHaveLength(1);
  });

  it('[S5] lets the account rest after five wrong codes, and asking without one in between earns no more', async () => {
    await world.account('guessed');
    const { codeAt } = await enrolled('guessed');
    seconds(60);
    const wrong = codeAt(0) === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n++) {
      await tryCode('guessed', wrong);
      await tryCode('guessed');
    }
    expect(await tryCode('guessed', codeAt(0))).toBe('IDN-4');
  });

  it('[S6] takes a recovery code once, however it is typed', async () => {
    await world.account('lost.phone');
    const { recoveryCodes } = await enrolled('lost.phone');
    const [first = '', second = ''] = recoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await tryCode('lost.phone', first.toLowerCase().replaceAll('-', ' '))).toBe('done');
    expect(await tryCode('lost.phone', first)).toBe('IDN-5');
    const both = await Promise.all([tryCode('lost.phone', second), tryCode('lost.phone', second)]);
    expect(both.toSorted()).toEqual(['IDN-5', 'done']);
  });

  it('[IDN-12] must be enrolled by an officer before anything else', async () => {
    await world.account('officer', ['readinessOfficer']);
    const before = await signedIn('officer');
    expect(await world.auth.identify(before.token ?? '')).toMatchObject({ restricted: 'second-factor' });

    const { visitor } = await enrolled('officer');
    expect(await world.auth.identify(visitor.token ?? '')).toMatchObject({
      restricted: null,
      secondFactor: true,
    });
    expect(await outcome(before.ask(getSession))).toBe('HTTP-6');
  });

  it('[IDN-18] is given up with a code only, and an officer is held up again', async () => {
    await world.account('giver', ['head']);
    const { visitor, codeAt, recoveryCodes } = await enrolled('giver');
    expect(await outcome(visitor.ask(beginSecondFactor))).toBe('IDN-18');
    expect(await outcome(visitor.ask(removeSecondFactor, { body: { code: codeAt(0) } }))).toBe('IDN-13');
    await visitor.ask(removeSecondFactor, { body: { code: recoveryCodes[0] } });
    expect(await visitor.ask(getSession)).toMatchObject({
      secondFactor: { enrolled: false },
      restricted: 'second-factor',
    });
  });

  it('keeps no secret in the database that could be read there', async () => {
    await world.account('sealed');
    const visitor = await signedIn('sealed');
    const { secret } = (await visitor.ask(beginSecondFactor)) as { secret: string }; // border: parsed by its own schema
    const { rows } = await world.fresh.database.auth
      .selectFrom('auth.account')
      .select('totp_secret')
      .where('login', '=', 'sealed')
      .execute()
      .then((found) => ({ rows: found }));
    expect(rows[0]?.totp_secret).toBeInstanceOf(Buffer);
    expect(rows[0]?.totp_secret?.includes(Buffer.from(secret))).toBe(false);
  });
});

describe('one’s own password', () => {
  const next = (n: number) => `cloud over mountain ${n}`;

  it('[S7] ends every other session, and goes on here with a new token', async () => {
    await world.account('changer');
    const [here, elsewhere] = [await signedIn('changer'), await signedIn('changer')];
    const before = here.token;
    await here.ask(changePassword, { body: { current: PASSWORD, next: next(0) } });

    expect(here.token).not.toBe(before);
    expect(await here.ask(getSession)).toMatchObject({ account: { login: 'changer' } });
    expect(await outcome(elsewhere.ask(getSession))).toBe('HTTP-6');
    expect(await world.auth.stillValid(before ?? '')).toBe(false);
  });

  it('[IDN-10] is none of the last five; the sixth may come back', async () => {
    await world.account('returner');
    const visitor = await signedIn('returner');
    const change = (current: string, to: string) =>
      outcome(visitor.ask(changePassword, { body: { current, next: to } }));
    expect(await change(PASSWORD, PASSWORD)).toBe('IDN-10');
    expect(await change(PASSWORD, next(1))).toBe('done');
    for (const n of [2, 3, 4]) {
      seconds(1);
      expect(await change(next(n - 1), next(n))).toBe('done');
    }
    expect(await change(next(4), PASSWORD)).toBe('IDN-10');
    seconds(1);
    expect(await change(next(4), next(5))).toBe('done');
    expect(await change(next(5), PASSWORD)).toBe('done');
  });

  it('[IDN-17] needs the current one, and guessing it is counted like any try', async () => {
    await world.account('borrowed');
    const visitor = await signedIn('borrowed');
    const guess = (current: string) =>
      outcome(visitor.ask(changePassword, { body: { current, next: next(9) } }));
    for (let n = 0; n < 5; n++) expect(await guess(`wrong ${n}`)).toBe('IDN-17');
    expect(await guess(PASSWORD)).toBe('IDN-17');
  });

  it('[IDN-11] must be changed first when somebody else set it', async () => {
    await world.account('newcomer', ['staff'], { mustChangePassword: true });
    const visitor = await signedIn('newcomer');
    expect(await world.auth.identify(visitor.token ?? '')).toMatchObject({ restricted: 'password' });
    await visitor.ask(changePassword, { body: { current: PASSWORD, next: next(0) } });
    expect(await visitor.ask(getSession)).toMatchObject({ restricted: null, mustChangePassword: false });
  });
});

it('a language is kept with the account', async () => {
  await world.account('reader');
  const visitor = await signedIn('reader');
  await visitor.ask(setPreferences, { body: { language: 'en' } });
  expect(await visitor.ask(getSession)).toMatchObject({ language: 'en' });
});
