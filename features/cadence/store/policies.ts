import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Policy, type PolicyForm, zPolicyForm } from '../contract.ts';

const policies = (db: Db, zoneId: number) =>
  db.selectFrom('cadence_policy as y').where('y.zone_id', '=', zoneId).selectAll('y');
type Selected = Awaited<ReturnType<ReturnType<typeof policies>['executeTakeFirstOrThrow']>>;

const rhythmOf = (row: Selected) =>
  row.rhythm === 'weekly'
    ? { kind: row.rhythm, weekday: row.weekday }
    : { kind: row.rhythm, every: row.every };

const policyOf = (row: Selected): Policy => ({
  // border: what the schema let in comes out by the same schema
  ...zPolicyForm.parse({
    name: { zh: row.name_zh, en: row.name_en },
    subject: row.subject_kind,
    onlyKey: row.only_key,
    classes: row.classes,
    stages: row.stages,
    partnerKinds: row.partner_kinds,
    rhythm: rhythmOf(row),
    dueBy: row.due_minute,
    noChangeRuns: row.no_change_runs,
    quiet: { from: row.quiet_from, until: row.quiet_until },
    steps: row.steps,
    source: row.source,
  }),
  id: row.id,
  key: row.key,
  version: row.version,
  from: day(row.from_on),
  to: row.to_on === null ? null : day(row.to_on),
  since: day(row.since_on),
  reason: row.reason,
  madeByName: row.made_by_name,
  createdAt: row.created_at,
});

/** Every version of every policy, by key, the newest version first. */
export const allPolicies = async (db: Db, zoneId: number): Promise<Policy[]> =>
  (await policies(db, zoneId).orderBy('y.key').orderBy('y.version', 'desc').execute()).map(policyOf);

/** The last version of a policy, held until the transaction ends. */
export const lastVersion = async (db: Db, zoneId: number, key: string): Promise<Policy | null> => {
  const row = await policies(db, zoneId)
    .where('y.key', '=', key)
    .orderBy('y.version', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row ? policyOf(row) : null;
};

export interface NewPolicy {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly from: Day;
  readonly since: Day;
  readonly form: PolicyForm;
  readonly reason: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
  readonly at: string;
}

export const insertPolicy = async (db: Db, zoneId: number, made: NewPolicy): Promise<void> => {
  const { form } = made;
  await db
    .insertInto('cadence_policy')
    .values({
      zone_id: zoneId,
      id: made.id,
      key: made.key,
      version: made.version,
      from_on: made.from,
      since_on: made.since,
      name_zh: form.name.zh,
      name_en: form.name.en,
      subject_kind: form.subject,
      only_key: form.onlyKey,
      classes: form.classes,
      stages: form.stages,
      partner_kinds: form.partnerKinds,
      rhythm: form.rhythm.kind,
      every: form.rhythm.kind === 'workdays' ? form.rhythm.every : null,
      weekday: form.rhythm.kind === 'weekly' ? form.rhythm.weekday : null,
      due_minute: form.dueBy,
      no_change_runs: form.noChangeRuns,
      quiet_from: form.quiet.from,
      quiet_until: form.quiet.until,
      steps: JSON.stringify(form.steps),
      source: form.source,
      reason: made.reason,
      made_by: made.by.accountId,
      made_by_name: made.by.name,
      created_at: made.at,
    })
    .execute();
};

export const endVersion = async (
  db: Db,
  zoneId: number,
  end: { readonly id: string; readonly on: Day },
): Promise<void> => {
  await db
    .updateTable('cadence_policy')
    .set({ to_on: end.on })
    .where('zone_id', '=', zoneId)
    .where('id', '=', end.id)
    .execute();
};

/** How many subjects each policy asks first of, by its id. */
export async function coverage(db: Db, zoneId: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('cadence_due')
    .where('zone_id', '=', zoneId)
    .select(['policy_id', sql<number>`count(*)::integer`.as('covers')])
    .groupBy('policy_id')
    .execute();
  return new Map(rows.map((row) => [row.policy_id, row.covers]));
}
