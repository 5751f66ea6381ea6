import { readFileSync, statSync } from 'node:fs';
import { readMctopmtw } from '../../../packages/planner/formats/read-mctopmtw.ts';
import { readToptw } from '../../../packages/planner/formats/read-toptw.ts';
import type { Plan } from '../../../packages/planner/plan.ts';
import type { Problem } from '../../../packages/planner/problem.ts';
import { readPlan } from '../../../packages/planner/read-plan.ts';
import { readProblem } from '../../../packages/planner/read-problem.ts';
import type { Wanted } from './read-options.ts';

/** Beyond it a text does not fit into the machine's strings. */
const MOST_MEGABYTES = 400;

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

const textOf = (file: string): string => {
  try {
    const megabytes = statSync(file).size / 1e6;
    if (megabytes > MOST_MEGABYTES)
      throw new Error(`it has ${Math.round(megabytes)} MB; at most ${MOST_MEGABYTES} are read`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error ? String(error.code) : '';
    throw new Error(`${file} cannot be read: ${WHY[code] ?? error.message}`, { cause: error });
  }
};

const jsonOf = (file: string, text: string, hint: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : '';
    throw new Error(`${file} is not JSON (${why})${hint}`, { cause: error });
  }
};

const HINT = '; a benchmark file needs --format toptw or --format mctopmtw';

const jsonProblem = (file: string, squads: number | null): Problem => {
  const problem = readProblem(jsonOf(file, textOf(file), HINT));
  if (squads === null) return problem;
  if (problem.toForm) return { ...problem, toForm: { ...problem.toForm, count: squads } };
  throw new Error('--squads says how many squads to form; this problem has no `toForm`');
};

const mctopmtwProblem = (file: string, squads: number | null): Problem => {
  const problem = readMctopmtw(textOf(file));
  const tours = problem.squads.length;
  if (squads === null || squads === tours) return problem;
  throw new Error(`--squads: ${file} is for ${tours} tours itself; leave it out`);
};

/** Refuses (PLN-n) or throws one line when the file is none of that format. */
export function readProblemFile(
  file: string,
  { format, squads }: Pick<Wanted, 'format' | 'squads'>,
): Problem {
  switch (format) {
    case 'json':
      return jsonProblem(file, squads);
    case 'toptw':
      return readToptw(textOf(file), squads ?? 1);
    case 'mctopmtw':
      return mctopmtwProblem(file, squads);
  }
}

export const readPlanFile = (file: string): Plan => readPlan(jsonOf(file, textOf(file), ''));
