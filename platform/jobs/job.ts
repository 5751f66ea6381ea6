import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../db/database.ts';
import type { Told } from '../facts/tell.ts';
import type { Zone } from '../http/route.ts';

/** What a job's handler is handed: like a route's ask, but started by a fact or by the clock. */
export interface Task {
  readonly zone: Zone;
  /** The zone's instant, ISO 8601 UTC. */
  readonly now: string;
  readonly today: Day;
  readonly db: Db;
  readonly attempt: number;
  tell(told: Told): void;
}

/** A fact as its listeners get it. */
export interface FactHeard {
  readonly fact: string;
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly data: unknown;
}

/**
 * JOB-1 Work done at least once, in one transaction with its own completion mark: a handler whose effects are rows
 * of ours has them exactly once; one that reaches outside must be idempotent.
 */
export interface Job {
  readonly name: string;
  /** Kinds of facts it listens to; none for a job started by the clock or put in by a route. */
  readonly hears: readonly string[];
  /** Cron expression in the zone's time zone; null when only facts start it. */
  readonly ticks: string | null;
  run(task: Task, data: unknown): Promise<void>;
}

export const onFact = (
  name: string,
  hears: readonly string[],
  run: (task: Task, heard: FactHeard) => Promise<void>,
): Job => ({
  name,
  hears,
  ticks: null,
  // border: the outbox writes exactly this shape (platform/facts/tell.ts)
  run: (task, data) => run(task, data as FactHeard),
});

export const onTick = (name: string, ticks: string, run: (task: Task) => Promise<void>): Job => ({
  name,
  hears: [],
  ticks,
  run,
});
