import { z } from 'zod';
import { can } from '../../packages/kernel/permission.ts';
import { found } from '../../packages/kernel/refusal.ts';
import { cutPage, fromCursor } from '../../platform/http/cursor.ts';
import { type Ask, ensureRevision, type Route, route } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import * as ask from './contract.ts';
import { mayEditPartners, mayReadPartners } from './permissions.ts';
import { analysisRoutes } from './routes/analyses.ts';
import { appointmentRoutes } from './routes/appointments.ts';
import { portalRoutes } from './routes/portal.ts';
import { referralRoutes } from './routes/referrals.ts';
import { ensureTerm, isAppointed } from './rules.ts';
import * as store from './store.ts';

const stamp = ({ zone, now }: Ask, id: string) => ({ zoneId: zone.id, id, now });
const shown = (partner: store.PartnerRow, { today }: Ask) => ({
  ...partner,
  appointed: isAppointed({ from: partner.appointedFrom, to: partner.appointedTo }, today),
});

const zAfter = z.tuple([z.string(), z.uuid()]);

const listPartners = route(ask.listPartners, mayReadPartners, async (asked, { query }) => {
  const { limit, cursor, ...filters } = query;
  const after = fromCursor(zAfter, cursor);
  const rows = await store.partnersWanted(asked.db, asked.zone.id, { ...filters, after, limit: limit + 1 });

  const page = cutPage(rows, limit, (partner) => [partner.name, partner.id]);
  return {
    items: page.items.map((partner) => shown(partner, asked)),
    next: page.next,
    can: can(asked.who, { create: mayEditPartners }),
  };
});

const getPartner = route(ask.getPartner, mayReadPartners, async (asked, { params }) => {
  const partner = found(await store.partnerById(asked.db, asked.zone.id, params.id), 'partner');
  return { ...shown(partner, asked), can: can(asked.who, { edit: mayEditPartners }) };
});

const createPartner = route(ask.createPartner, mayEditPartners, async (asked, { body }) => {
  ensureTerm(body);

  const id = newId();
  await store.insertPartner(asked.db, stamp(asked, id), body);

  asked.tell({ kind: 'partner.created', subject: { kind: 'partner', id }, after: body });
  return { id, revision: 1 };
});

const editPartner = route(ask.editPartner, mayEditPartners, async (asked, { params: { id }, body }) => {
  const before = found(await store.partnerById(asked.db, asked.zone.id, id), 'partner');

  ensureRevision(asked, before.revision);
  ensureTerm(body);
  const revision = await store.updatePartner(asked.db, stamp(asked, id), body);

  asked.tell({ kind: 'partner.changed', subject: { kind: 'partner', id }, before, after: body });
  return { id, revision };
});

export const routes: readonly Route[] = [
  listPartners,
  getPartner,
  createPartner,
  editPartner,
  ...appointmentRoutes,
  ...referralRoutes,
  ...analysisRoutes,
  ...portalRoutes,
];
