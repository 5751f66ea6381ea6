/** When to stop is a value, asked once before each iteration; the planner has no clock of its own. */
export type Stop = (iteration: number) => boolean;

export const afterIterations =
  (count: number): Stop =>
  (iteration) =>
    iteration >= count;
