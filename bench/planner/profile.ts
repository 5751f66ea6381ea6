/**
 * Where the time goes: `npx tsx bench/planner/profile.ts FILE [--format toptw|mctopmtw] [--m 2] [--seconds 5]
 * [--seed 1] [--top 25]`. Runs one instance under node's sampling profiler and sums the samples by function.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { argumentsOf, numbersOf } from './arguments.ts';
import { buildChild } from './build-child.ts';
import type { Job } from './solve-one.ts';

/** What of the file is read here; the format is that of the Chrome DevTools protocol, Profiler.Profile. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const { first, get } = argumentsOf(['format', 'm', 'seconds', 'seed', 'top']);
if (first === '') throw new Error('say which file: npx tsx bench/planner/profile.ts FILE');
const one = (name: string, otherwise: string): number => numbersOf(get(name) ?? otherwise)[0] ?? 0;
const job: Job = {
  group: get('format') ?? 'toptw',
  file: resolve(first),
  m: one('m', '2'),
  seed: one('seed', '1'),
  seconds: one('seconds', '5'),
  clock: 'wall',
};

const folder = mkdtempSync(join(tmpdir(), 'sortie-profile-'));
const program = await buildChild();
const profileOf = (): Profile => {
  try {
    const args = ['--cpu-prof', '--cpu-prof-dir', folder, program, JSON.stringify(job)];
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const [text] = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    if (status !== 0 || text === undefined) throw new Error('the run gave no profile');
    return JSON.parse(text) as Profile; // border: written by node
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const { nodes, samples, timeDeltas } = profileOf();
const names = new Map(
  nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
    id,
    `${functionName || '(anonymous)'}${url.startsWith('node:') ? ` ${basename(url)}:${lineNumber + 1}` : ''}`,
  ]),
);
const micros = new Map<string, number>();
samples.forEach((id, i) => {
  const name = names.get(id) ?? '?';
  if (name === '(idle)') return;
  micros.set(name, (micros.get(name) ?? 0) + (timeDeltas[i] ?? 0));
});
const all = [...micros.values()].reduce((sum, time) => sum + time, 0);
const rows = [...micros].toSorted((a, b) => b[1] - a[1]).slice(0, one('top', '25'));
console.table(
  rows.map(([name, time]) => ({
    function: name,
    ms: Math.round(time / 1000),
    share: `${((100 * time) / all).toFixed(1)} %`,
  })),
);
