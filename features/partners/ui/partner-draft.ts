import type { Day } from '../../../packages/kernel/day.ts';
import type { Partner, PartnerForm } from '../contract.ts';

/** A form not yet filled: what must be chosen is empty. */
export type Draft = Omit<PartnerForm, 'cityCode' | 'ownerId' | 'appointedFrom'> & {
  cityCode: string | null;
  ownerId: string | null;
  appointedFrom: Day | null;
};

export const emptyDraft = (today: Day): Draft => ({
  kind: 'promotion-advisor',
  name: '',
  organisation: null,
  cityCode: null,
  industries: [],
  contactName: null,
  contactPhone: null,
  ownerId: null,
  appointedFrom: today,
  appointedTo: null,
  note: '',
});

export const draftOf = (one: Partner): Draft => ({
  kind: one.kind,
  name: one.name,
  organisation: one.organisation,
  cityCode: one.cityCode,
  industries: one.industries,
  contactName: one.contactName,
  contactPhone: one.contactPhone,
  ownerId: one.ownerId,
  appointedFrom: one.appointedFrom,
  appointedTo: one.appointedTo,
  note: one.note,
});

/** The form once everything that must be chosen is chosen; null before. */
export const filled = (draft: Draft): PartnerForm | null => {
  const { cityCode, ownerId, appointedFrom } = draft;
  if (!cityCode || !ownerId || !appointedFrom || draft.name.trim() === '') return null;
  const { kind, name, organisation, industries, contactName, contactPhone, appointedTo, note } = draft;
  const chosen = { cityCode, ownerId, appointedFrom };
  return { kind, name, organisation, industries, contactName, contactPhone, appointedTo, note, ...chosen };
};
