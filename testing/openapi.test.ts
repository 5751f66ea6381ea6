import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAtServer, servedDocument } from './look-at-server.ts';

const ROOT = join(import.meta.dirname, '..');
const REFRESH =
  'the interface changed: run `npx tsx testing/write-openapi.ts` and commit docs/openapi.gen.json';

let text: string;
/** `METHOD /path` of every route there is, with its name. */
let served: readonly string[];
const folder = mkdtempSync(join(tmpdir(), 'sortie-openapi-'));

beforeAll(async () => {
  [text, served] = await lookAtServer(async (server) => {
    const contracts = [...server.routes, ...server.openRoutes].map((route) => route.contract);
    const lines = contracts.map(({ method, path, name }) => `${method} ${path} ${name}`).toSorted();
    return [await servedDocument(server), lines];
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Linted {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly { readonly source: { readonly ref: string }; readonly pointer?: string }[];
  }[];
}

/** What the linter says of each document, in one run. */
function lint(documents: Readonly<Record<string, string>>): Map<string, string[]> {
  for (const [name, body] of Object.entries(documents)) writeFileSync(join(folder, name), body);
  const files = Object.keys(documents).map((name) => join(folder, name));
  const program = join(ROOT, 'node_modules/@redocly/cli/bin/cli.js');
  const config = join(import.meta.dirname, 'redocly.yaml');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'lint', ...files, '--config', config, '--format', 'json'],
    {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  const said = new Map(Object.keys(documents).map((name): [string, string[]] => [name, []]));
  for (const name of said.keys()) expect(stderr).toContain(`${name}: validated`); // it was really read
  // border: one report a document, in the shape of its json format
  const reports = stdout.split(/(?<=^\})\s*(?=\{)/m).map((part) => JSON.parse(part) as Linted);
  for (const { ruleId, message, location } of reports.flatMap((report) => report.problems)) {
    const name = [...said.keys()].find((known) => location[0]?.source.ref.endsWith(known)) ?? '';
    said.get(name)?.push(`${ruleId}: ${message} ${location[0]?.pointer ?? ''}`);
  }
  return said;
}

test('the description of the interface is valid OpenAPI 3.1, and a broken one would be noticed', {
  timeout: 60_000,
}, () => {
  const broken = text.replace('"operationId":"listEnterprises"', '"operationId":7');
  expect(broken).not.toBe(text);

  const said = lint({ 'ours.json': text, 'broken.json': broken });

  expect(said.get('ours.json')).toEqual([]);
  expect(said.get('broken.json')).not.toEqual([]);
});

test('every route is in it, and nothing else', () => {
  const { paths } = JSON.parse(text);
  const described = Object.entries<Record<string, { operationId: string }>>(paths).flatMap(([path, by]) =>
    Object.entries(by).map(
      ([method, { operationId }]) =>
        `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')} ${operationId}`,
    ),
  );
  expect(served.length).toBeGreaterThan(50);
  expect(described.toSorted()).toEqual(served);
});

test('the committed copy is what is served', () => {
  expect(readFileSync(join(ROOT, 'docs/openapi.gen.json'), 'utf8') === text, REFRESH).toBe(true);
});
