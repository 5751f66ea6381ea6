import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Particulars } from '../../packages/kernel/refusal.ts';
import type { Plan } from '../../packages/planner/plan.ts';
import type { Problem } from '../../packages/planner/problem.ts';
import type { Progress } from './store/runs.ts';

export interface ToSolve {
  readonly problem: Problem;
  readonly previous: Plan | null;
  readonly seed: number;
  readonly seconds: number;
  /** 1 when it is wanted to stop. */
  readonly cancelled: Int32Array;
}

export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly plan: Plan }
  | { readonly kind: 'failed'; readonly rule: string; readonly particulars: Particulars };

/** Beyond its own time a worker is given this much to write its plan down. */
const GRACE_MS = 60_000;

/** From the sources the worker is the file beside this one; in the bundle it is planner-worker.js above the parts. */
function workerFile(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = ['planner-worker.ts', 'planner-worker.js', '../planner-worker.js'].map((name) =>
    join(here, name),
  );
  const file = candidates.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`no planner-worker beside ${here}`);
  return file;
}

/**
 * What the thread begins with. Node 20 gives a thread its own loaders and not those of `--import`, so for a
 * TypeScript file it begins with two lines that ask tsx for them; tsx is found from here, not from wherever the
 * program was started.
 */
function entryOf(file: string): URL {
  const url = pathToFileURL(file);
  if (!file.endsWith('.ts')) return url;
  // `require` resolves to the CommonJS half, which cannot register from there; its twin stands beside it
  const half = createRequire(import.meta.url).resolve('tsx/esm/api');
  const tsx = pathToFileURL(half.replace(/\.cjs$/, '.mjs')).href;
  const lines = `import { register } from '${tsx}';\nregister();\nawait import('${url.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(lines)}`);
}

export interface Solving {
  /** Ends with the best plan so far. */
  cancel(): void;
  /** Ends without any. */
  abandon(): Promise<void>;
  readonly outcome: Promise<Exclude<FromWorker, { kind: 'progress' }>>;
}

/** Solves in a thread of its own. Rejects when the thread breaks, or does not end in time. */
export function solveInWorker(
  ask: Omit<ToSolve, 'cancelled'>,
  onProgress: (progress: Progress) => void,
): Solving {
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(entryOf(workerFile()), {
    workerData: { ...ask, cancelled } satisfies ToSolve,
    execArgv: [],
  });
  const outcome = new Promise<Exclude<FromWorker, { kind: 'progress' }>>((resolve, reject) => {
    const late = setTimeout(
      () => {
        reject(new Error('the planner’s worker did not end in time'));
        void worker.terminate();
      },
      ask.seconds * 1000 + GRACE_MS,
    );
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else resolve(message);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the planner’s worker ended with ${code}`)); // no effect once it has answered
    });
  });
  return {
    outcome,
    cancel: () => {
      Atomics.store(cancelled, 0, 1);
    },
    abandon: async () => {
      await worker.terminate();
    },
  };
}
