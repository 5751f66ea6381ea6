import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { EnterpriseEvent, EnterpriseForm } from './contract.ts';
import { briefsByIds, insertEnterprises, markVisited, measuredAfter, measuredById } from './store/record.ts';
import { insertEvents, latestOf } from './store/timeline.ts';

/** Who writes on a timeline, and when: a route's ask and a job's task both fit. */
export interface Scribe {
  readonly zoneId: number;
  readonly now: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
}

export interface TimelineEntry {
  readonly enterpriseId: string;
  /** Stands on this project's own timeline as well. */
  readonly projectId?: string | undefined;
  readonly kind: Exclude<EnterpriseEvent['kind'], 'created' | 'edited' | 'imported'>;
  readonly words: { readonly zh: string; readonly en: string };
  readonly detail?: string;
  readonly source: { readonly kind: string; readonly id: string };
}

/** Upper floors write what they did to an enterprise here, in their own transaction. */
export const addToTimeline = (db: Db, scribe: Scribe, entries: readonly TimelineEntry[]): Promise<void> =>
  insertEvents(
    db,
    scribe.zoneId,
    entries.map((entry) => ({ ...entry, id: newId(), at: scribe.now, by: scribe.by })),
  );

export { timelinePage } from './timeline-page.ts';

export interface EnterpriseBrief {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly cityCode: string | null;
  readonly industry: string;
  readonly theme: string;
  readonly inPark: boolean;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly tags: readonly string[];
}

/** The few facts a neighbour shows of an enterprise; ids of other zones are simply not there. */
export const enterpriseBriefs = async (
  db: Db,
  zoneId: number,
  ids: readonly string[],
): Promise<EnterpriseBrief[]> =>
  (await briefsByIds(db, zoneId, ids)).map((row) => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    cityCode: row.city_code,
    industry: row.industry,
    theme: row.theme,
    inPark: row.in_park,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    tags: row.tags,
  }));

/** The newest few timeline entries of each enterprise, newest first. */
export const latelyOf = (
  db: Db,
  zoneId: number,
  of: { ids: readonly string[]; each: number },
): Promise<{ enterpriseId: string; at: string; zh: string; en: string }[]> => latestOf(db, zoneId, of);

/** What an enterprise says of itself that can be counted, compared or told apart; money in 万元. */
export interface EnterpriseMeasures {
  readonly id: string;
  readonly name: string;
  readonly cityCode: string | null;
  readonly inPark: boolean;
  readonly employees: number | null;
  readonly revenueWan: number | null;
  readonly capitalWan: number | null;
  readonly establishedOn: string | null;
}

const measuresOf = (row: NonNullable<Awaited<ReturnType<typeof measuredById>>>): EnterpriseMeasures => ({
  id: row.id,
  name: row.name,
  cityCode: row.city_code,
  inPark: row.in_park,
  employees: row.employees,
  revenueWan: row.revenue_wan,
  capitalWan: row.capital_wan,
  establishedOn: row.established_on,
});

export const enterpriseMeasures = async (
  db: Db,
  zoneId: number,
  id: string,
): Promise<EnterpriseMeasures | null> => {
  const row = await measuredById(db, zoneId, id);
  return row ? measuresOf(row) : null;
};

/** The same of a stretch of all enterprises, by name. */
export const enterprisesByName = async (
  db: Db,
  zoneId: number,
  stretch: { readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<EnterpriseMeasures[]> => (await measuredAfter(db, zoneId, stretch)).map(measuresOf);

/** ENT-6 The day of the last visit only moves forward. */
export const enterpriseVisited = (
  db: Db,
  scribe: Scribe,
  visit: { enterpriseId: string; day: string },
): Promise<unknown> =>
  markVisited(db, scribe.zoneId, { id: visit.enterpriseId, day: visit.day, at: scribe.now });

/** Records enterprises that a pack brings. */
export const saveEnterprises = (
  db: Db,
  scribe: Scribe,
  rows: readonly { id: string; form: EnterpriseForm; isFictional: boolean }[],
): Promise<void> =>
  insertEnterprises(db, scribe.zoneId, {
    rows: rows.map((row) => ({ ...row, source: 'pack' })),
    at: scribe.now,
  });
