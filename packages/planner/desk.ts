import type { Fit } from './insertion.ts';

/**
 * Where visits wait to be put back, with what the search would otherwise make anew in every iteration: fits of visits
 * with squads as columns, of which the first `size` rows count.
 */
export interface Desk {
  size: number;
  visit: Int32Array;
  squad: Int32Array;
  at: Int32Array;
  kept: Uint8Array;
  detour: Int32Array;
  money: Int32Array;
  effort: Float64Array;
  key: Float64Array;
  /** Points of each visit for mending a mix rule, in this iteration. */
  readonly bonus: Float64Array;
}

export const deskOf = (visits: number): Desk => ({
  ...columns(256),
  size: 0,
  bonus: new Float64Array(visits),
});

const columns = (rows: number) => ({
  visit: new Int32Array(rows),
  squad: new Int32Array(rows),
  at: new Int32Array(rows),
  kept: new Uint8Array(rows),
  detour: new Int32Array(rows),
  money: new Int32Array(rows),
  effort: new Float64Array(rows),
  key: new Float64Array(rows),
});

const longer = <T extends Int32Array | Uint8Array | Float64Array>(to: T, from: T): T => {
  to.set(from);
  return to;
};

const growDesk = (desk: Desk): void => {
  const more = columns(2 * desk.visit.length);
  desk.visit = longer(more.visit, desk.visit);
  desk.squad = longer(more.squad, desk.squad);
  desk.at = longer(more.at, desk.at);
  desk.kept = longer(more.kept, desk.kept);
  desk.detour = longer(more.detour, desk.detour);
  desk.money = longer(more.money, desk.money);
  desk.effort = longer(more.effort, desk.effort);
  desk.key = longer(more.key, desk.key);
};

/** Writes a fit into row `row`, the next free one included. */
export const writeFit = (desk: Desk, row: number, visit: number, fit: Fit): void => {
  if (row >= desk.visit.length) growDesk(desk);
  desk.visit[row] = visit;
  desk.squad[row] = fit.squad;
  desk.at[row] = fit.at;
  desk.kept[row] = fit.kept ? 1 : 0;
  desk.detour[row] = fit.detour;
  desk.money[row] = fit.money;
  desk.effort[row] = fit.effort;
  desk.key[row] = fit.key;
};

export const moveRow = (desk: Desk, from: number, to: number): void => {
  if (from === to) return;
  desk.visit[to] = desk.visit[from] ?? 0;
  desk.squad[to] = desk.squad[from] ?? 0;
  desk.at[to] = desk.at[from] ?? 0;
  desk.kept[to] = desk.kept[from] ?? 0;
  desk.detour[to] = desk.detour[from] ?? 0;
  desk.money[to] = desk.money[from] ?? 0;
  desk.effort[to] = desk.effort[from] ?? 0;
  desk.key[to] = desk.key[from] ?? 0;
};
