import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { ROLES, type Role } from '../../../packages/kernel/roles.ts';
import { listZones } from '../../../platform/auth/list-zones.ts';
import { openCommandAuth } from '../open-auth.ts';
import { openData } from '../open-data.ts';
import { type Said, say } from '../say.ts';
import { readSettings } from '../settings.ts';

interface UserOptions extends Said {
  readonly zone: string;
  readonly roles: string;
  readonly name?: string;
}

export function addUser(sortie: Command): void {
  const user = sortie.command('user').description('Accounts');
  user
    .command('add <login>')
    .description('Make an account with a one-time password, which is printed')
    .requiredOption('--zone <code>', 'the zone it belongs to')
    .requiredOption('--roles <roles>', `comma-separated: ${ROLES.join(', ')}`)
    .option('--name <name>', 'the person’s name; the login when not given')
    .option('--json', 'one JSON line')
    .action(addOne);
}

async function addOne(login: string, options: UserOptions): Promise<void> {
  const settings = readSettings(process.env);
  const roles = options.roles.split(',').map((text) => roleOf(text.trim()));
  const data = await openData(settings);
  try {
    const zones = await listZones(data.database.auth);
    const zone = zones.find((one) => one.code === options.zone);
    if (!zone) throw new Error(`there is no zone ${options.zone}; known: ${known(zones)}`);
    const password = randomBytes(12).toString('base64url');
    const auth = openCommandAuth(data.database, settings.dataDir);
    const account = {
      zoneId: zone.id,
      login,
      name: options.name ?? login,
      roles,
      password,
      mustChangePassword: true,
    };
    const id = await auth.createAccount(account);
    say(options.json, { id, login, password }, [`made ${login}; one-time password: ${password}`]);
  } finally {
    await data.close();
  }
}

const known = (zones: readonly { code: string }[]): string =>
  zones.map(({ code }) => code).join(', ') || 'none yet: load one with `sortie seed PACK`';

function roleOf(text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (!role) throw new Error(`there is no role ${text}; known: ${ROLES.join(', ')}`);
  return role;
}
