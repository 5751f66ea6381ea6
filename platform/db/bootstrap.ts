import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { rolePasswords } from './secrets.ts';
import { withClient } from './session.ts';

/** Addresses of one database for its roles: who migrates, who serves requests, who signs people in. */
export interface Bootstrapped {
  /** Who backs up and restores: a superuser where there is one, for writers need not wait then; else the owner. */
  adminUrl: string;
  ownerUrl: string;
  appUrl: string;
  authUrl: string;
}

const ROLES = ['sortie_owner', 'sortie_app', 'sortie_auth'] as const;
type Role = (typeof ROLES)[number];
type Passwords = Readonly<Record<Role, string>>;

const EXTENSIONS = ['pg_trgm', 'btree_gin', 'btree_gist', 'pgcrypto'];
const BOOTSTRAP_LOCK = 7_283_301;
const SCRAM_ROUNDS = 4096;

/** The same server and database as another role. */
export function asRole(url: string, role: string, password: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = password;
  return address.href;
}
export function asDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Several servers may boot on one database together; roles belong to the whole server, so all take turns. */
async function inTurn(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [BOOTSTRAP_LOCK]);
  try {
    await work();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [BOOTSTRAP_LOCK]);
  }
}

/** What the server keeps of a password (RFC 5802), so that no statement or log ever holds the password itself. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, SCRAM_ROUNDS, 32, 'sha256');
  const keyed = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${SCRAM_ROUNDS}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
}

/** The statements that make the roles, for us or for the administrator of a foreign server. */
export const roleSql = (passwords: Passwords): string[] =>
  ROLES.flatMap((role) => [
    `do $do$ begin create role ${role} nosuperuser nobypassrls; exception when duplicate_object then null; end $do$;`,
    `alter role ${role} login password '${scramVerifier(passwords[role])}';`,
  ]);

const databaseSql = (database: string): string[] => [
  ...EXTENSIONS.map((name) => `create extension if not exists ${name};`),
  'revoke create on schema public from public;',
  `grant connect, create on database ${pg.escapeIdentifier(database)} to sortie_owner;`,
  'grant usage, create on schema public to sortie_owner;',
  `grant connect on database ${pg.escapeIdentifier(database)} to sortie_app, sortie_auth;`,
  'grant usage on schema public to sortie_app, sortie_auth;',
];

async function run(client: pg.Client, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement);
}

/** A user may have made the owner role without being a member of it; only a superuser is all roles at once. */
const isSuper = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ is: boolean }>(
      'select rolsuper as is from pg_roles where rolname = current_user',
    );
    return rows[0]?.is === true;
  });

async function canLogIn(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('select 1'));
    return true;
  } catch {
    return false;
  }
}

/** Roles belong to a whole server, so they may be there while this one of its databases is still bare. */
const isSetUp = (ownerUrl: string): Promise<boolean> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ is: boolean }>(
      `select (select count(*) from pg_extension where extname = any ($1)) = cardinality($1::text[])
         and has_database_privilege(current_database(), 'create')
         and has_schema_privilege('public', 'create') as is`,
      [EXTENSIONS],
    );
    return rows[0]?.is === true;
  });

export const addressesOf = (url: string, passwords: Passwords): Bootstrapped => ({
  adminUrl: url,
  ownerUrl: asRole(url, 'sortie_owner', passwords.sortie_owner),
  appUrl: asRole(url, 'sortie_app', passwords.sortie_app),
  authUrl: asRole(url, 'sortie_auth', passwords.sortie_auth),
});

const exists = async (client: pg.Client, database: string): Promise<boolean> =>
  (await client.query('select from pg_database where datname = $1', [database])).rowCount === 1;

/** Makes roles, database and extensions on a server whose superuser we are. */
export async function bootstrapEmbedded(
  superUrl: string,
  { dataDir, database }: { dataDir: string; database: string },
): Promise<Bootstrapped> {
  const passwords = rolePasswords(dataDir);
  await withClient(superUrl, (client) =>
    inTurn(client, async () => {
      await run(client, roleSql(passwords));
      if (!(await exists(client, database))) {
        await client.query(`create database ${pg.escapeIdentifier(database)} owner sortie_owner`);
      }
    }),
  );
  const url = asDatabase(superUrl, database);
  await withClient(url, (client) => inTurn(client, () => run(client, databaseSql(database))));
  return addressesOf(url, passwords);
}

/**
 * On a foreign server every machine must come to the same passwords: they are made from the owner's, or, where
 * that has none, kept in the data folder.
 */
function externalPasswords(url: string, dataDir: string): Passwords {
  const { password } = new URL(url);
  if (password === '') return rolePasswords(dataDir);
  const of = (role: Role): string => createHmac('sha256', password).update(role).digest('base64url');
  return { sortie_owner: of('sortie_owner'), sortie_app: of('sortie_app'), sortie_auth: of('sortie_auth') };
}

/** Uses an existing database. Roles are made if the given user may; else the error says what its administrator must run. */
export async function bootstrapExternal(databaseUrl: string, dataDir: string): Promise<Bootstrapped> {
  const passwords = externalPasswords(databaseUrl, dataDir);
  const all = addressesOf(databaseUrl, passwords);
  const made = { ...all, adminUrl: (await isSuper(databaseUrl)) ? databaseUrl : all.ownerUrl };
  const ready = await Promise.all([made.ownerUrl, made.appUrl, made.authUrl].map(canLogIn));
  if (ready.every(Boolean) && (await isSetUp(made.ownerUrl))) return made;
  const database = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  const statements = [...roleSql(passwords), ...databaseSql(database)];
  try {
    await withClient(databaseUrl, (client) => inTurn(client, () => run(client, statements)));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `the user of DATABASE_URL cannot set up the roles (${why}); let the administrator run in database "${database}":\n` +
        statements.join('\n'),
      { cause },
    );
  }
  return made;
}
