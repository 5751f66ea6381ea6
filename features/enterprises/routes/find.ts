import { can } from '../../../packages/kernel/permission.ts';
import { found } from '../../../packages/kernel/refusal.ts';
import { cutPage } from '../../../platform/http/cursor.ts';
import { route } from '../../../platform/http/route.ts';
import {
  type EnterpriseQuery,
  type EnterpriseRow,
  getEnterprise,
  getEnterpriseTimeline,
  listEnterpriseChoices,
  listEnterprises,
} from '../contract.ts';
import { readCursor } from '../cursor.ts';
import { mayImportEnterprises, mayRecordEnterprises, maySeeEnterprises } from '../permissions.ts';
import { searchTerm } from '../rules/search-text.ts';
import { enterpriseChoices, findEnterprises } from '../store/find.ts';
import { enterpriseById } from '../store/record.ts';
import { timelinePage } from '../timeline-page.ts';

type FoundRow = Awaited<ReturnType<typeof findEnterprises>>[number];

const asRow = (row: Omit<FoundRow, 'initials'>): EnterpriseRow => ({
  id: row.id,
  name: row.name,
  shortName: row.short_name,
  cityCode: row.city_code,
  city: row.city,
  industry: row.industry,
  theme: row.theme,
  capitalWan: row.capital_wan,
  inPark: row.in_park,
  isFictional: row.is_fictional,
  contactName: row.contact_name,
  lastVisitedOn: row.last_visited_on,
  updatedAt: row.updated_at,
});

const sortValue = (row: FoundRow, sort: EnterpriseQuery['sort']): string | null => {
  switch (sort) {
    case '-updatedAt':
      return row.updated_at;
    case 'name':
      return row.name;
    case 'initials':
      return row.initials;
    case '-lastVisitedOn':
      return row.last_visited_on;
    case '-capitalWan':
      return row.capital_wan === null ? null : String(row.capital_wan);
  }
};

const list = route(listEnterprises, maySeeEnterprises, async ({ who, db }, { query }) => {
  const rows = await findEnterprises(db, {
    zoneId: who.zoneId,
    query,
    term: searchTerm(query.q),
    after: readCursor(query.cursor),
  });

  const page = cutPage(rows, query.limit, (row) => [sortValue(row, query.sort), row.id]);
  return {
    items: page.items.map(asRow),
    next: page.next,
    can: can(who, { create: mayRecordEnterprises, import: mayImportEnterprises }),
  };
});

const choices = route(listEnterpriseChoices, maySeeEnterprises, ({ who, db }) =>
  enterpriseChoices(db, who.zoneId),
);

const one = route(getEnterprise, maySeeEnterprises, async ({ who, db }, { params }) => {
  const row = found(await enterpriseById(db, who.zoneId, params.enterpriseId), 'enterprise');

  return {
    ...asRow(row),
    uscc: row.uscc,
    address: row.address,
    employees: row.employees,
    revenueWan: row.revenue_wan,
    establishedOn: row.established_on,
    contactPhone: row.contact_phone,
    website: row.website,
    listedCode: row.listed_code,
    tags: row.tags,
    note: row.note,
    ownerPersonId: row.owner_person_id,
    source: sourceOf(row.source),
    createdAt: row.created_at,
    revision: row.revision,
    can: can(who, { edit: mayRecordEnterprises }),
  };
});

const sourceOf = (text: string): 'hand' | 'import' | 'pack' =>
  text === 'import' || text === 'pack' ? text : 'hand';

const timeline = route(getEnterpriseTimeline, maySeeEnterprises, async (ask, { params, query }) => {
  const { enterpriseId } = params;
  found(await enterpriseById(ask.db, ask.who.zoneId, enterpriseId), 'enterprise');
  return timelinePage(ask, { enterpriseId }, query);
});

export const findRoutes = [list, choices, one, timeline];
