import { addDays } from '../../../packages/kernel/day.ts';
import { can, may } from '../../../packages/kernel/permission.ts';
import { ensure, found, Refusal } from '../../../packages/kernel/refusal.ts';
import type { Who } from '../../../packages/kernel/roles.ts';
import { dayIn } from '../../../platform/clock/clock.ts';
import { type Ask, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import * as ask from '../contract.ts';
import { mayAppoint, mayHandOver, mayReadPeople } from '../permissions.ts';
import { ensureNoRing } from '../rules/command.ts';
import { inService } from '../rules.ts';
import {
  type DelegationRow,
  delegationById,
  delegationsSince,
  delegationsWithin,
  endDelegation,
  insertDelegation,
  takeTurnsHandingOver,
} from '../store/command.ts';
import * as store from '../store.ts';

const SHOWN = 200;
const SHOWN_FOR_DAYS = 30;

/** ORG-19 */
const isTheirs = (who: Who, personId: string): boolean => who.personId === personId || may(who, mayAppoint);

function standing(row: DelegationRow, now: string): ask.Delegation['stands'] {
  if (row.until <= now || (row.takenBackAt !== null && row.takenBackAt <= now)) return 'over';
  return row.from > now ? 'ahead' : 'now';
}

const listDelegations = route(ask.listDelegations, mayReadPeople, async ({ db, zone, who, now, today }) => {
  const since = `${addDays(today, -SHOWN_FOR_DAYS)}T00:00:00.000Z`;
  const rows = await delegationsSince(db, zone.id, { since, limit: SHOWN + 1 });
  return {
    items: rows.slice(0, SHOWN).map((row) => {
      const stands = standing(row, now);
      const takeBack = stands !== 'over' && may(who, mayHandOver) && isTheirs(who, row.personId);
      return { ...row, stands, can: { takeBack } };
    }),
    more: rows.length > SHOWN,
    can: can(who, { handOver: mayHandOver, forOthers: mayAppoint }),
  };
});

/** ORG-18 Both are in service on the first and the last day. */
async function ensureServing(
  { db, zone }: Ask,
  body: { personId: string; toPersonId: string; from: string; until: string },
) {
  const days = [body.from, body.until].map((at) => dayIn(zone, new Date(at)));
  for (const id of [body.personId, body.toPersonId]) {
    const person = found(await store.personById(db, zone.id, id), 'person');
    ensure(
      days.every((on) => inService(person, on)),
      'ORG-18',
      { name: person.name },
    );
  }
}

const handOver = route(ask.handOver, mayHandOver, async (asked, { body }) => {
  const { db, zone, now, who } = asked;
  ensure(isTheirs(who, body.personId), 'ORG-19');
  if (body.until <= body.from || body.until <= now) throw new Refusal('ORG-13', {}, 'until');
  await ensureServing(asked, body);
  await takeTurnsHandingOver(db, zone.id);
  const beside = await delegationsWithin(db, zone.id, body);

  ensureNoRing(body, beside);
  const id = newId();
  await insertDelegation(db, zone.id, {
    ...body,
    id,
    by: { accountId: who.accountId, name: who.name },
    at: now,
  });

  asked.tell({ kind: 'delegation.given', subject: { kind: 'delegation', id }, after: body, data: body });
  return { id };
});

const takeBack = route(ask.takeBack, mayHandOver, async (asked, { params: { id } }) => {
  const { db, zone, now, who } = asked;
  const given = found(await delegationById(db, zone.id, id), 'delegation');

  ensure(isTheirs(who, given.personId), 'ORG-19');
  ensure(await endDelegation(db, zone.id, { id, at: now }), 'ORG-20');

  asked.tell({ kind: 'delegation.takenBack', subject: { kind: 'delegation', id }, before: given });
  return { id };
});

export const delegationRoutes: readonly Route[] = [listDelegations, handOver, takeBack];
