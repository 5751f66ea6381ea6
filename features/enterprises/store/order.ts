import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { EnterpriseQuery } from '../contract.ts';
import type { Cursor } from '../cursor.ts';

type Sort = EnterpriseQuery['sort'];
export type Condition = RawBuilder<SqlBool>;

export const ANY: Condition = sql`true`;

export const ORDER: Readonly<Record<Sort, RawBuilder<unknown>>> = {
  '-updatedAt': sql`e.updated_at desc, e.id desc`,
  name: sql`e.name, e.id`,
  initials: sql`e.initials, e.id`,
  '-lastVisitedOn': sql`e.last_visited_on desc nulls last, e.id desc`,
  '-capitalWan': sql`e.capital_wan desc nulls last, e.id desc`,
};

/**
 * Where the list goes on after a row, as conditions to be read one after the other, each a single range of the sort's
 * index: first the values below, then the rows without a value. Joined by `or`, they would start from the top.
 */
export function keyset(sort: Sort, after: Cursor | null): readonly Condition[] {
  if (after === null) return [ANY];
  switch (sort) {
    case '-updatedAt':
      return [sql`(e.updated_at, e.id) < (${after.value}::timestamptz, ${after.id}::uuid)`];
    case 'name':
      return [sql`(e.name, e.id) > (${after.value ?? ''}, ${after.id}::uuid)`];
    case 'initials':
      return [sql`(e.initials, e.id) > (${after.value ?? ''}, ${after.id}::uuid)`];
    case '-lastVisitedOn':
      return downToNull(sql`e.last_visited_on`, sql`${after.value}::date`, after);
    case '-capitalWan':
      return downToNull(sql`e.capital_wan`, sql`${after.value}::float8`, after);
  }
}

const downToNull = (column: RawBuilder<unknown>, value: RawBuilder<unknown>, after: Cursor): Condition[] =>
  after.value === null
    ? [sql`${column} is null and e.id < ${after.id}::uuid`]
    : [
        sql`${column} <= ${value} and (${column} < ${value} or e.id < ${after.id}::uuid)`,
        sql`${column} is null`,
      ];
