import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zDivision, zId, zLine, zPage, zPageQuery, zRevision, zText } from '../../packages/kernel/schemas.ts';

export const PARTNER_KINDS = ['park-advisor', 'promotion-advisor', 'agency'] as const;
export const zPartnerKind = z.enum(PARTNER_KINDS);
export type PartnerKind = z.infer<typeof zPartnerKind>;

export const zPartnerForm = z.strictObject({
  kind: zPartnerKind,
  name: zLine(80),
  /** Where an advisor works; an agency is its own organisation. */
  organisation: zLine(120).nullable(),
  cityCode: zDivision,
  /** GB/T 4754 codes the partner knows. */
  industries: z
    .array(
      z
        .string()
        .regex(/^[A-Z]?\d{0,4}$/)
        .min(1),
    )
    .max(20),
  contactName: zLine(40).nullable(),
  contactPhone: z
    .string()
    .regex(/^\+?[\d -]{5,20}$/)
    .nullable(),
  /** The member of staff who keeps in touch. */
  ownerId: zId,
  appointedFrom: zDay,
  appointedTo: zDay.nullable(),
  note: zText(2000),
});
export type PartnerForm = z.infer<typeof zPartnerForm>;

export const zPartner = zPartnerForm
  .extend({ id: zId, ownerName: z.string(), appointed: z.boolean(), revision: zRevision })
  .strip();
export type Partner = z.infer<typeof zPartner>;

const can = z.object({ edit: z.boolean() });
const one = z.strictObject({ id: zId });
const made = z.object({ id: zId, revision: zRevision });

export const listPartners = contract({
  name: 'listPartners',
  method: 'GET',
  path: '/partners',
  summary: 'Advisors and agencies, by name',
  query: z.strictObject({
    kind: zPartnerKind.optional(),
    cityCode: zDivision.optional(),
    ownerId: zId.optional(),
    q: z.string().trim().max(40).optional(),
    ...zPageQuery,
  }),
  reply: zPage(zPartner).extend({ can: z.object({ create: z.boolean() }) }),
});

export const getPartner = contract({
  name: 'getPartner',
  method: 'GET',
  path: '/partners/:id',
  summary: 'One advisor or agency',
  params: one,
  reply: zPartner.extend({ can }),
});

export const createPartner = contract({
  name: 'createPartner',
  method: 'POST',
  path: '/partners',
  summary: 'Add an advisor or an agency',
  body: zPartnerForm,
  reply: made,
  status: 201,
});

export const editPartner = contract({
  name: 'editPartner',
  method: 'PUT',
  path: '/partners/:id',
  summary: 'Change an advisor or an agency (If-Match)',
  params: one,
  body: zPartnerForm,
  reply: made,
});
