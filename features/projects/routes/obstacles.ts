import { z } from 'zod';
import { can, may } from '../../../packages/kernel/permission.ts';
import { ensure, found, Refusal } from '../../../packages/kernel/refusal.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { enterpriseBriefs } from '../../enterprises/door.ts';
import { livingProject } from '../living-project.ts';
import * as ask from '../obstacle-contract.ts';
import { actsFor, noteStep, saveObstacle, strikeOff } from '../obstacles.ts';
import { mayEditProjects, mayReadProjects } from '../permissions.ts';
import {
  daysLate,
  ensureAhead,
  ensureMayClose,
  ensureMoved,
  ensureStands,
  mayClose,
} from '../rules/obstacles.ts';
import * as store from '../store/obstacles.ts';

const zAfter = z.tuple([z.iso.date(), z.uuid()]);

const listObstacles = route(ask.listObstacles, mayReadProjects, async (asked, { query }) => {
  const { db, zone, today, who } = asked;
  const { limit, cursor, isMine, isLate, ...wanted } = query;
  const after = fromCursor(zAfter, cursor);
  const asksTo = can(who, { raise: mayEditProjects });
  if (isMine && who.personId === null) return { items: [], next: null, can: asksTo };
  const ownerId = isMine ? (who.personId ?? undefined) : wanted.ownerId;
  const dueBefore = isLate ? today : undefined;
  const rows = await store.obstaclesWanted(db, zone.id, {
    ...wanted,
    ownerId,
    dueBefore,
    after,
    limit: limit + 1,
  });

  const page = cutPage(rows, limit, (row) => [row.dueOn, row.id]);
  return {
    items: page.items.map((row) => ({ ...row, daysLate: daysLate(row, today) })),
    next: page.next,
    can: asksTo,
  };
});

const closer = async (asked: Ask) => ({
  accountId: asked.who.accountId,
  actsFor: await actsFor(asked, asked.who.personId),
});

const getObstacle = route(ask.getObstacle, mayReadProjects, async (asked, { params }) => {
  const { db, zone, today, who } = asked;
  const row = found(await store.obstacleById(db, zone.id, params.id), 'obstacle');
  const isOpen = row.closedOn === null;
  const edits = may(who, mayEditProjects);
  return {
    ...row,
    daysLate: daysLate(row, today),
    steps: await store.stepsOf(db, zone.id, row.id),
    can: {
      edit: edits && isOpen,
      close: edits && isOpen && mayClose(row, await closer(asked)),
      reopen: edits && !isOpen,
    },
  };
});

/** What an obstacle stands on: a project brings its enterprise along. */
async function groundOf(
  asked: Ask,
  on: { projectId: string | null; enterpriseId: string | null },
): Promise<{ projectId: string | null; enterpriseId: string }> {
  if (on.projectId !== null) {
    const project = await livingProject(asked, on.projectId);
    return { projectId: project.id, enterpriseId: project.enterpriseId };
  }
  if (on.enterpriseId === null) throw new Refusal('PRJ-14', {}, 'enterpriseId');
  const [enterprise] = await enterpriseBriefs(asked.db, asked.zone.id, [on.enterpriseId]);
  return { projectId: null, enterpriseId: found(enterprise, 'enterprise').id };
}

const raiseObstacle = route(ask.raiseObstacle, mayEditProjects, async (asked, { body }) => {
  const { projectId, enterpriseId, ...form } = body;
  const ground = await groundOf(asked, { projectId, enterpriseId });

  ensureStands(form, ground);
  ensureAhead(form.dueOn, asked.today);

  const id = newId();
  await saveObstacle(asked, { id, form, ...ground, by: asked.who });

  asked.tell({
    kind: 'obstacle.raised',
    subject: { kind: 'obstacle', id },
    after: { ...form, ...ground },
    data: { ...ground, kind: form.kind, ownerId: form.ownerId, lineId: form.lineId, dueOn: form.dueOn },
  });
  return { id, revision: 1 };
});

/** PRJ-16 The obstacle, held and still open. */
async function openObstacle({ db, zone }: Ask, id: string): Promise<store.ObstacleRow> {
  const row = found(await store.heldObstacle(db, zone.id, id), 'obstacle');
  ensure(row.closedOn === null, 'PRJ-16', { day: row.closedOn ?? '', name: row.closedByName ?? '' });
  return row;
}

const editObstacle = route(ask.editObstacle, mayEditProjects, async (asked, { params: { id }, body }) => {
  const { db, zone, today, who } = asked;
  const { reason, ...form } = body;
  const before = await openObstacle(asked, id);

  ensureRevision(asked, before.revision);
  ensureStands(form, before);
  ensureMoved(before, { dueOn: form.dueOn, reason }, today);

  const revision = await store.updateObstacle(db, zone.id, { id, form });
  await noteStep(asked, { of: { ...before, ...form }, kind: 'changed', note: reason, by: who });

  asked.tell({
    kind: 'obstacle.changed',
    subject: { kind: 'obstacle', id },
    before,
    after: { ...form, reason },
    data: {
      projectId: before.projectId,
      enterpriseId: before.enterpriseId,
      ownerId: form.ownerId,
      lineId: form.lineId,
      dueOn: form.dueOn,
    },
  });
  return { id, revision };
});

const reportOnObstacle = route(ask.reportOnObstacle, mayEditProjects, async (asked, { params, body }) => {
  const of = await openObstacle(asked, params.id);

  const id = await noteStep(asked, { of, kind: 'progress', note: body.note, by: asked.who });

  const data = { projectId: of.projectId, enterpriseId: of.enterpriseId };
  asked.tell({ kind: 'obstacle.reported', subject: { kind: 'obstacle', id: of.id }, after: body, data });
  return { id };
});

const closeObstacle = route(ask.closeObstacle, mayEditProjects, async (asked, { params: { id }, body }) => {
  const { today, who } = asked;
  const of = await openObstacle(asked, id);

  ensureMayClose(of, await closer(asked));

  const revision = await strikeOff(asked, { of, note: body.note, by: who });

  asked.tell({
    kind: 'obstacle.closed',
    subject: { kind: 'obstacle', id },
    after: { closedOn: today, note: body.note },
    data: { projectId: of.projectId, enterpriseId: of.enterpriseId, kind: of.kind, dueOn: of.dueOn },
  });
  return { id, revision };
});

const reopenObstacle = route(ask.reopenObstacle, mayEditProjects, async (asked, { params: { id }, body }) => {
  const { db, zone, today, who } = asked;
  const of = found(await store.heldObstacle(db, zone.id, id), 'obstacle');

  ensure(of.closedOn !== null, 'PRJ-16.open');
  ensureAhead(body.dueOn, today);

  const revision = await store.setOpenAgain(db, zone.id, { id, dueOn: body.dueOn });
  await noteStep(asked, { of, kind: 'reopened', note: body.reason, by: who });

  asked.tell({
    kind: 'obstacle.reopened',
    subject: { kind: 'obstacle', id },
    before: { closedOn: of.closedOn, note: of.closedNote },
    after: body,
    data: { projectId: of.projectId, enterpriseId: of.enterpriseId, dueOn: body.dueOn },
  });
  return { id, revision };
});

export const obstacleRoutes: readonly Route[] = [
  listObstacles,
  getObstacle,
  raiseObstacle,
  editObstacle,
  reportOnObstacle,
  closeObstacle,
  reopenObstacle,
];
