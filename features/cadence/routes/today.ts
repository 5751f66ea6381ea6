import { addDays } from '../../../packages/kernel/day.ts';
import { can } from '../../../packages/kernel/permission.ts';
import { instantIn } from '../../../platform/clock/clock.ts';
import { type Ask, type Route, route } from '../../../platform/http/route.ts';
import { calendarNamed } from '../../../platform/packs/calendars.ts';
import { commandGraph, standsInFor } from '../../organisation/door.ts';
import * as ask from '../contract.ts';
import { mayReadContacts, mayRecordContacts } from '../permissions.ts';
import { calendarNote, contactShown, owedShown } from '../shown.ts';
import { doneSince } from '../store/contacts.ts';
import { countOwed, type OwedWanted, owedOf, owedWanted } from '../store/owed.ts';

/** As many of each part as a person can work through; what is beyond is counted. */
const SHOWN = 100;
const AHEAD_DAYS = 7;

/** Whose contacts somebody makes: their own, and those of whom they stand in for. */
async function ownersFor({ db, zone, now, today, who }: Ask) {
  if (who.personId === null) return { ids: [], standsIn: [] };
  const graph = await commandGraph(db, zone.id, { at: now, on: today });
  const ids = standsInFor(graph, who.personId);
  const standsIn = ids.slice(1).map((id) => ({ id, name: graph.people.get(id)?.name ?? '' }));
  return { ids, standsIn };
}

/** What is broken off stands before what is late, key projects first in each; the longest owed before the others. */
const weight = (one: ask.Owed): number => (one.light === 'red' ? 2 : 0) + (one.isKey ? 1 : 0);

async function part(asked: Ask, wanted: OwedWanted) {
  const { db, zone } = asked;
  const of = { zoneId: zone.id, today: asked.today };
  const rows = await owedWanted(db, of, { ...wanted, limit: SHOWN + 1 });
  const isWhole = rows.length <= SHOWN;
  return {
    items: rows
      .slice(0, SHOWN)
      .map((row) => owedShown(row, asked))
      .toSorted((a, b) => weight(b) - weight(a)),
    count: isWhole ? { atLeast: rows.length, more: false } : await countOwed(db, zone.id, wanted),
  };
}

const listContactsDue = route(ask.listContactsDue, mayReadContacts, async (asked, { query }) => {
  const { db, zone, now, today, who } = asked;
  const mine = await ownersFor(asked);
  const isMine = query.whose === 'mine';
  const owners = query.ownerId ? [query.ownerId] : isMine ? mine.ids : null;
  const midnight = (days: number) => instantIn(zone, addDays(today, days), 0);
  const among = { owners, lineId: query.lineId ?? null };

  const done = await doneSince(db, zone.id, {
    since: midnight(0),
    byPersonId: isMine ? (who.personId ?? '00000000-0000-0000-0000-000000000000') : null,
    limit: SHOWN + 1,
  });
  return {
    overdue: await part(asked, { ...among, from: null, before: now }),
    today: await part(asked, { ...among, from: now, before: midnight(1) }),
    ahead: await part(asked, { ...among, from: midnight(1), before: midnight(1 + AHEAD_DAYS) }),
    done: {
      items: done.slice(0, SHOWN).map((row) => ({
        contact: contactShown(row, asked),
        kind: row.subjectKind,
        id: row.subjectId,
        name: row.name,
        enterprise:
          row.enterpriseId === null ? null : { id: row.enterpriseId, name: row.enterpriseName ?? '' },
      })),
      count: { atLeast: Math.min(done.length, SHOWN), more: done.length > SHOWN },
    },
    standsInFor: mine.standsIn,
    calendar: calendarNote(asked),
    isWorkday: calendarNamed(zone.calendar).worksOn(today),
    can: can(who, { record: mayRecordContacts }),
  };
});

const listLights = route(ask.listContactLights, mayReadContacts, async (asked, { query }) => {
  const of = { zoneId: asked.zone.id, today: asked.today };
  return { items: (await owedOf(asked.db, of, query)).map((row) => owedShown(row, asked)) };
});

export const todayRoutes: readonly Route[] = [listContactsDue, listLights];
