import { moveRow, writeFit } from './desk.ts';
import { type Draft, mixShort, travelPoints } from './draft.ts';
import { emptyFit, type Fit, fitInto, insert, type Taste } from './insertion.ts';
import type { Workshop } from './ruin.ts';
import type { Terrain } from './terrain.ts';

/** How a fit is valued: gain ^ `gain` / effort ^ `effort`, and how much waiting is effort. */
interface Appetite {
  readonly gain: 0.5 | 1 | 2;
  readonly effort: 0 | 0.5 | 1;
  readonly waiting: number;
}

/** Drawn with these frequencies. The second is the ratio of Vansteenwegen et al. 2009. */
const APPETITES: readonly Appetite[] = [
  { gain: 1, effort: 1, waiting: 1 },
  { gain: 2, effort: 1, waiting: 1 },
  { gain: 1, effort: 1, waiting: 0.2 },
  { gain: 1, effort: 0.5, waiting: 0.2 },
  { gain: 1, effort: 0, waiting: 0.5 },
  { gain: 0.5, effort: 1, waiting: 1 },
];
const PLAIN: Appetite = { gain: 1, effort: 1, waiting: 1 };

const power = (base: number, exponent: Appetite['gain'] | Appetite['effort']): number => {
  switch (exponent) {
    case 0:
      return 1;
    case 0.5:
      return Math.sqrt(base);
    case 1:
      return base;
    case 2:
      return base * base;
  }
};

/** Points a visit is worth beyond its own for the mix rules that are missed now. */
const mixBonus = (terrain: Terrain, draft: Draft): ((visit: number) => number) | null => {
  const { mix, weights } = terrain.problem;
  const lacking = mix.map((rule, i) => rule.least > 0 && mixShort(terrain, draft, i) > 0);
  if (!lacking.includes(true)) return null;
  return (visit) => (terrain.mixOf[visit]?.some((rule) => lacking[rule]) ? weights.mixMissed : 0);
};

interface Counter {
  readonly workshop: Workshop;
  readonly appetite: Appetite;
  readonly taste: Taste;
  readonly fit: Fit;
}

/** 0 for a fit that is not worth its journey. */
const keyOf = ({ workshop: { terrain, desk }, appetite }: Counter, visit: number, fit: Fit): number => {
  const gain =
    (terrain.gain[visit] ?? 0) +
    (desk.bonus[visit] ?? 0) +
    (fit.kept ? terrain.problem.weights.moved : 0) -
    travelPoints(terrain, fit.detour, fit.money);
  if (gain <= 0) return 0;
  return (
    ((desk.noise[visit] ?? 1) * power(gain, appetite.gain)) /
    power(1 + Math.max(0, fit.effort), appetite.effort)
  );
};

/** Writes the best fit of a visit with a squad into this row; false if there is none worth it. */
const lay = (counter: Counter, row: number, visit: number, squad: number): boolean => {
  const { workshop, taste, fit } = counter;
  if (!fitInto(workshop.terrain, workshop.draft, { visit, squad, taste, fit })) return false;
  fit.key = keyOf(counter, visit, fit);
  if (fit.key > 0) writeFit(workshop.desk, row, visit, fit);
  return fit.key > 0;
};

const layAll = (counter: Counter, visits: Int32Array, squads: readonly number[]): void => {
  const { draft, desk, rng, settings } = counter.workshop;
  for (const visit of visits) {
    if (draft.where[visit] !== -1) continue;
    desk.noise[visit] = 1 - settings.noise + 2 * settings.noise * rng.fraction();
    for (const squad of squads) if (lay(counter, desk.size, visit, squad)) desk.size++;
  }
};

const bestRow = ({ size, key }: Workshop['desk']): number => {
  let top = 0;
  for (let row = 1; row < size; row++) if ((key[row] ?? 0) > (key[top] ?? 0)) top = row;
  return top;
};

/** Puts in what lies on the desk, the best key first; after each only the fits in its squad are sought anew. */
const clear = (counter: Counter): void => {
  const { terrain, draft, desk } = counter.workshop;
  const { fit } = counter;
  while (desk.size > 0) {
    const row = bestRow(desk);
    const visit = desk.visit[row] ?? 0;
    fit.squad = desk.squad[row] ?? 0;
    fit.at = desk.at[row] ?? 0;
    fit.kept = desk.kept[row] === 1;
    const { squad } = fit;
    if (insert(terrain, draft, visit, fit)) layAnew(counter, visit, squad);
    else moveRow(desk, --desk.size, row);
  }
};

const layAnew = (counter: Counter, visit: number, squad: number): void => {
  const { desk } = counter.workshop;
  let size = 0;
  for (let row = 0; row < desk.size; row++) {
    const other = desk.visit[row] ?? 0;
    if (other === visit) continue;
    if (desk.squad[row] !== squad) moveRow(desk, row, size++);
    else if (lay(counter, size, other, squad)) size++;
  }
  desk.size = size;
};

export interface Gap {
  /** Visits left out before the ruin: they are tried only where something changed. */
  readonly before: Int32Array;
  readonly touched: readonly number[];
  /** Visits the ruin took out, and the squads for which they are tried. */
  readonly removed: Int32Array;
  readonly reachable: readonly number[];
}

/** Puts back whatever fits and is worth its journey; then what mends a mix rule. */
export const recreate = (workshop: Workshop, gap: Gap): void => {
  const { terrain, draft, desk, rng, settings } = workshop;
  const appetite = APPETITES[rng.below(APPETITES.length)] ?? PLAIN;
  const taste = { waiting: appetite.waiting, blink: settings.blink, rng };
  const counter = { workshop, appetite, taste, fit: emptyFit() };
  const put = (): void => {
    desk.size = 0;
    layAll(counter, gap.before, gap.touched);
    layAll(counter, gap.removed, gap.reachable);
    clear(counter);
  };
  if (terrain.problem.mix.length === 0) return put();
  const lure = (): boolean => {
    const bonus = mixBonus(terrain, draft);
    for (const list of [gap.before, gap.removed])
      for (const visit of list) desk.bonus[visit] = bonus ? bonus(visit) : 0;
    return bonus !== null;
  };
  lure();
  put();
  if (lure()) put();
};
