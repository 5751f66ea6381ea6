import { z } from 'zod';
import { daysBetween } from '../../../packages/kernel/day.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { mayReadProjects } from '../permissions.ts';
import { agendaWanted, placesWanted } from '../store/views.ts';
import * as ask from '../views-contract.ts';

const zAfter = z.tuple([z.iso.date(), z.enum(ask.AGENDA_KINDS), z.uuid()]);

const projectAgenda = route(ask.projectAgenda, mayReadProjects, async ({ db, zone, today }, { query }) => {
  const { limit, cursor, kind, ...filters } = query;
  const after = fromCursor(zAfter, cursor);
  const wanted = { filters: { ...filters, today }, kind, after, limit: limit + 1 };
  const rows = await agendaWanted(db, zone.id, wanted);

  const page = cutPage(rows, limit, (row) => [row.dueOn, row.kind, row.id]);
  return {
    items: page.items.map((row) => ({ ...row, daysLate: Math.max(0, daysBetween(row.dueOn, today)) })),
    next: page.next,
  };
});

const projectPlaces = route(ask.projectPlaces, mayReadProjects, async ({ db, zone, today }, { query }) => ({
  places: await placesWanted(db, zone.id, { ...query, today }),
}));

export const viewRoutes: readonly Route[] = [projectAgenda, projectPlaces];
