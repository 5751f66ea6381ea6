import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zId, zPage, zPageQuery } from '../../packages/kernel/schemas.ts';
import { zAppointment } from './appointment-contract.ts';
import { zPartnerKind } from './contract.ts';
import { STANDINGS, zOwnReferral, zReferralForm, zReferralState } from './referral-contract.ts';

const zOwnLine = z.object({ id: zId, name: z.object({ zh: z.string(), en: z.string() }) });

export const getOwnPartner = contract({
  name: 'getOwnPartner',
  method: 'GET',
  path: '/partner',
  summary: 'The asker as advisor or agency: appointments, quotas, who keeps in touch',
  reply: z.object({
    name: z.string(),
    kind: zPartnerKind,
    /** The member of staff to turn to. */
    ownerName: z.string(),
    appointments: z.array(zAppointment),
    /** What a referral may be about. */
    lines: z.array(zOwnLine),
    /** PTN-13 */
    mayFile: z.boolean(),
  }),
});

export const listOwnReferrals = contract({
  name: 'listOwnReferrals',
  method: 'GET',
  path: '/partner/referrals',
  summary: 'The asker’s own referrals and what became of them, the latest first',
  query: z.strictObject({ state: zReferralState.optional(), ...zPageQuery }),
  reply: zPage(zOwnReferral),
});

export const getOwnReferral = contract({
  name: 'getOwnReferral',
  method: 'GET',
  path: '/partner/referrals/:id',
  summary: 'One of the asker’s own referrals',
  params: z.strictObject({ id: zId }),
  reply: zOwnReferral,
});

export const fileOwnReferral = contract({
  name: 'fileOwnReferral',
  method: 'POST',
  path: '/partner/referrals',
  summary: 'Refer an investor',
  body: zReferralForm,
  reply: z.object({ id: zId, standing: z.enum(STANDINGS) }),
  status: 201,
});
