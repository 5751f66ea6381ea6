import type { Language } from '../../packages/kernel/words.ts';
import type { Db } from '../../platform/db/database.ts';
import { type VisitRow, visitsById } from '../campaigns/door.ts';
import { enterpriseBriefs, latelyOf } from '../enterprises/door.ts';
import type { RoadStop } from './contract.ts';
import type { Atlas } from './rules/atlas.ts';
import { type CommitmentRow, commitmentsOf, type RecordRow, recordsOfVisits } from './store/records.ts';
import type { Stop } from './store/stops.ts';

const LATELY = 5;

export interface Reader {
  readonly db: Db;
  readonly zone: { readonly id: number };
  readonly language: Language;
}

type Slot = Pick<Stop, 'visitId' | 'day' | 'start' | 'end'>;

const recordIn = (record: RecordRow, commitments: readonly CommitmentRow[]): RoadStop['record'] => ({
  status: record.status,
  arrivedAt: record.arrivedAt,
  met: record.met,
  findings: record.findings,
  nextStep: record.nextStep,
  nextStepOn: record.nextStepOn,
  outcome: record.outcome,
  leadId: record.leadId,
  missedWhy: record.missedWhy,
  commitments: commitments
    .filter((one) => one.visitId === record.visitId)
    .map(({ id, what, dueOn, ownerPersonId, status, closedByName, closedNote, revision }) => ({
      id,
      what,
      dueOn,
      ownerPersonId,
      status,
      closedByName,
      closedNote,
      revision,
    })),
  revision: record.revision,
});

/** Everything a phone needs of these stops, without signal: whom, why, what may be promised, what was lately. */
export async function roadStops(
  reader: Reader,
  atlas: Atlas,
  slots: readonly Slot[],
): Promise<Map<string, RoadStop>> {
  const { db, zone, language } = reader;
  const ids = slots.map((slot) => slot.visitId);
  const visits = await visitsById(db, zone.id, ids);
  const enterpriseIds = [...new Set(visits.flatMap((visit) => visit.enterpriseId ?? []))];
  const enterprises = new Map(
    (await enterpriseBriefs(db, zone.id, enterpriseIds)).map((one) => [one.id, one]),
  );
  const lately = await latelyOf(db, zone.id, { ids: enterpriseIds, each: LATELY });
  const records = new Map((await recordsOfVisits(db, zone.id, ids)).map((one) => [one.visitId, one]));
  const commitments = await commitmentsOf(db, zone.id, ids);

  const stopOf = (slot: Slot, visit: VisitRow): RoadStop => {
    const enterprise = visit.enterpriseId === null ? undefined : enterprises.get(visit.enterpriseId);
    const record = records.get(visit.id);
    return {
      visitId: visit.id,
      day: slot.day,
      start: slot.start,
      end: slot.end,
      title: visit.title,
      enterpriseId: visit.enterpriseId,
      enterpriseName: enterprise?.name ?? null,
      city: atlas.city(visit.cityCode).name[language === 'en' ? 'en' : 'zh'],
      address: visit.address ?? '',
      why: visit.why,
      mayPromise: visit.mayPromise,
      contactName: visit.contactName ?? enterprise?.contactName ?? '',
      contactPhone: visit.contactPhone ?? enterprise?.contactPhone ?? '',
      value: visit.value,
      must: visit.must,
      lately: lately
        .filter((entry) => entry.enterpriseId === visit.enterpriseId)
        .map((entry) => ({ at: entry.at, text: language === 'en' ? entry.en : entry.zh })),
      record: record ? recordIn(record, commitments) : null,
    };
  };
  const bySlot = new Map(slots.map((slot) => [slot.visitId, slot]));
  return new Map(
    visits.flatMap((visit) => {
      const slot = bySlot.get(visit.id);
      return slot ? [[visit.id, stopOf(slot, visit)] as const] : [];
    }),
  );
}
