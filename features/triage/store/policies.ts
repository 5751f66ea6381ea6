import type { Db } from '../../../platform/db/database.ts';
import { type Policy, type PolicyForm, zPolicyForm } from '../contract.ts';

const policies = (db: Db, zoneId: number) =>
  db.selectFrom('triage_policy as y').where('y.zone_id', '=', zoneId).selectAll('y');
type Selected = Awaited<ReturnType<ReturnType<typeof policies>['executeTakeFirstOrThrow']>>;

const policyOf = (row: Selected): Policy => ({
  // border: what the schema let in comes out by the same schema
  ...zPolicyForm.parse({
    grades: row.grades,
    rules: row.rules,
    otherwise: row.otherwise,
    source: row.source,
  }),
  id: row.id,
  version: row.version,
  from: row.from_at,
  to: row.to_at,
  reason: row.reason,
  madeByName: row.made_by_name,
});

/** The version in force; null where the zone has none. */
export const currentPolicy = async (db: Db, zoneId: number): Promise<Policy | null> => {
  const row = await policies(db, zoneId).where('y.to_at', 'is', null).executeTakeFirst();
  return row ? policyOf(row) : null;
};

/** The version in force, held until the transaction ends. */
export const lockPolicy = async (db: Db, zoneId: number): Promise<Policy | null> => {
  const row = await policies(db, zoneId).where('y.to_at', 'is', null).forUpdate().executeTakeFirst();
  return row ? policyOf(row) : null;
};

export const policiesById = async (
  db: Db,
  zoneId: number,
  ids: readonly string[],
): Promise<Map<string, Policy>> =>
  ids.length === 0
    ? new Map()
    : new Map(
        (
          await policies(db, zoneId)
            .where('y.id', 'in', [...ids])
            .execute()
        ).map((row) => [row.id, policyOf(row)]),
      );

const VERSIONS = 100;

export const versionsOf = async (db: Db, zoneId: number) =>
  (
    await db
      .selectFrom('triage_policy')
      .where('zone_id', '=', zoneId)
      .select(['id', 'version', 'from_at', 'reason', 'made_by_name'])
      .orderBy('version', 'desc')
      .limit(VERSIONS)
      .execute()
  ).map((row) => ({
    id: row.id,
    version: row.version,
    from: row.from_at,
    reason: row.reason,
    madeByName: row.made_by_name,
  }));

export interface NewPolicy {
  readonly id: string;
  readonly version: number;
  readonly from: string;
  readonly form: PolicyForm;
  readonly reason: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
}

export const insertPolicy = async (db: Db, zoneId: number, made: NewPolicy): Promise<void> => {
  const { form, by } = made;
  await db
    .insertInto('triage_policy')
    .values({
      zone_id: zoneId,
      id: made.id,
      version: made.version,
      from_at: made.from,
      grades: JSON.stringify(form.grades),
      rules: JSON.stringify(form.rules),
      otherwise: form.otherwise,
      source: form.source,
      reason: made.reason,
      made_by: by.accountId,
      made_by_name: by.name,
    })
    .execute();
};

export const endPolicy = async (
  db: Db,
  zoneId: number,
  end: { readonly id: string; readonly at: string },
): Promise<void> => {
  await db
    .updateTable('triage_policy')
    .set({ to_at: end.at })
    .where('zone_id', '=', zoneId)
    .where('id', '=', end.id)
    .execute();
};
