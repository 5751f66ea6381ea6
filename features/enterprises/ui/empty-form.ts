import { isDay } from '../../../packages/kernel/day.ts';
import type { EnterpriseDetail, EnterpriseForm } from '../contract.ts';

export const EMPTY_FORM: EnterpriseForm = {
  name: '',
  shortName: '',
  uscc: null,
  cityCode: null,
  address: '',
  industry: '',
  theme: '',
  capitalWan: null,
  employees: null,
  revenueWan: null,
  establishedOn: null,
  contactName: '',
  contactPhone: '',
  website: '',
  listedCode: '',
  tags: [],
  note: '',
  inPark: false,
  ownerPersonId: null,
};

/** The fields of the form, as the record has them now. */
export const formOf = (one: EnterpriseDetail): EnterpriseForm => ({
  name: one.name,
  shortName: one.shortName,
  uscc: one.uscc,
  cityCode: one.cityCode,
  address: one.address,
  industry: one.industry,
  theme: one.theme,
  capitalWan: one.capitalWan,
  employees: one.employees,
  revenueWan: one.revenueWan,
  establishedOn: one.establishedOn !== null && isDay(one.establishedOn) ? one.establishedOn : null,
  contactName: one.contactName,
  contactPhone: one.contactPhone,
  website: one.website,
  listedCode: one.listedCode,
  tags: one.tags,
  note: one.note,
  inPark: one.inPark,
  ownerPersonId: one.ownerPersonId,
});
