import { sql } from 'kysely';
import { type Day, day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Clause, type ClauseForm, type PolicyForm, zClauseForm, zLevel } from '../contract.ts';

const policies = (db: Db, zoneId: number) =>
  db
    .selectFrom('policy as p')
    .where('p.zone_id', '=', zoneId)
    .selectAll('p')
    .select((eb) =>
      eb
        .selectFrom('policy_clause as c')
        .where('c.zone_id', '=', zoneId)
        .whereRef('c.policy_id', '=', 'p.id')
        .select((of) => sql<number>`count(distinct ${of.ref('c.number')})::integer`.as('n'))
        .as('clauses'),
    );
type SelectedPolicy = Awaited<ReturnType<ReturnType<typeof policies>['executeTakeFirstOrThrow']>>;

const dayOrNull = (text: string | null): Day | null => (text === null ? null : day(text));

const policyOf = (row: SelectedPolicy) => ({
  id: row.id,
  title: row.title,
  docNo: row.doc_no,
  issuer: row.issuer,
  level: zLevel.parse(row.level),
  issuedOn: dayOrNull(row.issued_on),
  from: day(row.from_on),
  to: dayOrNull(row.to_on),
  source: row.source,
  note: row.note,
  isFictional: row.is_fictional,
  createdByName: row.created_by_name,
  clauses: row.clauses ?? 0,
});
export type PolicyRow = ReturnType<typeof policyOf>;

export async function policiesWanted(
  db: Db,
  zoneId: number,
  wanted: {
    readonly level: PolicyForm['level'] | undefined;
    readonly after: readonly [string, string] | null;
    readonly limit: number;
  },
): Promise<PolicyRow[]> {
  const { level, after, limit } = wanted;
  let query = policies(db, zoneId);
  if (level) query = query.where('p.level', '=', level);
  if (after) query = query.where(sql<boolean>`(p.from_on, p.id) < (${after[0]}::date, ${after[1]}::uuid)`);
  const rows = await query.orderBy('p.from_on', 'desc').orderBy('p.id', 'desc').limit(limit).execute();
  return rows.map(policyOf);
}

export const policyById = async (db: Db, zoneId: number, id: string): Promise<PolicyRow | null> => {
  const row = await policies(db, zoneId).where('p.id', '=', id).executeTakeFirst();
  return row ? policyOf(row) : null;
};

interface Making {
  readonly id: string;
  readonly at: string;
  readonly byName: string;
}

export const insertPolicy = async (
  db: Db,
  zoneId: number,
  made: Making & { readonly form: PolicyForm; readonly isFictional: boolean },
): Promise<void> => {
  const { form } = made;
  await db
    .insertInto('policy')
    .values({
      zone_id: zoneId,
      id: made.id,
      title: form.title,
      doc_no: form.docNo,
      issuer: form.issuer,
      level: form.level,
      issued_on: form.issuedOn,
      from_on: form.from,
      to_on: form.to,
      source: form.source,
      note: form.note,
      is_fictional: made.isFictional,
      created_at: made.at,
      created_by_name: made.byName,
    })
    .execute();
};

const clauses = (db: Db, zoneId: number) =>
  db
    .selectFrom('policy_clause as c')
    .innerJoin('policy as p', (join) =>
      join.onRef('p.zone_id', '=', 'c.zone_id').onRef('p.id', '=', 'c.policy_id'),
    )
    .where('c.zone_id', '=', zoneId)
    .selectAll('c')
    .select('p.title as policy_title');
type SelectedClause = Awaited<ReturnType<ReturnType<typeof clauses>['executeTakeFirstOrThrow']>>;

const clauseOf = (row: SelectedClause): Clause & { policyTitle: string } => ({
  // border: what the schema let in comes out by the same schema
  ...zClauseForm.parse({
    number: row.number,
    name: { zh: row.name_zh, en: row.name_en },
    conditions: row.conditions,
    benefit: row.benefit,
    proof: row.proof,
    deadline: row.deadline,
    contact: row.contact,
    legalBasis: row.legal_basis,
  }),
  id: row.id,
  policyId: row.policy_id,
  policyTitle: row.policy_title,
  version: row.version,
  from: day(row.from_on),
  to: dayOrNull(row.to_on),
  reason: row.reason,
  madeByName: row.made_by_name,
  createdAt: row.created_at,
});
export type ClauseRow = ReturnType<typeof clauseOf>;

/** Every version of a card's clauses, in the order they were added, the newest version first. */
export const clausesOf = async (db: Db, zoneId: number, policyId: string): Promise<ClauseRow[]> =>
  (
    await clauses(db, zoneId)
      .where('c.policy_id', '=', policyId)
      .orderBy(sql`first_value(c.id) over (partition by c.number order by c.version)`)
      .orderBy('c.version', 'desc')
      .execute()
  ).map(clauseOf);

/** More clauses in force at once are not matched on a page. */
const MOST_IN_FORCE = 2000;

/** The clauses in force on a day, of policies in force on it. */
export const clausesOn = async (db: Db, zoneId: number, on: Day): Promise<ClauseRow[]> =>
  (
    await clauses(db, zoneId)
      .where('c.from_on', '<=', on)
      .where((eb) => eb.or([eb('c.to_on', 'is', null), eb('c.to_on', '>=', on)]))
      .where('p.from_on', '<=', on)
      .where((eb) => eb.or([eb('p.to_on', 'is', null), eb('p.to_on', '>=', on)]))
      .orderBy('p.from_on', 'desc')
      .orderBy('p.id')
      .orderBy('c.id')
      .limit(MOST_IN_FORCE)
      .execute()
  ).map(clauseOf);

export const clauseById = async (db: Db, zoneId: number, id: string): Promise<ClauseRow | null> => {
  const row = await clauses(db, zoneId).where('c.id', '=', id).executeTakeFirst();
  return row ? clauseOf(row) : null;
};

/** Some clauses of the zone; another zone's are not there. */
export const clausesByIds = async (db: Db, zoneId: number, ids: readonly string[]): Promise<ClauseRow[]> =>
  (
    await clauses(db, zoneId)
      .where('c.id', 'in', [...ids])
      .orderBy('c.id')
      .execute()
  ).map(clauseOf);

/** The last version of a clause, held until the transaction ends. */
export const lastVersion = async (
  db: Db,
  zoneId: number,
  of: { readonly policyId: string; readonly number: string },
): Promise<ClauseRow | null> => {
  const row = await clauses(db, zoneId)
    .where('c.policy_id', '=', of.policyId)
    .where('c.number', '=', of.number)
    .orderBy('c.version', 'desc')
    .limit(1)
    .forUpdate('c')
    .executeTakeFirst();
  return row ? clauseOf(row) : null;
};

export const insertClause = async (
  db: Db,
  zoneId: number,
  made: Making & {
    readonly policyId: string;
    readonly version: number;
    readonly from: Day;
    readonly to: Day | null;
    readonly form: ClauseForm;
    readonly reason: string;
  },
): Promise<void> => {
  const { form } = made;
  await db
    .insertInto('policy_clause')
    .values({
      zone_id: zoneId,
      id: made.id,
      policy_id: made.policyId,
      number: form.number,
      version: made.version,
      from_on: made.from,
      to_on: made.to,
      name_zh: form.name.zh,
      name_en: form.name.en,
      conditions: JSON.stringify(form.conditions),
      benefit: JSON.stringify(form.benefit),
      proof: form.proof,
      deadline: form.deadline,
      contact: form.contact,
      legal_basis: form.legalBasis,
      reason: made.reason,
      made_by_name: made.byName,
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
    .updateTable('policy_clause')
    .set({ to_on: end.on })
    .where('zone_id', '=', zoneId)
    .where('id', '=', end.id)
    .execute();
};
