import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { AskedOrPerson, Grade, Step, StepKind } from '../contract.ts';
import type { Hand, Told } from '../hands.ts';

export interface NewStep {
  readonly id: string;
  readonly informationId: string;
  readonly round: number;
  readonly kind: StepKind;
  readonly grade?: Grade | null;
  readonly note?: string;
  readonly to?: Hand;
  readonly noticeId?: string | null;
}

export interface Written {
  readonly zoneId: number;
  readonly now: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
}

export const insertSteps = async (db: Db, at: Written, steps: readonly NewStep[]): Promise<void> => {
  if (steps.length === 0) return;
  await db
    .insertInto('information_step')
    .values(
      steps.map(({ to, ...step }) => ({
        zone_id: at.zoneId,
        id: step.id,
        information_id: step.informationId,
        round: step.round,
        kind: step.kind,
        at: at.now,
        by_account_id: at.by.accountId,
        by_name: at.by.name,
        grade: step.grade ?? null,
        note: step.note ?? '',
        asked: to?.asked ?? null,
        answered: to?.answered ?? null,
        to_person_id: to?.personId ?? null,
        to_account_id: to?.accountId ?? null,
        to_name: to?.personName ?? null,
        for_name: to?.forName ?? null,
        passed: JSON.stringify(to?.passed ?? []),
        notice_id: step.noticeId ?? null,
      })),
    )
    .execute();
};

/** Every hand an item passed through, the newest first, with the receipts of the notices. */
export async function stepsOf(db: Db, zoneId: number, informationId: string): Promise<Step[]> {
  const rows = await db
    .selectFrom('information_step as s')
    .leftJoin('notice as n', (j) => j.onRef('n.zone_id', '=', 's.zone_id').onRef('n.id', '=', 's.notice_id'))
    .where('s.zone_id', '=', zoneId)
    .where('s.information_id', '=', informationId)
    .selectAll('s')
    .select('n.read_at')
    .orderBy('s.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as StepKind, // border: the table's check holds the list
    at: row.at,
    byName: row.by_name,
    grade: row.grade as Grade | null, // border: the table's check holds the list
    note: row.note,
    asked: row.asked as AskedOrPerson | null, // border: written from a Hand
    answered: row.answered as AskedOrPerson | null,
    toName: row.to_name,
    forName: row.for_name,
    passed: row.passed as unknown as Step['passed'], // border: written from a Hand
    readAt: row.read_at,
  }));
}

interface ToldOfItem extends Told {
  readonly informationId: string;
  readonly round: number;
}

/** To whom each of some items was ever brought. */
export async function toldOf(db: Db, zoneId: number, ids: readonly string[]): Promise<ToldOfItem[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('information_step')
    .where('zone_id', '=', zoneId)
    .where('information_id', 'in', [...ids])
    .where('kind', 'in', ['told', 'escalated', 'passed'])
    .where('to_account_id', 'is not', null)
    .select(['information_id', 'round', 'asked', 'answered', sql<string>`to_account_id`.as('account')])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    informationId: row.information_id,
    round: row.round,
    asked: row.asked as AskedOrPerson | null, // border: written from a Hand
    answered: row.answered as AskedOrPerson | null,
    accountId: row.account,
  }));
}
