import { z } from 'zod';
import { can } from '../../../packages/kernel/permission.ts';
import { found } from '../../../packages/kernel/refusal.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Ask, type Route, route } from '../../../platform/http/route.ts';
import * as ask from '../contract.ts';
import { mayGradeInformation, mayReadInformation, maySendInformation } from '../permissions.ts';
import { mayDo } from '../rules/conduct.ts';
import { itemShown } from '../shown.ts';
import { countBoxes, itemById, itemsWanted, namesOfReaders } from '../store/items.ts';
import { stepsOf, toldOf } from '../store/steps.ts';
import { askingOf } from './asking.ts';

const zAfterId = z.tuple([z.uuid()]);
const zAfterDue = z.tuple([z.iso.datetime(), z.uuid()]);

const listInformation = route(ask.listInformation, mayReadInformation, async (asked, { query }) => {
  const { db, zone, now, who } = asked;
  const { limit, cursor, ...wanted } = query;
  const { accountId } = who;
  const isAll = wanted.box === 'all';
  const after = fromCursor(isAll ? zAfterId : zAfterDue, cursor);
  const rows = await itemsWanted(db, zone.id, { ...wanted, accountId, now, after, limit: limit + 1 });

  const page = cutPage(rows, limit, (row) => (isAll ? [row.id] : [row.dueAt, row.id]));
  return {
    items: page.items.map((row) => itemShown(row, now)),
    next: page.next,
    now,
    counts: await countBoxes(db, zone.id, accountId),
    can: can(who, { grade: mayGradeInformation, send: maySendInformation }),
  };
});

/** What may be done to it by whoever asks. */
async function canOf({ db, zone, who }: Ask, row: Awaited<ReturnType<typeof itemById>> & object) {
  const told = await toldOf(db, zone.id, [row.id]);
  return mayDo({ ...row, toldAccounts: told.map(({ accountId }) => accountId) }, askingOf(who));
}

const getInformation = route(ask.getInformation, mayReadInformation, async (asked, { params }) => {
  const { db, zone, now } = asked;
  const row = found(await itemById(db, zone.id, params.id), 'information');
  const { body, saidGrade, why, outcome, endedAt, revision } = row;
  return {
    ...itemShown(row, now),
    body,
    saidGrade,
    why,
    outcome,
    endedAt,
    revision,
    readers: row.secrecy === 'RESTRICTED' ? await namesOfReaders(db, zone.id, row.readers) : [],
    now,
    steps: await stepsOf(db, zone.id, row.id),
    can: await canOf(asked, row),
  };
});

export const readRoutes: readonly Route[] = [listInformation, getInformation];
