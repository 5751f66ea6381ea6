import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Instance } from './instances.ts';
import type { Job } from './solve-one.ts';

/** One run, one line of the file of results. */
export interface Result extends Pick<Instance, 'group' | 'name' | 'm' | 'best'> {
  readonly seed: number;
  readonly seconds: number;
  readonly clock: Job['clock'];
  readonly profit: number;
  readonly bound: number | null;
  readonly iterations: number;
  /** What the judge found, or why there is no plan; empty when it holds. */
  readonly faults: readonly string[];
  readonly routes: readonly (readonly string[])[];
}

export const keyOf = (
  run: Omit<Result, 'best' | 'profit' | 'bound' | 'iterations' | 'faults' | 'routes'>,
): string => [run.group, run.name, run.m, run.seed, run.seconds, run.clock].join(' ');

/** Results of a run that was interrupted; a line that was cut off is run again. */
export const resultsIn = (file: string): Result[] =>
  (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []).flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Result]; // border: written below
    } catch {
      return [];
    }
  });

/** Begins on a line of its own, whatever an interrupted run left behind. */
export const openResults = (file: string): ((result: Result) => void) => {
  const isCut = existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8'));
  if (isCut) appendFileSync(file, '\n');
  return (result) => appendFileSync(file, `${JSON.stringify(result)}\n`);
};
