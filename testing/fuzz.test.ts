import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words } from '../apps/server/features.ts';
import type { AnyContract } from '../packages/kernel/contract.ts';
import { ADMINISTRATORS, ROLES, type Role } from '../packages/kernel/roles.ts';
import { withClient } from '../platform/db/session.ts';
import { newId } from '../platform/ids.ts';
import { type FuzzedRequest, requestsTo } from './fuzz/requests.ts';
import type { Knowledge } from './fuzz/values.ts';
import { lookAtServer } from './look-at-server.ts';
import type { Actor } from './world/actor.ts';
import { loadZone } from './world/model-case.ts';
import { openWorld, signUp, type World } from './world/world.ts';

/** More of it: `SORTIE_FUZZ_RUNS=3000 SORTIE_FUZZ_SEED=7 npx vitest run testing/fuzz.test.ts`. */
const RUNS = Number(process.env['SORTIE_FUZZ_RUNS'] ?? 30);
const SEED = Number(process.env['SORTIE_FUZZ_SEED'] ?? 20_200_210);
const NOW = '2024-03-04T01:00:00.000Z';

interface Target {
  readonly contract: AnyContract;
  /** Who may; null where nobody needs to be signed in. */
  readonly roles: readonly Role[] | null;
}

const targets = await lookAtServer(
  async (server): Promise<Target[]> => [
    ...server.routes.map(({ contract, permission }) => ({ contract, roles: permission.roles })),
    ...server.openRoutes.map(({ contract }) => ({ contract, roles: null })),
  ],
);

let world: World;
let zoneId: number;
let known: Knowledge;
beforeAll(async () => {
  world = await openWorld({ now: NOW });
  zoneId = await loadZone(world, 'jinxia-2020', NOW);
  known = await knowledge();
}, 120_000);
afterAll(() => world.close());

const wordsIn = (name: string): string[] =>
  name
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .split(/[^a-z]+/)
    .map((word) =>
      word
        .replace(/^people$/, 'person')
        .replace(/ies$/, 'y')
        .replace(/s$/, ''),
    )
    .filter((word) => word.length > 3);

/** Ids of the zone's records, by the table they stand in. */
async function knowledge(): Promise<Knowledge> {
  const idsOf = new Map<string, string[]>();
  await withClient(world.urls.super, async (client) => {
    const tables = await client.query<{ name: string; at: string }>(
      `select table_name as name, format('%I.%I', table_schema, table_name) as at from information_schema.columns
       where column_name = 'id' and data_type = 'uuid' and table_schema in ('public', 'auth')`,
    );
    for (const { name, at } of tables.rows) {
      const { rows } = await client.query<{ id: string }>(
        `select id from ${at} where zone_id = $1 limit 12`,
        [zoneId],
      );
      idsOf.set(
        name,
        rows.map(({ id }) => id),
      );
    }
  });
  const all = [...idsOf.values()].flatMap((ids) => ids.slice(0, 2));
  expect(all.length).toBeGreaterThan(10);
  return {
    days: ['2020-02-10', '2020-02-14', '2020-02-29', '2020-03-09'],
    idsFor: (name) => {
      const asked = wordsIn(name);
      const meant = asked.flatMap((word) => idsOf.get(word) ?? []);
      const near = [...idsOf].filter(([table]) => asked.some((word) => table.includes(word)));
      return meant.length > 0 ? meant : [...near.flatMap(([, ids]) => ids), ...all.slice(0, 3)];
    },
  };
}

/** Everything a person can be at once, with one of the three administrations. */
const actors = new Map<Role, Actor>();
async function actorFor(roles: readonly Role[]): Promise<Actor> {
  const admin = ADMINISTRATORS.find((one) => roles.includes(one)) ?? 'systemAdmin';
  const there = actors.get(admin);
  if (there) return there;
  const held = ROLES.filter((role) => role === admin || !ADMINISTRATORS.some((one) => one === role));
  const made = await signUp(world.server, { zoneId, roles: held, login: `fuzz.${newId().slice(-8)}` });
  actors.set(admin, made);
  return made;
}

const CARRIED = {
  json: /^application\/json/,
  upload: /^application\/json/,
  download: /./,
  events: /^text\/event-stream/,
};
const EDGE = 'edge-of-the-form';
const fieldsIn = (body: string): [string, unknown][] => {
  const read: unknown = JSON.parse(body);
  return read !== null && typeof read === 'object' ? Object.entries(read) : [];
};
const head = (name: string): string => `--${EDGE}\r\ncontent-disposition: form-data; name="${name}"`;
/** A form with the body's fields and a small sheet whose content and name are the body again. */
const formOf = (body: string): string =>
  [
    ...fieldsIn(body).map(
      ([name, value]) => `${head(encodeURIComponent(name))}\r\n\r\n${JSON.stringify(value)}\r\n`,
    ),
    `${head('file')}; filename="${encodeURIComponent(body.slice(0, 40).toWellFormed())}.csv"\r\n\r\n${body}\r\n`,
    `--${EDGE}--\r\n`,
  ].join('');

async function send(
  { contract, roles }: Target,
  sent: FuzzedRequest,
): Promise<LightMyRequestResponse | null> {
  const actor = await actorFor(roles ?? []);
  const upload = contract.carries === 'upload';
  const payload = sent.body !== null && upload ? formOf(sent.body) : sent.body;
  const type = upload ? `multipart/form-data; boundary=${EDGE}` : 'application/json';
  const asked = world.server.app.inject({
    method: contract.method,
    url: sent.url,
    headers: {
      'x-sortie': '1',
      'idempotency-key': newId(),
      cookie: actor.cookie ?? '',
      'if-match': sent.ifMatch,
      ...(payload === null ? {} : { 'content-type': type }),
    },
    ...(payload === null ? {} : { payload }),
    // a stream of events has no end of its own
    ...(contract.carries === 'events' ? { signal: AbortSignal.timeout(60) } : {}),
  });
  const reply = contract.carries === 'events' ? await asked.catch(() => null) : await asked;
  if (reply?.statusCode === 401 || reply?.statusCode === 403) actors.clear();
  return reply;
}

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly rule: string;
  readonly requestId: string;
  readonly errors: readonly unknown[];
}

/** What is wrong with a reply, in words; null when nothing is. */
function faultOf({ contract }: Target, reply: LightMyRequestResponse): string | null {
  const { statusCode: status } = reply;
  const type = String(reply.headers['content-type'] ?? '');
  if (status >= 500) return `status ${status}`;
  if (status === 302 && contract.path.startsWith('/oidc')) return null;
  if (status < 400) {
    if (status !== contract.status) return `status ${status} is not ${contract.status}`;
    return status === 204 || CARRIED[contract.carries].test(type) ? null : `content type ${type}`;
  }
  if (!type.startsWith('application/problem+json')) return `content type ${type}`;
  const problem = reply.json<Problem>();
  if (problem.status !== status || problem.title !== problem.rule) return 'a problem that contradicts itself';
  if (words[problem.rule] === undefined) return `no words for ${problem.rule}`;
  if (/\{\w+\}/.test(problem.detail)) return `a sentence with a hole: ${problem.detail}`;
  if (/\bat .*\.ts:\d+|\bselect\b.*\bfrom\b|node_modules/.test(problem.detail)) return 'our inside is shown';
  return Array.isArray(problem.errors) && problem.requestId !== '' ? null : 'a problem without its parts';
}

test('the generator reaches the stories, not the door alone', async () => {
  expect(targets.length).toBeGreaterThan(100);
});

describe('[A4] [X1] [X2] [X7] [X9] whatever is sent, the answer is a reply or a refusal', () => {
  const titled = targets.map((target): [string, Target] => [
    `${target.contract.method} ${target.contract.path}`,
    target,
  ]);
  const reached = new Map<string, number>();
  test.each(titled)('%s', { timeout: 60_000 + RUNS * 200 }, async (title, target) => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(requestsTo(target.contract, known), async (sent) => {
        const reply = await send(target, sent);
        if (reply === null) return;
        if (reply.statusCode < 400) answered++;
        const fault = faultOf(target, reply);
        if (fault !== null)
          throw new Error(
            `${fault}\n${sent.url.slice(0, 500)}\n${sent.body?.slice(0, 1500)}\n${reply.body.slice(0, 400)}`,
          );
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    reached.set(title, answered);
  });

  test('and a good part of it is answered', () => {
    const quiet = [...reached].filter(([, answered]) => answered === 0).map(([title]) => title);
    expect(reached.size - quiet.length).toBeGreaterThan(targets.length / 3);
  });
});
