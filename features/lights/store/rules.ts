import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type LightRule, type LightRuleForm, zLightRuleForm } from '../contract.ts';

const rules = (db: Db, zoneId: number) =>
  db.selectFrom('light_rule as r').where('r.zone_id', '=', zoneId).selectAll('r');
type Selected = Awaited<ReturnType<ReturnType<typeof rules>['executeTakeFirstOrThrow']>>;

const ruleOf = (row: Selected): LightRule => ({
  // border: what the schema let in comes out by the same schema
  ...zLightRuleForm.parse({
    name: { zh: row.name_zh, en: row.name_en },
    measure: row.measure,
    stages: row.stages,
    onlyKey: row.only_key,
    limits: { blue: row.blue_above, yellow: row.yellow_above, red: row.red_above },
    warningDays: row.warning_days,
    tells: row.tells,
    quiet: { from: row.quiet_from, until: row.quiet_until },
    exemptBy: row.exempt_by,
    source: row.source,
  }),
  id: row.id,
  key: row.key,
  version: row.version,
  from: day(row.from_on),
  to: row.to_on === null ? null : day(row.to_on),
  reason: row.reason,
  madeByName: row.made_by_name,
  createdAt: row.created_at,
});

/** Every version of every rule, by key, the newest version first. */
export const allRules = async (db: Db, zoneId: number): Promise<LightRule[]> =>
  (await rules(db, zoneId).orderBy('r.key').orderBy('r.version', 'desc').execute()).map(ruleOf);

/** The versions in force on a day. */
export const rulesOn = async (db: Db, zoneId: number, on: Day): Promise<LightRule[]> =>
  (
    await rules(db, zoneId)
      .where('r.from_on', '<=', on)
      .where((eb) => eb.or([eb('r.to_on', 'is', null), eb('r.to_on', '>=', on)]))
      .orderBy('r.key')
      .execute()
  ).map(ruleOf);

/** The last version of a rule, held until the transaction ends. */
export const lastVersion = async (db: Db, zoneId: number, key: string): Promise<LightRule | null> => {
  const row = await rules(db, zoneId)
    .where('r.key', '=', key)
    .orderBy('r.version', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row ? ruleOf(row) : null;
};

export interface NewLightRule {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly from: Day;
  readonly form: LightRuleForm;
  readonly reason: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
  readonly at: string;
}

export const insertRule = async (db: Db, zoneId: number, made: NewLightRule): Promise<void> => {
  const { form } = made;
  await db
    .insertInto('light_rule')
    .values({
      zone_id: zoneId,
      id: made.id,
      key: made.key,
      version: made.version,
      from_on: made.from,
      name_zh: form.name.zh,
      name_en: form.name.en,
      measure: form.measure,
      stages: form.stages,
      only_key: form.onlyKey,
      blue_above: form.limits.blue,
      yellow_above: form.limits.yellow,
      red_above: form.limits.red,
      warning_days: form.warningDays,
      tells: JSON.stringify(form.tells),
      quiet_from: form.quiet.from,
      quiet_until: form.quiet.until,
      exempt_by: form.exemptBy,
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
    .updateTable('light_rule')
    .set({ to_on: end.on })
    .where('zone_id', '=', zoneId)
    .where('id', '=', end.id)
    .execute();
};

/** How many lights each version judged last, by its id. */
export async function litByRule(db: Db, zoneId: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('status_light')
    .where('zone_id', '=', zoneId)
    .where('ended_on', 'is', null)
    .select(['rule_id', sql<number>`count(*)::integer`.as('lit')])
    .groupBy('rule_id')
    .execute();
  return new Map(rows.map((row) => [row.rule_id, row.lit]));
}
