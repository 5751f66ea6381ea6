import { z } from 'zod';
import { found } from '../../../packages/kernel/refusal.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { linesOf } from '../../organisation/door.ts';
import { ownPartner } from '../own-partner.ts';
import { mayUsePortal } from '../permissions.ts';
import * as ask from '../portal-contract.ts';
import { fileReferral } from '../referrals.ts';
import { standsOn } from '../rules/appointments.ts';
import { shownAppointments, shownReferral } from '../shown.ts';
import * as store from '../store/referrals.ts';

const zAfter = z.tuple([z.iso.datetime(), z.uuid()]);

const getOwnPartner = route(ask.getOwnPartner, mayUsePortal, async (asked) => {
  const partner = await ownPartner(asked);
  const appointments = await shownAppointments(asked, partner.id);
  return {
    name: partner.name,
    kind: partner.kind,
    ownerName: partner.ownerName,
    appointments,
    lines: await linesOf(asked.db, asked.zone.id),
    mayFile: appointments.some((one) => standsOn(one, asked.today)),
  };
});

const listOwnReferrals = route(ask.listOwnReferrals, mayUsePortal, async (asked, { query }) => {
  const partner = await ownPartner(asked);
  const { limit, cursor, state } = query;
  const after = fromCursor(zAfter, cursor);
  const wanted = { state, partnerId: partner.id, after, limit: limit + 1 };
  const rows = await store.referralsWanted(asked.db, asked.zone.id, wanted);

  const page = cutPage(rows, limit, (row) => [row.filedAt, row.id]);
  return { items: page.items.map((row) => shownReferral(row, asked)), next: page.next };
});

const getOwnReferral = route(ask.getOwnReferral, mayUsePortal, async (asked, { params }) => {
  const partner = await ownPartner(asked);
  const row = found(await store.referralById(asked.db, asked.zone.id, params.id), 'referral');
  return shownReferral(found(row.partnerId === partner.id ? row : null, 'referral'), asked);
});

const fileOwnReferral = route(ask.fileOwnReferral, mayUsePortal, async (asked, { body }) => {
  const partner = await ownPartner(asked);

  const id = newId();
  const by = { accountId: asked.who.accountId, name: asked.who.name };
  const filing = { id, partnerId: partner.id, form: body, byStaff: null };
  const standing = await fileReferral({ ...asked, by }, filing);

  asked.tell({
    kind: 'referral.filed',
    subject: { kind: 'referral', id },
    after: body,
    data: { partnerId: partner.id, ownerId: partner.ownerId, standing },
  });
  return { id, standing };
});

export const portalRoutes: readonly Route[] = [
  getOwnPartner,
  listOwnReferrals,
  getOwnReferral,
  fileOwnReferral,
];
