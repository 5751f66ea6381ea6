/** Sums with instants that are given, as ISO 8601 texts; nothing here reads a clock. */

const HOUR_MS = 3_600_000;

/** Hours from one instant to another, with their fraction. */
export const hoursBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / HOUR_MS;

export const hoursAfter = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * HOUR_MS).toISOString();
