import { sql } from 'kysely';
import { type Day, day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import type { City, CommandPost, IndustryLine, PersonForm, PostKind, Unit } from './contract.ts';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly post: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly lineId: string | null;
  readonly rank: number;
  readonly competences: string[];
  readonly languages: string[];
  readonly drives: boolean;
  readonly homeCity: string;
  readonly phone: string | null;
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
  readonly accountId: string | null;
  /** Signs in as system administrator, security administrator or auditor. */
  readonly administers: boolean;
  readonly revision: number;
}

const people = (db: Db, zoneId: number) =>
  db
    .selectFrom('person as p')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.zone_id', '=', 'p.zone_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .where('p.zone_id', '=', zoneId)
    .select([
      'p.id',
      'p.name',
      'p.latin_name',
      'p.post',
      'p.unit_id',
      'u.name as unit_name',
      'p.line_id',
      'p.rank',
      'p.competences',
      'p.languages',
      'p.drives',
      'p.home_city',
      'p.phone',
      'p.joined_on',
      'p.left_on',
      'p.account_id',
      'p.revision',
    ])
    .select(sql<boolean>`p.id in (select administrators())`.as('administers'));

type Selected = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>;
const personOf = (row: Selected): PersonRow => ({
  id: row.id,
  name: row.name,
  latinName: row.latin_name,
  post: row.post,
  unitId: row.unit_id,
  unitName: row.unit_name,
  lineId: row.line_id,
  rank: row.rank,
  competences: row.competences,
  languages: row.languages,
  drives: row.drives,
  homeCity: row.home_city,
  phone: row.phone,
  joinedOn: day(row.joined_on),
  leftOn: row.left_on === null ? null : day(row.left_on),
  accountId: row.account_id,
  administers: row.administers,
  revision: row.revision,
});

export const personById = async (db: Db, zoneId: number, id: string): Promise<PersonRow | null> => {
  const row = await people(db, zoneId).where('p.id', '=', id).executeTakeFirst();
  return row ? personOf(row) : null;
};

export const personByAccount = async (
  db: Db,
  zoneId: number,
  accountId: string,
): Promise<PersonRow | null> => {
  const row = await people(db, zoneId).where('p.account_id', '=', accountId).executeTakeFirst();
  return row ? personOf(row) : null;
};

export const peopleById = async (db: Db, zoneId: number, ids: readonly string[]): Promise<PersonRow[]> =>
  ids.length === 0 ? [] : (await people(db, zoneId).where('p.id', 'in', ids).execute()).map(personOf);

export interface PeopleWanted {
  readonly q?: string | undefined;
  readonly unitId?: string | undefined;
  readonly competence?: string | undefined;
  readonly homeCity?: string | undefined;
  readonly servingOn: Day | null;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

export async function peopleWanted(db: Db, zoneId: number, wanted: PeopleWanted): Promise<PersonRow[]> {
  let query = people(db, zoneId);
  if (wanted.q) query = query.where('p.name', 'like', `%${wanted.q.replace(/[\\%_]/g, '\\$&')}%`);
  if (wanted.unitId) query = query.where('p.unit_id', '=', wanted.unitId);
  if (wanted.competence) query = query.where(sql<boolean>`${wanted.competence} = any (p.competences)`);
  if (wanted.homeCity) query = query.where('p.home_city', '=', wanted.homeCity);
  if (wanted.servingOn)
    query = query
      .where('p.joined_on', '<=', wanted.servingOn)
      .where((eb) => eb.or([eb('p.left_on', 'is', null), eb('p.left_on', '>=', wanted.servingOn)]));
  if (wanted.after)
    query = query.where(
      sql<boolean>`(p.name collate "C", p.id) > (${wanted.after[0]}, ${wanted.after[1]}::uuid)`,
    );
  const rows = await query.orderBy(sql`p.name collate "C"`).orderBy('p.id').limit(wanted.limit).execute();
  return rows.map(personOf);
}

const columnsOf = (form: PersonForm) => ({
  name: form.name,
  latin_name: form.latinName,
  post: form.post,
  unit_id: form.unitId,
  line_id: form.lineId,
  rank: form.rank,
  competences: form.competences,
  languages: form.languages,
  drives: form.drives,
  home_city: form.homeCity,
  phone: form.phone,
  joined_on: form.joinedOn,
  left_on: form.leftOn,
});

interface Stamp {
  readonly zoneId: number;
  readonly id: string;
  readonly now: string;
}

export const insertPerson = async (db: Db, { zoneId, id, now }: Stamp, form: PersonForm): Promise<void> => {
  await db
    .insertInto('person')
    .values({ zone_id: zoneId, id, ...columnsOf(form), created_at: now, updated_at: now })
    .execute();
};

export const updatePerson = async (db: Db, { zoneId, id, now }: Stamp, form: PersonForm): Promise<number> =>
  (
    await db
      .updateTable('person')
      .set((eb) => ({ ...columnsOf(form), updated_at: now, revision: eb('revision', '+', 1) }))
      .where('zone_id', '=', zoneId)
      .where('id', '=', id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

export const setAccount = async (
  db: Db,
  zoneId: number,
  link: { personId: string; accountId: string | null },
) => {
  await db
    .updateTable('person')
    .set({ account_id: link.accountId })
    .where('zone_id', '=', zoneId)
    .where('id', '=', link.personId)
    .execute();
};

export async function units(db: Db, zoneId: number, kind?: string): Promise<Unit[]> {
  let query = db
    .selectFrom('unit as u')
    .leftJoin('person as p', (join) =>
      join.onRef('p.zone_id', '=', 'u.zone_id').onRef('p.unit_id', '=', 'u.id').on('p.left_on', 'is', null),
    )
    .where('u.zone_id', '=', zoneId)
    .select((eb) => [
      'u.id',
      'u.name',
      'u.short_name',
      'u.kind',
      'u.parent_id',
      'u.city_code',
      'u.revision',
      eb.fn.count<number>('p.id').as('people'),
    ])
    .groupBy(['u.zone_id', 'u.id'])
    .orderBy('u.name');
  if (kind !== undefined) query = query.where('u.kind', '=', kind);
  return (await query.execute()).map((row) => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind as Unit['kind'], // border: the table's check holds the list
    parentId: row.parent_id,
    cityCode: row.city_code,
    people: row.people,
    revision: row.revision,
  }));
}

type UnitForm = Omit<Unit, 'id' | 'people' | 'revision'>;
const unitColumns = (form: UnitForm) => ({
  name: form.name,
  short_name: form.shortName,
  kind: form.kind,
  parent_id: form.parentId,
  city_code: form.cityCode,
});

export const insertUnit = async (db: Db, { zoneId, id, now }: Stamp, form: UnitForm): Promise<void> => {
  await db
    .insertInto('unit')
    .values({ zone_id: zoneId, id, ...unitColumns(form), created_at: now, updated_at: now })
    .execute();
};

export const updateUnit = async (db: Db, { zoneId, id, now }: Stamp, form: UnitForm): Promise<number> =>
  (
    await db
      .updateTable('unit')
      .set((eb) => ({ ...unitColumns(form), updated_at: now, revision: eb('revision', '+', 1) }))
      .where('zone_id', '=', zoneId)
      .where('id', '=', id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;

export async function lines(db: Db, zoneId: number): Promise<IndustryLine[]> {
  const rows = await db
    .selectFrom('industry_line')
    .where('zone_id', '=', zoneId)
    .selectAll()
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    position: row.position,
  }));
}

export const insertLine = async (db: Db, zoneId: number, line: IndustryLine): Promise<void> => {
  await db
    .insertInto('industry_line')
    .values({
      zone_id: zoneId,
      id: line.id,
      code: line.code,
      name_zh: line.name.zh,
      name_en: line.name.en,
      position: line.position,
    })
    .execute();
};

export async function postsOn(db: Db, zoneId: number, on: Day): Promise<CommandPost[]> {
  const rows = await db
    .selectFrom('command_post as c')
    .innerJoin('person as p', (join) =>
      join.onRef('p.zone_id', '=', 'c.zone_id').onRef('p.id', '=', 'c.person_id'),
    )
    .leftJoin('industry_line as l', (join) =>
      join.onRef('l.zone_id', '=', 'c.zone_id').onRef('l.id', '=', 'c.line_id'),
    )
    .where('c.zone_id', '=', zoneId)
    .where('c.from_on', '<=', on)
    .where((eb) => eb.or([eb('c.to_on', 'is', null), eb('c.to_on', '>=', on)]))
    .select(['c.id', 'c.kind', 'c.line_id', 'c.person_id', 'c.from_on', 'c.to_on', 'p.name', 'p.post'])
    .orderBy(sql`array_position(array['head', 'firstDeputy', 'inCharge', 'lineLeader'], c.kind)`)
    .orderBy('l.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as PostKind, // border: the table's check holds the list
    lineId: row.line_id,
    personId: row.person_id,
    personName: row.name,
    personPost: row.post,
    from: day(row.from_on),
    to: row.to_on === null ? null : day(row.to_on),
  }));
}

/** The appointment to a post that has no end yet, locked. */
export async function openTerm(
  db: Db,
  zoneId: number,
  post: { kind: PostKind; lineId: string | null },
): Promise<{ id: string; from: Day; personId: string } | null> {
  const row = await db
    .selectFrom('command_post')
    .where('zone_id', '=', zoneId)
    .where('kind', '=', post.kind)
    .where('line_id', post.lineId === null ? 'is' : '=', post.lineId)
    .where('to_on', 'is', null)
    .select(['id', 'from_on', 'person_id'])
    .forUpdate()
    .executeTakeFirst();
  return row ? { id: row.id, from: day(row.from_on), personId: row.person_id } : null;
}

export const endTerm = async (db: Db, zoneId: number, term: { id: string; to: Day }): Promise<void> => {
  await db
    .updateTable('command_post')
    .set({ to_on: term.to })
    .where('zone_id', '=', zoneId)
    .where('id', '=', term.id)
    .execute();
};

export interface NewTerm {
  readonly kind: PostKind;
  readonly lineId: string | null;
  readonly personId: string;
  readonly from: Day;
  readonly to?: Day | null;
  readonly appointedBy: string | null;
}

export const insertTerm = async (db: Db, { zoneId, id, now }: Stamp, term: NewTerm): Promise<void> => {
  await db
    .insertInto('command_post')
    .values({
      zone_id: zoneId,
      id,
      kind: term.kind,
      line_id: term.lineId,
      person_id: term.personId,
      from_on: term.from,
      to_on: term.to ?? null,
      appointed_by: term.appointedBy,
      created_at: now,
    })
    .execute();
};

/**
 * Only what one travels to has a place on the map: prefectures, the cities that are provinces themselves, and
 * counties that a travel pack leads to.
 */
export const cities = (db: Db): Promise<City[]> =>
  db
    .selectFrom('division as d')
    .innerJoin('division as p', 'p.code', 'd.province_code')
    .where('d.lng', 'is not', null)
    .select(['d.code', 'd.name', 'p.name as province'])
    .orderBy('d.code')
    .execute();
