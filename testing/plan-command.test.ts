import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { explain } from '../apps/cli/explain.ts';
import { summaryOf } from '../apps/cli/plan/summary.ts';
import { toursOf } from '../apps/cli/plan/tours.ts';
import { openProgram } from '../apps/cli/program.ts';
import { makeMctopmtw, makeToptw } from '../packages/planner/formats/make-benchmark.ts';
import { readMctopmtw } from '../packages/planner/formats/read-mctopmtw.ts';
import { readToptw } from '../packages/planner/formats/read-toptw.ts';
import type { Linear } from '../packages/planner/linear.ts';
import { makeInstance } from '../packages/planner/make-instance.ts';
import { readPlan } from '../packages/planner/read-plan.ts';
import { seededRng } from '../packages/planner/rng.ts';
import { plan } from '../packages/planner/solve.ts';
import { afterIterations } from '../packages/planner/stop.ts';
import { loadHighs } from '../platform/linear/load-highs.ts';
import { endOf, type Outcome, runCommand, startCommand } from './world/command.ts';

const dir = mkdtempSync('/tmp/sortie-plan-');
afterAll(() => rmSync(dir, { recursive: true, force: true }));
vi.setConfig({ testTimeout: 120_000 }); // a busy machine starts each program slowly

const write = (name: string, text: string): string => {
  const file = join(dir, name);
  writeFileSync(file, text);
  return file;
};
const problem = makeInstance(3, { squads: 2, days: 3, visits: 40, cities: 5 });
const campaign = write('campaign.json', JSON.stringify(problem));
const toptw = write('made100.txt', makeToptw(2, 100));
const mctopmtw = write('made-m1.txt', makeMctopmtw(4, 40, 1));

/** With no database anywhere near. */
const NOWHERE = join(dir, 'nobody-made-this');
const command = (...args: string[]): Promise<Outcome> => runCommand(NOWHERE, ['plan', ...args]);
const lineOf = ({ code, out, err }: Outcome): Record<string, unknown> => {
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^[^\n]+\n$/);
  return JSON.parse(out) as Record<string, unknown>; // border: each test looks at what it needs
};
const solved = (asked: typeof problem, seed: number, iterations: number, linear?: Linear) =>
  plan(asked, { rng: seededRng(seed), stop: afterIterations(iterations), ...(linear ? { linear } : {}) });

describe('sortie plan, as a program of its own', () => {
  test('prints tours of a TOPTW file as one line: those of the seed and the iterations', async () => {
    const linear = (await loadHighs()) ?? undefined;
    const args = ['--format', 'toptw', toptw, '--squads', '2', '--iterations', '300', '--seed', '9'];
    const { seconds, ...line } = lineOf(await command(...args));
    expect(seconds).toEqual(expect.any(Number));

    const made = { file: toptw, problem: readToptw(makeToptw(2, 100), 2) };
    const { seconds: _, ...alone } = toursOf(
      { ...made, plan: solved(made.problem, 9, 300, linear) },
      { seconds: 0, seed: 9 },
    );
    expect(line).toEqual(alone);
    expect(line).toMatchObject({ instance: 'made100', m: 2, bound: null, gap: null, seed: 9 });
  });
  test('prints our own plan as documented JSON, made from the plan before with as many squads as asked', async () => {
    const before = solved(problem, 1, 200);
    const file = write('before.json', JSON.stringify(before));
    const args = [campaign, '--json', '--iterations', '50', '--seed', '4', '--previous', file];
    const again = plan(problem, { rng: seededRng(4), stop: afterIterations(50), previous: before });
    expect(readPlan(lineOf(await command(...args)))).toEqual(again);
  });
  test('on Ctrl-C prints the best so far, and says meanwhile how far it is', async () => {
    const args = ['plan', '--format', 'toptw', toptw, '--seconds', '600'];
    const child = startCommand(NOWHERE, args, { SORTIE_LOG: 'debug' });
    const ended = endOf(child);
    await new Promise((resolve) => child.stderr?.once('data', resolve));
    child.kill('SIGINT');
    child.kill('SIGINT'); // as npx does, which passes on what the terminal has sent
    const { code, out, err } = await ended;
    expect(code).toBe(0);
    expect(err).toMatch(/^[\d.]+ s: \d+ points, \d+ visits, \d+ iterations\n/);
    const { profit, seconds } = JSON.parse(out) as { profit: number; seconds: number }; // border: our own reply
    expect(profit).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(120);
  });
  test('says a rule in Chinese to who reads Chinese, in one line and with code 1', async () => {
    const bare = write('bare.json', '[]');
    expect(await runCommand(NOWHERE, ['plan', bare], { LC_ALL: 'zh_CN.UTF-8' })).toEqual({
      code: 1,
      out: '',
      err: 'sortie: PLN-1 problem：应为 object\n',
    });
  });
});

describe('what is printed', () => {
  test('of tours: ids of the file in order, the depot left out, one list for each tour', () => {
    const asked = readMctopmtw(makeMctopmtw(4, 40, 1));
    const tours = toursOf(
      { file: mctopmtw, problem: asked, plan: solved(asked, 1, 300) },
      { seconds: 1, seed: 1 },
    );
    const ids = tours.routes.flat();
    expect(tours.routes).toHaveLength(tours.m);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.min(...ids)).toBeGreaterThanOrEqual(2);
    const profits = new Map(asked.visits.map((visit) => [Number(visit.id), visit.value]));
    expect(tours.profit).toBe(ids.reduce((sum, id) => sum + (profits.get(id) ?? Number.NaN), 0));
  });
  test('of a bound: how far the profit may be below it, in per cent of it', () => {
    const asked = readToptw(makeToptw(1, 10), 1);
    const made = { ...solved(asked, 1, 10), bound: { points: 200 } };
    const short = { ...made, score: { ...made.score, value: 199 } };
    const run = { seconds: 1, seed: 1 };
    expect(toursOf({ file: 'x/pr01.txt', problem: asked, plan: short }, run)).toMatchObject({
      instance: 'pr01',
      bound: 200,
      gap: 0.5,
    });
  });
  test('for a person: squads, days and reasons, in both languages', () => {
    const made = { problem, plan: solved(problem, 1, 50) };
    const [english, chinese] = (['en', 'zh-CN'] as const).map((language) =>
      summaryOf(made, { seconds: 1.5, seed: 1 }, language).join('\n'),
    );
    expect(english).toMatch(/^\d+ of 40 visits, \d+ points \(1.5 s, seed 1\)/);
    expect(english).toMatch(/^squad formed-1: .*\(leads\)/m);
    expect(english).toMatch(/^ {4}\d\d:\d\d–\d\d:\d\d visit v\d+$/m);
    expect(chinese).toMatch(/^安排 \d+ \/ 40 次拜访/);
    expect(chinese).not.toMatch(/ visit | travel |leads/);
    for (const text of [english, chinese]) expect(text).not.toMatch(/undefined|\{\w+\}|\[object/);
  });
});

/** What the operator would read, without a process for each mistake. */
const told = async (args: readonly string[]): Promise<string> => {
  try {
    await openProgram().parseAsync(['plan', ...args], { from: 'user' });
    return '';
  } catch (error) {
    return explain(error);
  }
};

describe('sortie plan says in one line what would be right', () => {
  const json = (name: string, change: object): string =>
    write(name, JSON.stringify({ ...problem, ...change }));
  const many = Array.from({ length: 200_000 }, (_, i) => ({ ...problem.visits[0], id: `${i}` }));
  const backwards = [{ ...problem.visits[0], duration: -1 }];

  test.each<[string, string[], RegExp]>([
    ['no such file', [join(dir, 'none')], /none cannot be read: there is no such file/],
    ['a folder', [dir], /cannot be read: it is a folder/],
    ['the wrong format', [toptw], /is not JSON \(.*\); a benchmark file needs --format toptw or/],
    ['JSON as a benchmark', ['--format', 'toptw', campaign], /PLN-1 line 1: expected numbers/],
    [
      'an unknown format',
      ['--format', 'xml', campaign],
      /--format: expected json, toptw, mctopmtw, not "xml"/,
    ],
    ['NaN', [write('nan.json', '{"version":\n NaN}')], /nan\.json is not JSON/],
    ['NaN in a benchmark', ['--format', 'toptw', write('nan.txt', 'NaN 1')], /PLN-1 line 1: .* not “NaN”/],
    ['text that is no problem', [write('list.json', '[]')], /PLN-1 problem: expected object/],
    [
      '200,000 visits',
      [json('many.json', { visits: many })],
      /PLN-6 There are 200000 visits; at most 100000/,
    ],
    [
      'a negative duration',
      [json('negative.json', { visits: backwards })],
      /PLN-3 problem\.visits\[0\]\.duration: expected a whole number from 0/,
    ],
    [
      'no squads',
      ['--format', 'toptw', toptw, '--squads', '0'],
      /--squads: expected a whole number from 1 to/,
    ],
    ['half a squad', ['--format', 'toptw', toptw, '--squads', '1.5'], /--squads: expected a whole number/],
    [
      'other tours than the file’s',
      ['--format', 'mctopmtw', mctopmtw, '--squads', '3'],
      /is for 1 tours itself/,
    ],
    ['squads where none are formed', [json('given.json', { toForm: null }), '--squads', '3'], /no `toForm`/],
    [
      'negative seconds',
      [campaign, '--seconds', '-5'],
      /--seconds: expected a number from 0 to 86400, not "-5"/,
    ],
    ['seconds in words', [campaign, '--seconds', 'ten'], /--seconds: expected a number/],
    ['both limits', [campaign, '--seconds', '1', '--iterations', '1'], /either --seconds or --iterations/],
    ['a fraction of a seed', [campaign, '--seed', '0.5'], /--seed: expected a whole number from 0/],
    ['no threads', [campaign, '--threads', '0'], /--threads: expected a whole number from 1 to 16/],
    ['a plan that is none', [campaign, '--previous', campaign], /PLN-1 plan\./],
    [
      'a plan before a benchmark',
      ['--format', 'toptw', toptw, '--previous', campaign],
      /--previous goes with --format json/,
    ],
  ])('%s', async (_, args, why) => {
    const line = await told(args);
    expect(line).toMatch(why);
    expect(line).not.toContain('\n');
  });
});
