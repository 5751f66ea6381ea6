/** When to stop is a value, asked once before each iteration; the planner has no clock of its own. */
export type Stop = (iteration: number) => boolean;

export const afterIterations =
  (count: number): Stop =>
  (iteration) =>
    iteration >= count;

/** Stops once the caller's clock (any unit) has reached `until`; it is read every 16th iteration. */
export const atDeadline =
  (now: () => number, until: number): Stop =>
  (iteration) =>
    iteration % 16 === 0 && now() >= until;

export const whenAny =
  (...stops: readonly Stop[]): Stop =>
  (iteration) =>
    stops.some((stop) => stop(iteration));
