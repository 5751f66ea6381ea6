/** When to stop is a value, asked before each iteration; the planner has no clock of its own. */
export interface Stop {
  isOver(iteration: number): boolean;
  /** Part of what it may take that is used, 0 … 1; null where nobody knows. The search cools by it. */
  progress(iteration: number): number | null;
}

export const afterIterations = (count: number): Stop => ({
  isOver: (iteration) => iteration >= count,
  progress: (iteration) => (count > 0 ? Math.min(1, iteration / count) : 1),
});

/** `now` in seconds, of any clock. */
export const afterSeconds = (seconds: number, now: () => number): Stop => {
  const began = now();
  return {
    isOver: () => now() - began >= seconds,
    progress: () => Math.min(1, (now() - began) / seconds),
  };
};
