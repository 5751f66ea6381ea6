import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMctopmtw } from '../../packages/planner/formats/read-mctopmtw.ts';
import { readToptw } from '../../packages/planner/formats/read-toptw.ts';
import type { Problem } from '../../packages/planner/problem.ts';

/** One instance with its number of tours, as one run of the bench solves it. */
export interface Instance {
  readonly group: string;
  readonly name: string;
  readonly m: number;
  readonly file: string;
  /** Best profit known; null where none is. */
  readonly best: number | null;
}

const MANY_TOURS = 'mctopmtw';

const rowsOf = (file: string): Record<string, string>[] => {
  if (!existsSync(file)) return [];
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
};

/** By `instance m`: `best_known` of best-known.csv, `benchmark` of mctopmtw/reference.csv. */
const profitsOf = (file: string, column: string): Map<string, number> =>
  new Map(rowsOf(file).map((row) => [`${row['instance']} ${row['m']}`, Number(row[column])]));

/**
 * All instances of a folder: each folder in it is a group of TOPTW files, to be solved with each m; `mctopmtw` has
 * files named `…-m-instance.txt`, solved with the m they are for.
 */
export function instancesIn(dir: string, ms: readonly number[]): Instance[] {
  const known = profitsOf(join(dir, 'best-known.csv'), 'best_known');
  const reference = profitsOf(join(dir, MANY_TOURS, 'reference.csv'), 'benchmark');
  const groups = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return groups.flatMap(({ name: group }) =>
    readdirSync(join(dir, group))
      .filter((file) => file.endsWith('.txt'))
      .toSorted()
      .flatMap((entry): Instance[] => {
        const file = join(dir, group, entry);
        const base = basename(entry, '.txt');
        if (group !== MANY_TOURS)
          return ms.map((m) => ({ group, name: base, m, file, best: known.get(`${base} ${m}`) ?? null }));
        const [, tours = '', name = base] = /-(\d+)-([^-]+)$/.exec(base) ?? [];
        const m = Number(tours);
        return ms.includes(m) ? [{ group, name, m, file, best: reference.get(`${name} ${m}`) ?? null }] : [];
      }),
  );
}

export const problemOf = ({ group, file, m }: Pick<Instance, 'group' | 'file' | 'm'>): Problem => {
  const text = readFileSync(file, 'utf8');
  return group === MANY_TOURS ? readMctopmtw(text) : readToptw(text, m);
};
