import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

const zPackage = z.object({
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
});
const { packages } = z
  .object({ packages: z.record(z.string(), zPackage) })
  .parse(JSON.parse(read('package-lock.json')));
const brought = Object.entries(packages).filter(([path]) => path !== '');

test('[B2] every package in the lock has its sum and no address but the registry’s', () => {
  expect(brought.length).toBeGreaterThan(100);
  expect(brought.filter(([, one]) => !one.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual(
    [],
  );
  expect(brought.filter(([, one]) => one.resolved !== undefined || one.link).map(([path]) => path)).toEqual(
    [],
  );
});

test('[B2] what we ask for is one exact version', () => {
  const zVersions = z.record(z.string(), z.string());
  const asked = z
    .object({ dependencies: zVersions, devDependencies: zVersions, optionalDependencies: zVersions })
    .parse(JSON.parse(read('package.json')));
  const versions = Object.values(asked).flatMap((some) => Object.entries(some));
  const loose = versions.filter(([, version]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

test('[B3] no script of a package runs when it is installed', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
});

test('[B4] every package carries a licence we may ship or build with', () => {
  const { status, stderr } = spawnSync(process.execPath, ['testing/licences.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
