import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zId, zRevision, zText } from '../../packages/kernel/schemas.ts';

/** An advisor is appointed, an agency is under contract. */
export const APPOINTMENT_KINDS = ['appointment', 'contract'] as const;

const zQuota = z.int().min(1).max(100_000_000).nullable();

export const zAppointmentForm = z.strictObject({
  kind: z.enum(APPOINTMENT_KINDS),
  from: zDay,
  to: zDay,
  /** Valid leads in the term. */
  leadQuota: zQuota,
  /** In 10,000 CNY. */
  amountQuota: zQuota,
  /** In 10,000 USD. */
  foreignQuota: zQuota,
  fee: zText(2000),
});
export type AppointmentForm = z.infer<typeof zAppointmentForm>;

/** What was brought in the term, against its quota. */
export const zQuotaDone = z.object({ leads: z.int(), amount: z.int(), foreign: z.int() });
export type QuotaDone = z.infer<typeof zQuotaDone>;

export const zAppointment = zAppointmentForm
  .extend({
    id: zId,
    partnerId: zId,
    endedOn: zDay.nullable(),
    endedReason: z.string().nullable(),
    /** PTN-6 */
    state: z.enum(['coming', 'standing', 'endsSoon', 'over']),
    daysLeft: z.int(),
    done: zQuotaDone,
    revision: zRevision,
  })
  .strip();
export type Appointment = z.infer<typeof zAppointment>;

const one = z.strictObject({ id: zId });
const made = z.object({ id: zId, revision: zRevision });

export const listAppointments = contract({
  name: 'listAppointments',
  method: 'GET',
  path: '/partners/:id/appointments',
  summary: 'Appointments and contracts of an advisor or agency with their quotas, the latest first',
  params: one,
  reply: z.object({ items: z.array(zAppointment), can: z.object({ edit: z.boolean() }) }),
});

export const appointPartner = contract({
  name: 'appointPartner',
  method: 'POST',
  path: '/partners/:id/appointments',
  summary: 'Appoint an advisor or sign a contract with an agency',
  params: one,
  body: zAppointmentForm,
  reply: made,
  status: 201,
});

export const endAppointment = contract({
  name: 'endAppointment',
  method: 'POST',
  path: '/appointments/:id/end',
  summary: 'End an appointment or a contract before its time, with a reason (If-Match)',
  params: one,
  body: z.strictObject({ on: zDay, reason: zText(500).min(1) }),
  reply: made,
});
