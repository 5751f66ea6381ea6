import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { check } from '../../packages/planner/check.ts';
import { makeInstance } from '../../packages/planner/make-instance.ts';
import { seededRng } from '../../packages/planner/rng.ts';
import { plan } from '../../packages/planner/solve.ts';
import { afterIterations } from '../../packages/planner/stop.ts';
import { MONDAY, tiny, visitOf } from '../../packages/planner/tiny.ts';
import { type Answer, type Progress, type Question, solveInThreads } from './solve-in-threads.ts';

vi.setConfig({ testTimeout: 60_000 }); // a busy machine starts each thread slowly

const problem = makeInstance(5, { squads: 3, days: 4, visits: 80, cities: 6 });
const ask = (more: Partial<Question> = {}): Question => ({
  problem,
  previous: null,
  seed: 7,
  threads: 1,
  until: { iterations: 400 },
  boundSeconds: 0,
  ...more,
});
const planOf = (answer: Answer) => {
  if (answer.kind !== 'done') throw new Error(`no plan: ${JSON.stringify(answer)}`);
  return answer.plan;
};
const solved = async (more: Partial<Question> = {}) =>
  planOf(await solveInThreads(ask(more), () => {}).outcome);

describe('one thread', () => {
  test('gives the plan that the planner gives without it', async () => {
    const alone = plan(problem, { rng: seededRng(7), stop: afterIterations(400) });
    expect(await solved()).toEqual(alone);
  });
  test('says how far it is, and ends with the best so far when that is wanted', async () => {
    const told: Progress[] = [];
    const solving = solveInThreads(ask({ until: { seconds: 600 } }), (progress) => told.push(progress));
    while (told.length < 3) await sleep(20);
    solving.cancel();
    const made = planOf(await solving.outcome);
    expect(made.score.total).toBe(told.at(-1)?.score);
    expect(check(problem, made).faults).toEqual([]);
    expect(told.map((one) => one.iterations)).toEqual(
      told.map((one) => one.iterations).toSorted((a, b) => a - b),
    );
  });
  test('answers with the rule when the problem cannot be planned', async () => {
    const frozen = ['a', 'b'].map((visit) => ({ visit, squad: 'A', day: MONDAY, start: 540 }));
    const impossible = tiny([visitOf('a', 'near'), visitOf('b', 'far')], { past: { frozen } });
    for (const threads of [1, 2])
      expect(await solveInThreads(ask({ problem: impossible, threads }), () => {}).outcome).toMatchObject({
        kind: 'refused',
        rule: 'PLN-5',
      });
  });
});

test('a bound is looked for afterwards, and no plan earns more', async () => {
  const small = makeInstance(5, { squads: 2, days: 2, visits: 12, cities: 3 });
  const made = await solved({ problem: small, boundSeconds: 5 });
  expect(made.bound?.points).toBeGreaterThanOrEqual(made.score.total);
  expect(check(small, made).faults).toEqual([]);
});

describe('two threads', () => {
  test('give a plan that holds and is no worse than what either was told of', async () => {
    const told: Progress[] = [];
    const question = ask({ threads: 2, until: { iterations: 3000 } });
    const made = planOf(await solveInThreads(question, (progress) => told.push(progress)).outcome);
    expect(check(problem, made).faults).toEqual([]);
    expect(made.score.total).toBe(Math.max(...told.map((one) => one.score)));
    expect(told.at(-1)?.iterations).toBe(6000);
  });
  test('are given up together', async () => {
    const solving = solveInThreads(ask({ threads: 2, until: { seconds: 600 } }), () => {});
    const outcome = expect(solving.outcome).rejects.toThrow(/thread ended with/);
    await solving.abandon();
    await outcome;
  });
  test('both end when one breaks', async () => {
    const bad = { ...problem, squads: [{}] } as unknown as Question['problem']; // border: what no reader lets in
    const question = ask({ problem: bad, threads: 2, until: { seconds: 600 } });
    await expect(solveInThreads(question, () => {}).outcome).rejects.toThrow(/undefined/);
  });
});
