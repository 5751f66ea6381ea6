import { moveRow, writeFit } from './desk.ts';
import { type Draft, mixShort, takeOut, travelPoints } from './draft.ts';
import { emptyFit, type Fit, fitInto, insert, type Taste } from './insertion.ts';
import type { Workshop } from './ruin.ts';
import { detourAt } from './sequence.ts';
import type { Terrain } from './terrain.ts';

/**
 * How a fit is valued: gain ^ `gain` / effort ^ `effort`, how much waiting is effort, and which part of the journey
 * is taken off the gain. Who takes off less goes also where only several visits together are worth the journey.
 */
interface Appetite {
  readonly gain: 0.5 | 1 | 2;
  readonly effort: 0 | 0.5 | 1;
  readonly waiting: number;
  readonly thrift: number;
}

/** Drawn with these frequencies. The second is the ratio of Vansteenwegen et al. 2009. */
const APPETITES: readonly Appetite[] = [
  { gain: 1, effort: 1, waiting: 1, thrift: 1 },
  { gain: 2, effort: 1, waiting: 1, thrift: 1 },
  { gain: 1, effort: 1, waiting: 0.2, thrift: 1 },
  { gain: 1, effort: 1, waiting: 0, thrift: 0 },
  { gain: 1, effort: 0.5, waiting: 0.2, thrift: 0.5 },
  { gain: 1, effort: 0, waiting: 0, thrift: 1 },
  { gain: 0.5, effort: 1, waiting: 1, thrift: 0.5 },
  { gain: 0.5, effort: 0.5, waiting: 0, thrift: 0.5 },
];
const PLAIN: Appetite = { gain: 1, effort: 1, waiting: 1, thrift: 1 };

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
  /** How far chance changes the order in this iteration: mostly little, now and then much. */
  readonly whim: number;
}

/** 0 for a fit that is not worth its journey. */
const keyOf = (
  { workshop: { terrain, desk, rng }, appetite, whim }: Counter,
  visit: number,
  fit: Fit,
): number => {
  const gain =
    (terrain.gain[visit] ?? 0) +
    (desk.bonus[visit] ?? 0) +
    (fit.kept ? terrain.problem.weights.moved : 0) -
    appetite.thrift * travelPoints(terrain, fit.detour, fit.money);
  if (gain <= 0) return 0;
  return (
    ((1 - whim + 2 * whim * rng.fraction()) * power(gain, appetite.gain)) /
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
  const { draft, desk } = counter.workshop;
  for (const visit of visits) {
    if (draft.where[visit] !== -1) continue;
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

/** Takes out again what is not worth its journey, now that it is known who else is made on the way. */
const prune = ({ terrain, draft }: Workshop): void => {
  for (const squad of draft.touched) {
    const sequence = draft.sequences[squad];
    for (let at = (sequence?.size ?? 0) - 1; sequence && at >= 0; at--) {
      const visit = sequence.visits[at] ?? 0;
      if ((terrain.frozenSquad[visit] ?? -1) >= 0) continue;
      const { minutes, money } = detourAt(terrain, sequence, at);
      const gain = (terrain.gain[visit] ?? 0) + (sequence.kept[at] ? terrain.problem.weights.moved : 0);
      if (gain >= travelPoints(terrain, minutes, money)) continue;
      takeOut(terrain, draft, squad, (one) => one === visit);
      at = Math.min(at, sequence.size);
    }
  }
};

/** Puts back whatever fits and is worth its journey; then what mends a mix rule. */
export const recreate = (workshop: Workshop, gap: Gap): void => {
  const { terrain, draft, desk, rng, settings } = workshop;
  const appetite = APPETITES[rng.below(APPETITES.length)] ?? PLAIN;
  const blink = rng.fraction() < settings.sleepy ? settings.sleepyBlink : settings.blink;
  const taste = { waiting: appetite.waiting, blink, rng };
  const whim = settings.whim * rng.fraction() ** 3;
  const counter = { workshop, appetite, taste, fit: emptyFit(), whim };
  const put = (): void => {
    desk.size = 0;
    layAll(counter, gap.before, gap.touched);
    layAll(counter, gap.removed, gap.reachable);
    clear(counter);
    if (appetite.thrift < 1 && terrain.isTravelDear) prune(workshop);
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
