import type { Command } from 'commander';
import { Refusal } from '../../../packages/kernel/refusal.ts';
import type { Plan } from '../../../packages/planner/plan.ts';
import { type Question, solveInThreads } from '../../../platform/solver/solve-in-threads.ts';
import { explain } from '../explain.ts';
import { readerLanguage } from '../language.ts';
import { progressTo } from '../plan/progress.ts';
import { readPlanFile, readProblemFile } from '../plan/read-files.ts';
import { FORMATS, type PlanOptions, readOptions } from '../plan/read-options.ts';
import { summaryOf } from '../plan/summary.ts';
import { toursOf } from '../plan/tours.ts';
import { say } from '../say.ts';

const SHAPES = `
Prints for json a summary, with --json the plan as documented JSON (packages/planner/plan.ts); for toptw and mctopmtw
one JSON line {instance, m, profit, bound, gap, seconds, seed, routes}: bound and gap (per cent of the bound) are null
while none is proven. Every plan was judged by the planner's own check. Ctrl-C prints the best so far.
On a terminal, and with SORTIE_LOG=debug, it says meanwhile how far it is.`;

export function addPlan(sortie: Command): void {
  sortie
    .command('plan <file>')
    .description('Plan a problem that stands in a file; needs no database')
    .option('--format <format>', `what the file is: ${FORMATS.join(', ')}`, 'json')
    .option('--squads <M>', 'toptw: tours, 1 when not said; json: squads to form')
    .option('--seconds <S>', 'how long to search; 10 when not said')
    .option(
      '--iterations <I>',
      'search this many iterations of each thread instead, the same on every machine',
    )
    .option('--seed <N>', 'of chance: one seed gives one plan, in one thread and by iterations', '1')
    .option('--threads <T>', 'threads that search together', '1')
    .option('--bound <S>', 'seconds to look afterwards for how much better a plan could be', '0')
    .option('--previous <plan>', 'the plan to start from (json)')
    .option('--json', 'one JSON line')
    .addHelpText('after', SHAPES)
    .action(planFile);
}

async function planFile(file: string, options: PlanOptions): Promise<void> {
  const wanted = readOptions(options);
  const problem = readProblemFile(file, wanted);
  const previous = wanted.previous === null ? null : readPlanFile(wanted.previous);
  const { seed, threads, until, boundSeconds } = wanted;

  const { plan, seconds } = await solve({ problem, previous, seed, threads, until, boundSeconds });

  const run = { seconds, seed };
  if (wanted.format !== 'json') say(true, toursOf({ file, problem, plan }, run), []);
  else say(options.json, plan, summaryOf({ problem, plan }, run, readerLanguage(process.env)));
}

async function solve(question: Question): Promise<{ readonly plan: Plan; readonly seconds: number }> {
  let seconds = 0;
  const show = progressTo(process.stderr);
  const solving = solveInThreads(question, (progress) => {
    seconds = progress.secondsGone;
    show(progress);
  });
  // npx passes a signal on that the terminal has sent as well: the second one changes nothing
  const cancel = (): void => solving.cancel();
  process.on('SIGINT', cancel).on('SIGTERM', cancel);
  try {
    const answer = await solving.outcome;
    switch (answer.kind) {
      case 'done':
        return { plan: answer.plan, seconds };
      case 'refused':
        throw new Refusal(answer.rule, answer.particulars, answer.field);
      case 'faulty':
        throw new Error(
          `the plan does not hold: ${explain(new Refusal(answer.fault.rule, answer.fault.particulars))}; please report this`,
        );
    }
  } finally {
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  }
}
