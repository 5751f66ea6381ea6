import { z } from 'zod';
import { BUREAU } from '../../../packages/kernel/roles.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Ask, type Route, route } from '../../../platform/http/route.ts';
import * as ask from '../contract.ts';
import { takeIn } from '../intake.ts';
import { maySendInformation } from '../permissions.ts';
import { masked } from '../rules/conduct.ts';
import { itemsSent } from '../store/items.ts';

const isOfBureau = ({ who }: Ask): boolean =>
  who.roles.some((role) => BUREAU.some((inside) => inside === role));

/**
 * TRI-16 Somebody from outside sends words and nothing else: they look nothing up, name nobody, and what they send is
 * the bureau's own.
 */
const FROM_OUTSIDE = { about: null, lineId: null, secrecy: 'INTERNAL', readers: [] } as const;

const sendInformation = route(ask.sendInformation, maySendInformation, async (asked, { body }) => {
  const { accountId, name } = asked.who;
  const { onPhone, fromName, ...form } = body;
  const said = { ...form, by: { accountId, name }, fromName: fromName ?? name, source: null };
  const { id } = await takeIn(
    asked,
    isOfBureau(asked)
      ? { ...said, via: onPhone ? 'phone' : 'typed' }
      : { ...said, ...FROM_OUTSIDE, fromName: name, via: 'advisor' },
  );
  return { id };
});

const zAfter = z.tuple([z.uuid()]);

const listSent = route(ask.listSentInformation, maySendInformation, async (asked, { query }) => {
  const { db, zone, who } = asked;
  const { limit, cursor } = query;
  const [after = null] = fromCursor(zAfter, cursor) ?? [];
  const rows = await itemsSent(db, zone.id, { accountId: who.accountId, after, limit: limit + 1 });

  const page = cutPage(rows, limit, (row) => [row.id]);
  const isInside = isOfBureau(asked);
  return {
    items: page.items.map((row) => {
      const names = [row.enterpriseName, row.projectName, row.partnerName].flatMap((name) => name ?? []);
      const { id, title, body, receivedAt, status, endedAt } = row;
      const outcome = isInside ? row.outcome : masked(row.outcome, names);
      return { id, title, body, receivedAt, status, endedAt, outcome };
    }),
    next: page.next,
  };
});

export const sendRoutes: readonly Route[] = [sendInformation, listSent];
