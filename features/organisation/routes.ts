import { z } from 'zod';
import { can } from '../../packages/kernel/permission.ts';
import { ensure, found } from '../../packages/kernel/refusal.ts';
import { cutPage, fromCursor } from '../../platform/http/cursor.ts';
import { type Ask, ensureRevision, type Route, route } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import * as ask from './contract.ts';
import { mayAppoint, mayEditPeople, mayReadPeople } from './permissions.ts';
import { commandRoutes } from './routes/command.ts';
import { delegationRoutes } from './routes/delegations.ts';
import { ensureTree, inService, lastDayBefore } from './rules.ts';
import * as store from './store.ts';

const stamp = ({ zone, now }: Ask, id: string) => ({ zoneId: zone.id, id, now });
const serving = (person: store.PersonRow, { today }: Ask) => ({
  ...person,
  inService: inService(person, today),
});

const listLines = route(ask.listLines, mayReadPeople, async ({ db, zone }) => ({
  items: await store.lines(db, zone.id),
}));

const listCities = route(ask.listCities, mayReadPeople, async ({ db }) => ({
  items: await store.cities(db),
}));

const listUnits = route(ask.listUnits, mayReadPeople, async ({ db, zone, who }, { query }) => ({
  items: await store.units(db, zone.id, query.kind),
  can: can(who, { edit: mayEditPeople }),
}));

const createUnit = route(ask.createUnit, mayEditPeople, async (asked, { body }) => {
  const id = newId();

  await store.insertUnit(asked.db, stamp(asked, id), body);

  asked.tell({ kind: 'unit.created', subject: { kind: 'unit', id }, after: body });
  return { id, revision: 1 };
});

const editUnit = route(ask.editUnit, mayEditPeople, async (asked, { params: { id }, body }) => {
  const all = await store.units(asked.db, asked.zone.id);
  const before = found(
    all.find((unit) => unit.id === id),
    'unit',
  );

  ensureRevision(asked, before.revision);
  ensureTree(id, body.parentId, new Map(all.map((unit) => [unit.id, unit.parentId])));
  const revision = await store.updateUnit(asked.db, stamp(asked, id), body);

  asked.tell({ kind: 'unit.changed', subject: { kind: 'unit', id }, before, after: body });
  return { id, revision };
});

const zAfter = z.tuple([z.string(), z.uuid()]);

const listPeople = route(ask.listPeople, mayReadPeople, async (asked, { query }) => {
  const { limit, cursor, everybody, ...filters } = query;
  const rows = await store.peopleWanted(asked.db, asked.zone.id, {
    ...filters,
    servingOn: everybody ? null : asked.today,
    after: fromCursor(zAfter, cursor),
    limit: limit + 1,
  });

  const page = cutPage(rows, limit, (person) => [person.name, person.id]);
  return {
    items: page.items.map((person) => serving(person, asked)),
    next: page.next,
    can: can(asked.who, { create: mayEditPeople }),
  };
});

const getPerson = route(ask.getPerson, mayReadPeople, async (asked, { params }) => {
  const person = found(await store.personById(asked.db, asked.zone.id, params.id), 'person');
  return { ...serving(person, asked), can: can(asked.who, { edit: mayEditPeople }) };
});

const createPerson = route(ask.createPerson, mayEditPeople, async (asked, { body }) => {
  const id = newId();

  await store.insertPerson(asked.db, stamp(asked, id), body);

  asked.tell({ kind: 'person.created', subject: { kind: 'person', id }, after: body });
  return { id, revision: 1 };
});

const editPerson = route(ask.editPerson, mayEditPeople, async (asked, { params: { id }, body }) => {
  const before = found(await store.personById(asked.db, asked.zone.id, id), 'person');

  ensureRevision(asked, before.revision);
  const revision = await store.updatePerson(asked.db, stamp(asked, id), body);

  asked.tell({ kind: 'person.changed', subject: { kind: 'person', id }, before, after: body });
  return { id, revision };
});

const appoint = route(ask.appoint, mayAppoint, async (asked, { body }) => {
  const { db, zone, who } = asked;
  const person = found(await store.personById(db, zone.id, body.personId), 'person');
  const holder = await store.openTerm(db, zone.id, body);

  ensure((body.kind === 'lineLeader') === (body.lineId !== null), 'ORG-7');
  ensure(inService(person, body.from), 'ORG-10', { name: person.name, day: body.from });

  const id = newId();
  if (holder) await store.endTerm(db, zone.id, { id: holder.id, to: lastDayBefore(holder, body.from) });
  await store.insertTerm(db, stamp(asked, id), { ...body, appointedBy: who.accountId });

  asked.tell({
    kind: 'commandPost.appointed',
    subject: { kind: 'commandPost', id },
    before: holder && { personId: holder.personId },
    after: body,
    data: { kind: body.kind, lineId: body.lineId, personId: body.personId, from: body.from },
  });
  return { id };
});

export const routes: readonly Route[] = [
  listLines,
  listCities,
  listUnits,
  createUnit,
  editUnit,
  listPeople,
  getPerson,
  createPerson,
  editPerson,
  appoint,
  ...commandRoutes,
  ...delegationRoutes,
];
