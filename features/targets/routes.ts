import { can } from '../../packages/kernel/permission.ts';
import { found, Refusal } from '../../packages/kernel/refusal.ts';
import { type Ask, type Route, route } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { linesOf, unitsOf } from '../organisation/door.ts';
import * as ask from './contract.ts';
import { mayReadTargets, maySetTargets } from './permissions.ts';
import { elapsedPermille, periodOf, type Quarter, timeProgress } from './rules/progress.ts';
import * as store from './store.ts';

const PERIODS: readonly Quarter[] = [null, 1, 2, 3, 4];

interface Scope extends Pick<ask.ScopeRow, 'kind' | 'id' | 'name'> {
  /** Targets are asked of it as a rule: it is shown without one. */
  readonly isAsked: boolean;
  counts(result: store.Result): boolean;
}

/** Kinds of units whose work is promotion. */
const PROMOTES: ReadonlySet<string> = new Set(['bureau', 'section', 'outstation']);

const isUsed = (cell: ask.Cell): boolean => cell.target !== null || cell.actual !== 0;

/** The zone, its lines, its units. */
async function scopesOf({ db, zone }: Ask): Promise<Scope[]> {
  const lines = await linesOf(db, zone.id);
  const units = await unitsOf(db, zone.id);
  return [
    { kind: 'zone', id: null, name: zone.name, isAsked: true, counts: () => true },
    ...lines.map(
      (line): Scope => ({
        kind: 'line',
        id: line.id,
        name: line.name,
        isAsked: true,
        counts: (result) => result.lineId === line.id,
      }),
    ),
    ...units.map(
      (unit): Scope => ({
        kind: 'unit',
        id: unit.id,
        name: { zh: unit.name, en: unit.name },
        isAsked: PROMOTES.has(unit.kind),
        counts: (result) => result.unitId === unit.id,
      }),
    ),
  ];
}

const listTargets = route(ask.listTargets, mayReadTargets, async (asked, { query }) => {
  const { db, zone, today, who } = asked;
  const { year, metric } = query;
  const targets = await store.targetsOf(db, zone.id, query);
  const results = await store.resultsOf(db, zone.id, query);
  const elapsed = PERIODS.map((quarter) => ({
    quarter,
    permille: elapsedPermille(periodOf(year, quarter), today),
  }));

  const rows = (await scopesOf(asked)).flatMap(({ counts, isAsked, ...scope }) => {
    const mine = results.filter(counts);
    const cells = elapsed.map(({ quarter, permille }): ask.Cell => {
      const target = targets.find(
        (one) =>
          one.scopeKind === scope.kind &&
          one.scopeId === (scope.id ?? store.ZONE_SCOPE) &&
          one.quarter === quarter,
      );
      const actual = mine
        .filter((result) => quarter === null || result.quarter === quarter)
        .reduce((sum, result) => sum + result.amount, 0);
      return {
        quarter,
        target: target?.amount ?? null,
        actual,
        progress: target ? timeProgress({ target: target.amount, actual }, permille) : null,
        revision: target?.revision ?? 0,
        updatedAt: target?.updatedAt ?? null,
        updatedByName: target?.updatedByName ?? null,
      };
    });
    return isAsked || cells.some(isUsed) ? [{ ...scope, cells }] : [];
  });
  return { metric, year, elapsed, rows, can: can(who, { edit: maySetTargets }) };
});

/** A line or unit of this zone; another zone's is none (HTTP-2). */
async function ensureScope(asked: Ask, { scopeKind, scopeId }: ask.TargetSet): Promise<void> {
  found(
    (await scopesOf(asked)).find((one) => one.kind === scopeKind && one.id === scopeId),
    scopeKind,
  );
}

const setTarget = route(ask.setTarget, maySetTargets, async (asked, { body }) => {
  const { db, zone, now, who } = asked;
  const { amount } = body;
  await ensureScope(asked, body);
  const before = await store.heldTarget(db, zone.id, body);
  if ((before?.revision ?? 0) !== body.revision)
    throw new Refusal('TGT-3', { name: before?.updatedByName ?? '', amount: before?.amount ?? 0 }, 'amount');

  const id = before?.id ?? newId();
  const writing = { id, amount: amount ?? 0, at: now, byName: who.name };
  let revision = 0;
  if (amount === null) await store.deleteTarget(db, zone.id, id);
  else if (before) revision = await store.updateTarget(db, zone.id, writing);
  else {
    await store.insertTarget(db, zone.id, { ...writing, of: body });
    revision = 1;
  }

  const kind = amount === null ? 'target.removed' : 'target.set';
  asked.tell({ kind, subject: { kind: 'target', id }, before: before ?? {}, after: body });
  return { revision };
});

export const routes: readonly Route[] = [listTargets, setTarget];
