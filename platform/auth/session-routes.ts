import { may } from '../../packages/kernel/permission.ts';
import { Refusal } from '../../packages/kernel/refusal.ts';
import { dayIn, nowIn } from '../clock/clock.ts';
import { type OpenRoute, openRoute, type Visit } from '../http/route.ts';
import { getSession, listSignInNames, signIn as signInContract, signOut } from './contract.ts';
import { rolesOf, type Signed } from './identity.ts';
import type { AuthParts } from './parts.ts';
import { endSession } from './session-store.ts';
import { signIn } from './sign-in.ts';
import { aboutAccount, tellerOf, withAudit } from './witness.ts';

const MOST_NAMES = 100;

/** Who a visitor is; refuses (HTTP-6) a stranger. */
export async function signedIn(parts: AuthParts, visit: Visit): Promise<{ signed: Signed; token: string }> {
  const { token } = visit;
  const signed = token === null ? null : await parts.identities.of(token);
  if (signed === null || token === null) throw new Refusal('HTTP-6');
  return { signed, token };
}

function sessionReply(parts: AuthParts, signed: Signed) {
  const { who, zone } = signed;
  const now = nowIn(zone, parts.clock);
  return {
    account: {
      id: who.accountId,
      name: who.name,
      login: signed.login,
      roles: [...who.roles],
      personId: who.personId,
    },
    zone,
    today: dayIn(zone, now),
    now: now.toISOString(),
    language: signed.language,
    secondFactor: { enrolled: signed.enrolled, required: signed.required, given: signed.secondFactor },
    mustChangePassword: signed.mustChangePassword,
    restricted: signed.restricted,
    can: Object.fromEntries(parts.settings.permissions.map((one) => [one.name, may(who, one)])),
  };
}

export const sessionRoutes = (parts: AuthParts): OpenRoute[] => [
  openRoute(signInContract, async (visit, { body }) => sessionReply(parts, await signIn(parts, visit, body))),

  openRoute(getSession, async (visit) => sessionReply(parts, (await signedIn(parts, visit)).signed)),

  openRoute(signOut, async (visit) => {
    const signed = visit.token === null ? null : await parts.identities.of(visit.token);
    if (signed !== null && visit.token !== null) await leave(parts, visit, { signed, token: visit.token });
    visit.setToken(null);
    return {};
  }),

  openRoute(listSignInNames, async () => ({ items: await demoNames(parts) })),
];

async function leave(
  parts: AuthParts,
  visit: Visit,
  { signed, token }: { signed: Signed; token: string },
): Promise<void> {
  const { accountId, zoneId, name } = signed.who;
  const teller = await tellerOf(
    parts,
    { id: accountId, zone_id: zoneId, name },
    { from: visit, known: true },
  );
  await withAudit(parts, teller, async (db) => {
    await endSession(db, token);
    return { told: aboutAccount('session.closed', accountId), result: null };
  });
}

/** IDN-19 Only a model case shows who may sign in. */
async function demoNames(parts: AuthParts) {
  const rows = await parts.db
    .selectFrom('auth.account as a')
    .innerJoin('zone as z', 'z.id', 'a.zone_id')
    .select(['a.login', 'a.name', 'a.roles', 'z.name_zh', 'z.name_en'])
    .where('z.is_demo', '=', true)
    .where('a.disabled_at', 'is', null)
    .orderBy('z.id')
    .orderBy('a.created_at')
    .orderBy('a.id')
    .limit(MOST_NAMES)
    .execute();
  return rows.flatMap(({ login, name, roles, name_zh, name_en }) =>
    rolesOf({ roles })
      .slice(0, 1)
      .map((role) => ({ login, name, role, zone: { zh: name_zh, en: name_en } })),
  );
}
