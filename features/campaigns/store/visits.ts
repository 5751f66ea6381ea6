import { day } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { CandidateVisit, Subject, VisitForm, VisitStatus, Window } from '../contract.ts';
import type { CampaignRow, Stamp } from './campaigns.ts';

const visits = (db: Db, zoneId: number) =>
  db.selectFrom('campaign_visit').where('zone_id', '=', zoneId).selectAll();
type Selected = Awaited<ReturnType<ReturnType<typeof visits>['executeTakeFirstOrThrow']>>;

export interface VisitRow extends CandidateVisit {
  readonly campaignId: string;
  readonly projectId: string | null;
  readonly partnerId: string | null;
}

const visitOf = (row: Selected, windows: Window[]): VisitRow => ({
  id: row.id,
  campaignId: row.campaign_id,
  subject: { kind: row.subject_kind as Subject['kind'], id: row.subject_id }, // border: the table's check holds the list
  enterpriseId: row.enterprise_id,
  projectId: row.project_id,
  partnerId: row.partner_id,
  title: row.title,
  cityCode: row.city_code,
  address: row.address,
  value: row.value,
  durationMinutes: row.duration_minutes,
  competences: row.competences,
  requiredRank: row.required_rank,
  tags: row.tags,
  must: row.must,
  why: row.why,
  mayPromise: row.may_promise,
  contactName: row.contact_name,
  contactPhone: row.contact_phone,
  windows,
  status: row.status as VisitStatus, // border: the table's check holds the list
  leadId: row.lead_id,
  revision: row.revision,
});

async function windowsOf(
  db: Db,
  zoneId: number,
  visitIds: readonly string[],
): Promise<Map<string, Window[]>> {
  if (visitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('visit_window')
    .where('zone_id', '=', zoneId)
    .where('visit_id', 'in', visitIds)
    .select(['visit_id', 'day', 'from_minute', 'to_minute'])
    .orderBy('day')
    .orderBy('from_minute')
    .execute();
  const by = new Map<string, Window[]>();
  for (const row of rows) {
    const windows = by.get(row.visit_id) ?? [];
    windows.push({ day: day(row.day), from: row.from_minute, to: row.to_minute });
    by.set(row.visit_id, windows);
  }
  return by;
}

async function withWindows(db: Db, zoneId: number, rows: readonly Selected[]): Promise<VisitRow[]> {
  const windows = await windowsOf(
    db,
    zoneId,
    rows.map((row) => row.id),
  );
  return rows.map((row) => visitOf(row, windows.get(row.id) ?? []));
}

export interface VisitsWanted {
  readonly campaignId: string;
  readonly status?: VisitStatus | undefined;
  readonly cityCode?: string | undefined;
  readonly tag?: string | undefined;
  readonly must?: boolean | undefined;
  readonly after: readonly [number, string] | null;
  readonly limit: number;
}

export async function visitsWanted(db: Db, zoneId: number, wanted: VisitsWanted): Promise<VisitRow[]> {
  const { after, tag } = wanted;
  let query = visits(db, zoneId).where('campaign_id', '=', wanted.campaignId);
  if (wanted.status) query = query.where('status', '=', wanted.status);
  if (wanted.cityCode) query = query.where('city_code', '=', wanted.cityCode);
  if (wanted.must !== undefined) query = query.where('must', '=', wanted.must);
  if (tag) query = query.where((eb) => eb(eb.val(tag), '=', eb.fn.any('tags')));
  if (after)
    query = query.where((eb) =>
      eb.or([eb('value', '<', after[0]), eb.and([eb('value', '=', after[0]), eb('id', '>', after[1])])]),
    );
  const rows = await query.orderBy('value', 'desc').orderBy('id').limit(wanted.limit).execute();
  return withWindows(db, zoneId, rows);
}

/** All that are still in the campaign. */
export async function liveVisits(db: Db, zoneId: number, campaignId: string): Promise<VisitRow[]> {
  const rows = await visits(db, zoneId)
    .where('campaign_id', '=', campaignId)
    .where('status', '<>', 'withdrawn')
    .orderBy('id')
    .execute();
  return withWindows(db, zoneId, rows);
}

export const countVisits = async (
  db: Db,
  zoneId: number,
  of: { campaignId: string; status: VisitStatus },
): Promise<number> =>
  (
    await db
      .selectFrom('campaign_visit')
      .where('zone_id', '=', zoneId)
      .where('campaign_id', '=', of.campaignId)
      .where('status', '=', of.status)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count;

export async function visitsById(db: Db, zoneId: number, ids: readonly string[]): Promise<VisitRow[]> {
  if (ids.length === 0) return [];
  return withWindows(db, zoneId, await visits(db, zoneId).where('id', 'in', ids).execute());
}

export async function lockedVisit(db: Db, zoneId: number, id: string): Promise<VisitRow | null> {
  const rows = await visits(db, zoneId).where('id', '=', id).forUpdate().execute();
  return (await withWindows(db, zoneId, rows))[0] ?? null;
}

export const tagsAndStatuses = async (
  db: Db,
  zoneId: number,
  campaignId: string,
): Promise<{ status: string; tags: string[]; must: boolean; competences: string[] }[]> =>
  db
    .selectFrom('campaign_visit')
    .where('zone_id', '=', zoneId)
    .where('campaign_id', '=', campaignId)
    .where('status', '<>', 'withdrawn')
    .select(['status', 'tags', 'must', 'competences'])
    .execute();

export const subjectsVisited = async (db: Db, zoneId: number, campaignId: string): Promise<Set<string>> =>
  new Set(
    (
      await db
        .selectFrom('campaign_visit')
        .where('zone_id', '=', zoneId)
        .where('campaign_id', '=', campaignId)
        .where('status', '<>', 'withdrawn')
        .select(['subject_kind', 'subject_id'])
        .execute()
    ).map((row) => `${row.subject_kind}:${row.subject_id}`),
  );

/** The subject as references: what a project's visit is about is also its enterprise. */
export interface References {
  readonly enterpriseId: string | null;
  readonly projectId: string | null;
  readonly partnerId: string | null;
}

const columnsOf = (form: VisitForm, refs: References) => ({
  subject_kind: form.subject.kind,
  subject_id: form.subject.id,
  enterprise_id: refs.enterpriseId,
  project_id: refs.projectId,
  partner_id: refs.partnerId,
  title: form.title,
  city_code: form.cityCode,
  address: form.address,
  value: form.value,
  duration_minutes: form.durationMinutes,
  competences: form.competences,
  required_rank: form.requiredRank,
  tags: form.tags,
  must: form.must,
  why: form.why,
  may_promise: form.mayPromise,
  contact_name: form.contactName,
  contact_phone: form.contactPhone,
});

export interface NewVisit {
  readonly id: string;
  readonly form: VisitForm;
  readonly refs: References;
}
type Frame = Pick<CampaignRow, 'id' | 'startsOn' | 'endsOn'>;

export async function insertVisits(
  db: Db,
  { zoneId, now }: Omit<Stamp, 'id'>,
  { campaign, made }: { campaign: Frame; made: readonly NewVisit[] },
): Promise<void> {
  if (made.length === 0) return;
  await db
    .insertInto('campaign_visit')
    .values(
      made.map(({ id, form, refs }) => ({
        zone_id: zoneId,
        id,
        campaign_id: campaign.id,
        ...columnsOf(form, refs),
        status: 'candidate',
        created_at: now,
        updated_at: now,
      })),
    )
    .execute();
  await insertWindows(
    db,
    zoneId,
    made.flatMap(({ id, form }) => windowRows({ zoneId, campaign, id }, form)),
  );
}

const windowRows = (of: { zoneId: number; campaign: Frame; id: string }, form: VisitForm) =>
  form.windows.map((window) => ({
    zone_id: of.zoneId,
    visit_id: of.id,
    campaign_id: of.campaign.id,
    duration_minutes: form.durationMinutes,
    campaign_starts_on: of.campaign.startsOn,
    campaign_ends_on: of.campaign.endsOn,
    day: window.day,
    from_minute: window.from,
    to_minute: window.to,
  }));

async function insertWindows(db: Db, zoneId: number, rows: ReturnType<typeof windowRows>): Promise<void> {
  const CHUNK = 1000;
  for (let at = 0; at < rows.length; at += CHUNK) {
    await db
      .insertInto('visit_window')
      .values(rows.slice(at, at + CHUNK).map((row) => ({ ...row, zone_id: zoneId })))
      .execute();
  }
}

const change = (db: Db, { zoneId, id, now }: Stamp) =>
  db
    .updateTable('campaign_visit')
    .set((eb) => ({ updated_at: now, revision: eb('revision', '+', 1) }))
    .where('zone_id', '=', zoneId)
    .where('id', '=', id)
    .returning('revision');

export async function updateVisit(
  db: Db,
  at: Stamp,
  to: { campaign: Frame; form: VisitForm; refs: References },
): Promise<number> {
  await db
    .deleteFrom('visit_window')
    .where('zone_id', '=', at.zoneId)
    .where('visit_id', '=', at.id)
    .execute();
  const { revision } = await change(db, at).set(columnsOf(to.form, to.refs)).executeTakeFirstOrThrow();
  await insertWindows(
    db,
    at.zoneId,
    windowRows({ zoneId: at.zoneId, campaign: to.campaign, id: at.id }, to.form),
  );
  return revision;
}

export const setVisitStatus = async (
  db: Db,
  at: Stamp,
  to: { status: VisitStatus; leadId?: string },
): Promise<number> =>
  (
    await change(db, at)
      .set({ status: to.status, ...(to.leadId === undefined ? {} : { lead_id: to.leadId }) })
      .executeTakeFirstOrThrow()
  ).revision;

export const setPlanned = async (
  db: Db,
  { zoneId, now }: Omit<Stamp, 'id'>,
  of: { campaignId: string; planned: readonly string[] },
): Promise<void> => {
  const set = (status: 'candidate' | 'planned') =>
    db
      .updateTable('campaign_visit')
      .set({ status, updated_at: now })
      .where('zone_id', '=', zoneId)
      .where('campaign_id', '=', of.campaignId);
  const ids = [...of.planned];
  let dropped = set('candidate').where('status', '=', 'planned');
  if (ids.length > 0) {
    dropped = dropped.where('id', 'not in', ids);
    await set('planned').where('status', '=', 'candidate').where('id', 'in', ids).execute();
  }
  await dropped.execute();
};
