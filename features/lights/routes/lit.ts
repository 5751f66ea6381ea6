import { z } from 'zod';
import { zDay } from '../../../packages/kernel/day.ts';
import { may } from '../../../packages/kernel/permission.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { commandGraph, toldUpwardsOf } from '../../organisation/door.ts';
import * as ask from '../contract.ts';
import { exemptsAs, takesBack } from '../exempting.ts';
import { mayExempt, mayReadLights } from '../permissions.ts';
import { litShown, ownersFor } from '../shown.ts';
import { exemptionsOf } from '../store/exemptions.ts';
import { countsByRule, endedOf, litOf, litWanted, signsOf } from '../store/lit.ts';

const zAfter = z.tuple([ask.zLight, zDay, z.uuid()]);

/** Red first. */
const COLOURS: readonly ask.Light[] = ask.LIGHTS.toReversed();

const listLights = route(ask.listLights, mayReadLights, async (asked, { query }) => {
  const { db, zone, today } = asked;
  const { limit, cursor, light, whose, ...filters } = query;
  const after = fromCursor(zAfter, cursor);
  const owners = await ownersFor(asked, whose);
  const lights = light ? [light] : COLOURS;
  const rows = await litWanted(db, zone.id, { ...filters, owners, lights, today, after, limit: limit + 1 });

  const page = cutPage(rows, limit, (row) => [row.light, row.since, row.id]);
  return { items: page.items.map((row) => litShown(row, asked)), next: page.next };
});

const countLights = route(ask.countLights, mayReadLights, async (asked, { query }) => {
  const { db, zone, today } = asked;
  const owners = await ownersFor(asked, query.whose);
  const counts = await countsByRule(db, zone.id, { lineId: query.lineId, owners, today });
  return {
    items: counts.map(({ key, zh, en, ...counted }) => ({ rule: { key, name: { zh, en } }, ...counted })),
  };
});

const listSigns = route(ask.listSigns, mayReadLights, async ({ db, zone, today }, { query }) => ({
  items: await signsOf(db, { zoneId: zone.id, today }, query.ids),
}));

const HISTORY = 20;

const getLights = route(ask.getLights, mayReadLights, async (asked, { params }) => {
  const { db, zone, today, now, who } = asked;
  const rows = await litOf(db, { zoneId: zone.id, today }, params);
  const ended = await endedOf(db, zone.id, { ...params, limit: HISTORY });
  const graph = await commandGraph(db, zone.id, { at: now, on: today });

  const ids = [...rows, ...ended].map((row) => row.id);
  return {
    lit: rows.map((row) => ({
      ...litShown(row, asked),
      can: {
        exempt:
          may(who, mayExempt) &&
          row.ownerId !== who.personId &&
          exemptsAs({ item: row, lowest: row.exemptBy, personId: who.personId }, graph) !== null,
        takeBack: may(who, mayExempt) && takesBack(who, row.exemptByAccountId),
      },
    })),
    exemptions: await exemptionsOf(db, zone.id, { ...params, limit: HISTORY }),
    ended: ended.map(({ zh, en, ...row }) => ({ ...row, name: { zh, en } })),
    told: await toldUpwardsOf(db, zone.id, { kind: 'light', ids, limit: HISTORY }),
  };
});

export const litRoutes: readonly Route[] = [listLights, countLights, listSigns, getLights];
