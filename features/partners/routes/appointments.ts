import { can } from '../../../packages/kernel/permission.ts';
import { found } from '../../../packages/kernel/refusal.ts';
import { ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import * as ask from '../appointment-contract.ts';
import { mayEditPartners, mayReadPartners } from '../permissions.ts';
import { ensureEnds, ensureTo } from '../rules/appointments.ts';
import { shownAppointments } from '../shown.ts';
import * as store from '../store/appointments.ts';
import { partnerById } from '../store.ts';

const listAppointments = route(ask.listAppointments, mayReadPartners, async (asked, { params }) => {
  const partner = found(await partnerById(asked.db, asked.zone.id, params.id), 'partner');
  return {
    items: await shownAppointments(asked, partner.id),
    can: can(asked.who, { edit: mayEditPartners }),
  };
});

const appoint = route(ask.appointPartner, mayEditPartners, async (asked, { params, body }) => {
  const { db, zone, now, who } = asked;
  const partner = found(await partnerById(db, zone.id, params.id), 'partner');

  ensureTo(body);

  const id = newId();
  const made = { id, partnerId: partner.id, form: body, at: now, byName: who.name };
  await store.insertAppointment(db, zone.id, made);

  asked.tell({
    kind: 'appointment.made',
    subject: { kind: 'appointment', id },
    after: body,
    data: { partnerId: partner.id },
  });
  return { id, revision: 1 };
});

const end = route(ask.endAppointment, mayEditPartners, async (asked, { params: { id }, body }) => {
  const { db, zone, who } = asked;
  const before = found(await store.heldAppointment(db, zone.id, id), 'appointment');

  ensureRevision(asked, before.revision);
  ensureEnds(before, body.on);

  const revision = await store.endAppointment(db, zone.id, { id, ...body, byName: who.name });

  asked.tell({
    kind: 'appointment.ended',
    subject: { kind: 'appointment', id },
    before: { to: before.to },
    after: body,
    data: { partnerId: before.partnerId },
  });
  return { id, revision };
});

export const appointmentRoutes: readonly Route[] = [listAppointments, appoint, end];
