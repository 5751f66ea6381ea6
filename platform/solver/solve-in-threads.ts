import { Worker } from 'node:worker_threads';
import type { Particulars } from '../../packages/kernel/refusal.ts';
import type { Fault } from '../../packages/planner/fault.ts';
import type { Plan } from '../../packages/planner/plan.ts';
import type { Problem } from '../../packages/planner/problem.ts';
import { type EliteMemory, eliteMemory } from './shared-elite.ts';
import { threadEntry } from './thread-entry.ts';

/** How long each thread searches. Iterations make runs that are the same on every machine, in one thread. */
export type Until = { readonly seconds: number } | { readonly iterations: number };

export interface Question {
  readonly problem: Problem;
  readonly previous: Plan | null;
  /** Of the first thread; each other thread has the next one. */
  readonly seed: number;
  /** 1 gives the same plan for the same seed; more find better ones in the same time. */
  readonly threads: number;
  readonly until: Until;
  /** How long to look afterwards for a bound, which says how much better a plan could be; 0 for none. */
  readonly boundSeconds: number;
}

export interface ToThread extends Omit<Question, 'threads'> {
  /** 1 when it is wanted to stop. */
  readonly cancelled: Int32Array;
  /** null for a thread that is alone. */
  readonly elite: EliteMemory | null;
}

export interface Progress {
  readonly score: number;
  readonly visits: number;
  readonly iterations: number;
  readonly secondsGone: number;
}

export type Answer =
  | { readonly kind: 'done'; readonly plan: Plan }
  /** The problem cannot be planned: a rule of the planner said no. */
  | {
      readonly kind: 'refused';
      readonly rule: string;
      readonly particulars: Particulars;
      readonly field: string | null;
    }
  /** The judge found this in the plan: our bug. */
  | { readonly kind: 'faulty'; readonly fault: Fault };

export type FromThread = Answer | { readonly kind: 'progress'; readonly progress: Progress };

export interface Solving {
  /** Ends with the best plan so far. */
  cancel(): void;
  /** Ends without any. */
  abandon(): Promise<void>;
  readonly outcome: Promise<Answer>;
}

/** Beyond its own time a thread is given this much to write its plan down. */
const GRACE_MS = 60_000;

/** One thread's answer; rejects when it breaks, or does not end in time. */
const answerOf = (
  worker: Worker,
  { until, boundSeconds }: Pick<Question, 'until' | 'boundSeconds'>,
  onProgress: (progress: Progress) => void,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const tooLate = (): void => {
      reject(new Error('the solver’s thread did not end in time'));
      void worker.terminate();
    };
    const late =
      'seconds' in until ? setTimeout(tooLate, (until.seconds + boundSeconds) * 1000 + GRACE_MS) : undefined;
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else resolve(message);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the solver’s thread ended with ${code}`)); // no effect once it has answered
    });
  });

/** The best of them, the first where they are equal; what is not a plan goes before. */
const bestOf = (answers: readonly Answer[]): Answer =>
  answers.reduce((best, one) =>
    best.kind === 'done' && (one.kind !== 'done' || one.plan.score.total > best.plan.score.total)
      ? one
      : best,
  );

const together = (all: readonly Progress[]): Progress => ({
  ...all.reduce((best, one) => (one.score > best.score ? one : best)),
  iterations: all.reduce((sum, one) => sum + one.iterations, 0),
  secondsGone: all.reduce((most, one) => Math.max(most, one.secondsGone), 0),
});

/**
 * Solves in threads of their own, which tell each other of their best. Every plan is judged by `check` before it is
 * answered. Rejects when a thread breaks, or does not end in time.
 */
export function solveInThreads(question: Question, onProgress: (progress: Progress) => void): Solving {
  const { threads, ...ask } = question;
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  const elite = threads > 1 ? eliteMemory(ask.problem, ask.previous) : null;
  const workers = Array.from({ length: threads }, (_, i) => {
    const workerData = { ...ask, seed: ask.seed + i, cancelled, elite } satisfies ToThread;
    return new Worker(threadEntry(), { workerData, execArgv: [] });
  });
  const abandon = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  const latest = new Map<number, Progress>();
  const answers = workers.map((worker, i) =>
    answerOf(worker, ask, (progress) => {
      latest.set(i, progress);
      onProgress(together([...latest.values()]));
    }),
  );
  return {
    outcome: Promise.all(answers)
      .then(bestOf)
      .finally(() => void abandon()), // where one broke, the others have nothing left to do
    cancel: () => {
      Atomics.store(cancelled, 0, 1);
    },
    abandon,
  };
}
