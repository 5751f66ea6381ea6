import { addDays } from '../../packages/kernel/day.ts';
import { may } from '../../packages/kernel/permission.ts';
import type { Ask } from '../../platform/http/route.ts';
import { enterpriseBriefs } from '../enterprises/door.ts';
import { countPromises, mayCloseAnyPromise, openCommitments } from '../itineraries/door.ts';
import { peopleByIds } from '../organisation/door.ts';
import type { Cockpit, PromiseDue } from './contract.ts';
import { daysLate } from './rules.ts';

const AHEAD_DAYS = 7;
const MOST = 8;
const MOST_LISTED = 200;

type Due = Awaited<ReturnType<typeof openCommitments>>;

async function named(ask: Ask, rows: Due): Promise<PromiseDue[]> {
  const { db, zone, today, who } = ask;
  const mayCloseAll = may(who, mayCloseAnyPromise);
  const owners = await peopleByIds(db, zone.id, [...new Set(rows.map((row) => row.ownerPersonId))]);
  const ids = [...new Set(rows.flatMap((row) => row.enterpriseId ?? []))];
  const firms = await enterpriseBriefs(db, zone.id, ids);
  return rows.map((row) => ({
    id: row.id,
    visitId: row.visitId,
    what: row.what,
    dueOn: row.dueOn,
    daysLate: daysLate(row.dueOn, today),
    ownerName: owners.find((person) => person.id === row.ownerPersonId)?.name ?? '',
    enterpriseId: row.enterpriseId,
    enterpriseName: firms.find((firm) => firm.id === row.enterpriseId)?.name ?? null,
    revision: row.revision,
    can: { close: mayCloseAll || row.ownerPersonId === who.personId },
  }));
}

/** What was promised to hosts and is due within a week or past due, the earliest first. */
export async function promisesNow(ask: Ask): Promise<NonNullable<Cockpit['promises']>> {
  const { db, zone, today, who } = ask;
  const until = addDays(today, AHEAD_DAYS);
  const counts = await countPromises(db, zone.id, { today, until, ownerId: who.personId });
  const rows = await openCommitments(db, zone.id, { until, limit: MOST });
  return { ...counts, items: await named(ask, rows) };
}

/** The same, all of them; of one person when asked. */
export async function promisesDue(
  ask: Ask,
  ownerId: string | undefined,
): Promise<{ items: PromiseDue[]; more: boolean }> {
  const { db, zone, today } = ask;
  const until = addDays(today, AHEAD_DAYS);
  const rows = await openCommitments(db, zone.id, { until, limit: MOST_LISTED + 1, ownerId });
  return { items: await named(ask, rows.slice(0, MOST_LISTED)), more: rows.length > MOST_LISTED };
}
