import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const ROOMS = ['packages', 'features', 'platform', 'apps', 'testing'];
const PAPERS = ['db/types.gen.ts', '.dependency-cruiser.cjs', 'tsconfig.server.json', 'tsconfig.base.json'];

/** One planted fault per wall: which file misbehaves, and what it reaches for. */
const FAULTS: readonly (readonly [wall: string, file: string, reachesFor: string])[] = [
  ['pure-stays-pure', 'features/projects/rules.ts', './store.ts'],
  ['pure-needs-no-machine', 'features/projects/rules.ts', 'node:fs'],
  ['planner-stands-alone', 'packages/planner/words.ts', 'zod'],
  ['neighbours-knock', 'features/campaigns/contract.ts', '../projects/rules.ts'],
  ['floor-1-looks-up', 'features/partners/contract.ts', '../projects/contract.ts'],
  ['floor-2-looks-up', 'features/projects/contract.ts', '../itineraries/contract.ts'],
  ['floor-3-looks-up', 'features/itineraries/contract.ts', '../briefings/contract.ts'],
  ['every-feature-has-a-floor', 'apps/server/server.ts', '../../features/attic/contract.ts'],
  ['screens-see-no-server', 'features/projects/ui/project-page.tsx', '../store.ts'],
  ['platform-knows-no-feature', 'platform/http/route.ts', '../../features/projects/contract.ts'],
  ['only-apps-compose', 'features/projects/routes.ts', '../../apps/server/server.ts'],
  ['sql-lives-in-stores', 'features/projects/routes.ts', 'kysely'],
  ['http-lives-in-the-porch', 'features/projects/routes.ts', 'fastify'],
  ['look-lives-in-the-kit', 'features/projects/ui/project-page.tsx', 'antd'],
  ['no-props-on-stage', 'features/projects/routes.ts', '../../testing/world/world.ts'],
  ['no-cycles', 'packages/kernel/words.ts', './loop.ts'],
  ['no-cycles', 'packages/kernel/loop.ts', './words.ts'],
  ['features-form-no-rings', 'features/enterprises/routes/find.ts', '../../partners/contract.ts'],
  ['features-form-no-rings', 'features/partners/routes.ts', '../enterprises/contract.ts'],
];

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly Alarm[];
  };
}
interface Alarm {
  readonly rule: { readonly name: string };
  /** A file, or a folder where the wall is between folders. */
  readonly from: string;
}

const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

function alarms(root: string): readonly Alarm[] {
  const args = [DEPCRUISE, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...ROOMS];
  const said = execFileSync(process.execPath, args, {
    cwd: root,
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // border: the shape of its JSON reporter
  const { summary } = JSON.parse(said.toString()) as Report;
  expect(summary.totalCruised).toBeGreaterThan(200); // an empty walk is not a quiet house
  return summary.violations;
}

const ruin = mkdtempSync(join(ROOT, '.ruin-'));
afterAll(() => rmSync(ruin, { recursive: true, force: true }));

/** A copy of the house, without its tests and with its own road to the packages. */
function copyHouse(): void {
  for (const path of [...ROOMS, ...PAPERS])
    cpSync(join(ROOT, path), join(ruin, path), {
      recursive: true,
      filter: (from) => !/\.test\.tsx?$/.test(from),
    });
  symlinkSync(join(ROOT, 'node_modules'), join(ruin, 'node_modules'));
}

function plant(file: string, target: string, name: string): void {
  const misbehaving = join(ruin, file);
  if (target.endsWith('contract.ts')) {
    const reached = join(dirname(misbehaving), target);
    mkdirSync(dirname(reached), { recursive: true });
    appendFileSync(reached, `\nexport const ${name}_here = 1;\n`);
  }
  appendFileSync(misbehaving, `\nimport * as ${name} from '${target}';\n`);
}

test('the house is quiet', { timeout: 120_000 }, () => {
  expect(alarms(ROOT)).toEqual([]);
});

test('every wall can sound its alarm', { timeout: 120_000 }, () => {
  copyHouse();
  for (const [i, [, file, target]] of FAULTS.entries()) plant(file, target, `planted${i}`);
  // border: our own configuration
  const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
    forbidden: readonly { name: string }[];
  };
  const walls = forbidden.map((rule) => rule.name).toSorted();
  expect([...new Set(FAULTS.map(([wall]) => wall))].toSorted()).toEqual(walls);

  const heard = alarms(ruin);

  const silent = walls.filter((wall) => {
    const planted = FAULTS.filter((fault) => fault[0] === wall).map(([, file]) => file);
    return !heard.some(
      ({ rule, from }) => rule.name === wall && planted.some((file) => file.startsWith(from)),
    );
  });
  expect(silent).toEqual([]);
});
