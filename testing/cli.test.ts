import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openProgram } from '../apps/cli/program.ts';
import { asDatabase } from '../platform/db/bootstrap.ts';
import { type Embedded, startEmbedded } from '../platform/db/embedded.ts';
import { withClient } from '../platform/db/session.ts';
import { endOf, killAllIn, type Outcome, runCommand, startCommand } from './world/command.ts';

// One data folder for the whole file, with its server kept running: each command joins it, as it would join that of
// `sortie serve`. The tests are one story and go in order.
let dir: string;
let data: string;
let server: Embedded;

beforeAll(async () => {
  dir = mkdtempSync('/tmp/sortie-cli-');
  data = join(dir, 'data');
  server = await startEmbedded({ dataDir: data, log: () => {}, settings: { fsync: 'off' } });
});
afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

vi.setConfig({ testTimeout: 180_000 }); // a busy machine starts each program slowly

const sortie = (...args: string[]): Promise<Outcome> => runCommand(data, args);
const answer = async (...args: string[]): Promise<Record<string, unknown>> => {
  const { code, out, err } = await sortie(...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^[^\n]+\n$/); // one line
  return JSON.parse(out) as Record<string, unknown>; // border: each test looks at what it needs
};
const ask = <Row extends object>(text: string, from = server): Promise<Row[]> =>
  withClient(
    asDatabase(from.superUrl, 'sortie'),
    async (client) => (await client.query(text)).rows as Row[], // border: the statement says the columns
  );

/** One line on the error channel, which begins with the program's name. */
const refused = (outcome: Outcome, why: RegExp): void => {
  expect(outcome.err).toMatch(/^sortie: [^\n]+\n$/);
  expect(outcome.err).toMatch(why);
  expect(outcome).toMatchObject({ code: 1, out: '' });
};

const COUNTS = `select c.relname as table, (xpath('/row/n/text()',
    query_to_xml(format('select count(*) as n from %I.%I', n.nspname, c.relname), true, true, '')))[1]::text as rows
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'auth') and c.relname <> 'schema_migration'
  order by n.nspname, c.relname`;

const leaves = (command: Command): Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);

describe('every command', () => {
  test('can answer in JSON, says what it does, and stands in the help', async () => {
    const program = openProgram();
    expect(leaves(program).map((one) => one.name())).toEqual(
      expect.arrayContaining(['serve', 'migrate', 'seed', 'doctor', 'backup', 'restore', 'verify', 'add']),
    );
    for (const command of leaves(program)) {
      expect(command.helpInformation()).toMatch(/--help/);
      expect(command.helpInformation()).toMatch(/--json/);
      expect(command.description()).not.toBe('');
    }
    const { code, out } = await sortie('--help');
    expect(code).toBe(0);
    for (const { name } of program.commands.map((one) => ({ name: one.name() }))) expect(out).toContain(name);
  });
  test('that is misspelt, or lacks what it needs, ends with 1 and the help', async () => {
    const [misspelt, bare] = await Promise.all([sortie('sed'), sortie('user', 'add', 'someone')]);
    expect(misspelt).toMatchObject({ code: 1, err: expect.stringContaining('unknown command') });
    expect(bare).toMatchObject({ code: 1, err: expect.stringContaining('--zone') });
  });
});

test('migrate: applies everything, and a second time nothing', async () => {
  const { migrated } = await answer('migrate');
  expect(migrated).toContain('0001_platform.sql');
  const again = await sortie('migrate');
  expect(again).toMatchObject({ code: 0, out: 'up to date\n' });
});

describe('seed', () => {
  test('killed by -9 with its server in the middle, begins again; a third time changes nothing', async () => {
    const isWaiting = async (): Promise<boolean> =>
      (await ask('select 1 from pg_locks where not granted')).length > 0;
    const child = startCommand(data, ['seed', 'second-zone']);
    const ended = endOf(child);
    // somebody holds a table the sowing needs after its zone and accounts were made
    await withClient(asDatabase(server.superUrl, 'sortie'), async (holder) => {
      await holder.query('begin; lock table enterprise in access exclusive mode');
      while (!(await isWaiting()) && child.exitCode === null) await sleep(50);
      child.kill('SIGKILL');
      killAllIn(join(data, 'postgres'));
      await ended;
    }).catch(() => {}); // the holder's connection dies with the server
    expect(child.signalCode).toBe('SIGKILL');

    const seeded = await answer('seed', 'second-zone');
    expect(seeded).toMatchObject({ zoneId: 1, made: true });
    expect(
      await ask(
        'select code, count(a.id)::int as n from zone z join auth.account a on a.zone_id = z.id group by 1',
      ),
    ).toEqual([
      { code: 'lanting', n: (seeded['accounts'] as unknown[]).length }, // border: seed's own reply
    ]);

    const before = await ask(COUNTS);
    const again = await sortie('seed', 'second-zone');
    expect(again).toMatchObject({ code: 0, out: 'zone 1 is there already\n' });
    expect(await ask(COUNTS)).toEqual(before);
  });
  test('of a pack nobody knows names those there are', async () => {
    refused(await sortie('seed', 'atlantis'), /no pack atlantis; known: .*second-zone/);
  });
});

describe('user add', () => {
  test('prints a one-time password; a login that is taken is refused by its rule', async () => {
    const made = await answer(
      'user',
      'add',
      'newcomer',
      '--zone',
      'lanting',
      '--roles',
      'staff',
      '--name',
      '林新',
    );
    expect(made).toMatchObject({ login: 'newcomer', password: expect.stringMatching(/^[\w-]{16}$/) });
    expect(
      await ask(`select name, must_change_password as must from auth.account where login = 'newcomer'`),
    ).toEqual([{ name: '林新', must: true }]);
    refused(
      await sortie('user', 'add', 'newcomer', '--zone', 'lanting', '--roles', 'staff'),
      /IDN-3 This login is taken/,
    );
  });
  test('for a zone or a role nobody knows names those there are', async () => {
    const [zone, role] = await Promise.all([
      sortie('user', 'add', 'x', '--zone', 'atlantis', '--roles', 'staff'),
      sortie('user', 'add', 'x', '--zone', 'lanting', '--roles', 'king'),
    ]);
    refused(zone, /no zone atlantis; known: lanting/);
    refused(role, /no role king; known: .*staff/);
  });
});

describe('doctor', () => {
  test('finds everything well, the screens when they are built', async () => {
    const { code, out } = await sortie('doctor', '--json');
    const { well, findings } = JSON.parse(out) as {
      well: boolean;
      findings: { what: string; good: boolean }[];
    }; // border: its own reply
    expect(findings.map(({ what }) => what)).toEqual([
      'node',
      'screens',
      'disk',
      'database',
      'schema',
      'zones',
      'key',
    ]);
    expect(findings.filter(({ what, good }) => what !== 'screens' && what !== 'disk' && !good)).toEqual([]);
    expect(well).toBe(findings.every(({ good }) => good));
    expect(code).toBe(well ? 0 : 1);
  });
  test.each([
    ['no address', 'nonsense', /DATABASE_URL is not an address like postgres:/],
    [
      'nobody there',
      'postgres://me:hush-hush@127.0.0.1:9/work',
      /127\.0\.0\.1:9\/work, cannot be used: connect ECONNREFUSED/,
    ],
  ])('[W3] says in a line what is amiss with DATABASE_URL: %s', async (_, databaseUrl, why) => {
    const { code, out } = await runCommand(data, ['doctor'], { DATABASE_URL: databaseUrl });
    const amiss = out.split('\n').filter((line) => /^AMISS {2}database/.test(line));
    expect(amiss).toEqual([expect.stringMatching(why)]);
    expect(out).not.toContain('hush-hush');
    expect(code).toBe(1);
  });
  test('says in a line why a data folder will not do', async () => {
    const file = join(dir, 'a-file');
    writeFileSync(file, '');
    const { code, out } = await runCommand(join(file, 'data'), ['doctor']);
    expect(out).toMatch(/^AMISS {2}disk: the data folder .*\(SORTIE_DATA\) cannot be used: a file stands/m);
    expect(code).toBe(1);
  });
});

describe('the record', () => {
  test('[F10] of a backup restored into another folder is the same, row for row, and unbroken', async () => {
    const file = join(dir, 'sortie.backup');
    await answer('backup', file);
    const other = join(dir, 'other');
    expect(await runCommand(other, ['restore', file])).toMatchObject({ code: 0, err: '' });

    const there = await startEmbedded({ dataDir: other, log: () => {} });
    try {
      expect(await ask(COUNTS, there)).toEqual(await ask(COUNTS));
      const [verdict, twice] = await Promise.all([
        runCommand(other, ['audit', 'verify']),
        runCommand(other, ['restore', file]),
      ]);
      expect(verdict).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^lanting: [1-9]\d* entries, unbroken\n$/),
      });
      refused(twice, /not empty: restore into a fresh one|already, after/);
    } finally {
      await there.stop();
    }
  });
  test('restore says in one line that a file is no backup', async () => {
    const file = join(dir, 'letter');
    writeFileSync(file, 'Dear bureau');
    const [letter, nothing] = await Promise.all([
      sortie('restore', file),
      sortie('restore', join(dir, 'nowhere')),
    ]);
    refused(letter, /letter is not a backup/);
    refused(nothing, /nowhere is not a backup: ENOENT/);
  });
  test('[T1] audit verify names the first broken link after somebody changed a row behind the program’s back', async () => {
    expect((await answer('audit', 'verify'))['chains']).toMatchObject([
      { zone: 'lanting', firstBroken: null },
    ]);
    await ask(`update audit_entry set payload = replace(payload, 'second-zone', 'third-zone') where seq = 1`);
    const { code, out } = await sortie('audit', 'verify');
    expect({ code, out }).toEqual({ code: 1, out: 'lanting: BROKEN at entry 1: hash\n' });
  });
});
