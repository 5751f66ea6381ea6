import type { Unit } from '../contract.ts';

export interface Branch {
  unit: Unit;
  depth: number;
}

/** Units in the order of a family tree: each under the one it belongs to, brothers as they came. */
export const branchesOf = (units: readonly Unit[]): Branch[] => {
  const known = new Set(units.map((unit) => unit.id));
  const below = (parentId: string | null, depth: number): Branch[] =>
    units
      .filter(
        (unit) => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null) === parentId,
      )
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
};
