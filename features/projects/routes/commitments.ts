import { z } from 'zod';
import { can } from '../../../packages/kernel/permission.ts';
import { found } from '../../../packages/kernel/refusal.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import * as ask from '../commitment-contract.ts';
import { saveCommitment, settle, type Writing } from '../commitments.ts';
import { livingProject } from '../living-project.ts';
import { mayEditProjects, mayReadProjects } from '../permissions.ts';
import { daysPastDue, ensureKept, ensureOpen, ensurePromised } from '../rules/commitments.ts';
import { scribe } from '../scribe.ts';
import * as store from '../store/commitments.ts';

const zAfter = z.tuple([z.iso.date(), z.uuid()]);

const writing = (asked: Ask): Writing => ({ ...asked, by: scribe(asked).by });

const listCommitments = route(ask.listCommitments, mayReadProjects, async (asked, { query }) => {
  const { db, zone, today, who } = asked;
  const { limit, cursor, isMine, isLate, ...wanted } = query;
  const after = fromCursor(zAfter, cursor);
  const asksTo = can(who, { edit: mayEditProjects });
  if (isMine && who.personId === null) return { items: [], next: null, can: asksTo };
  const rows = await store.commitmentsWanted(db, zone.id, {
    ...wanted,
    ownerId: isMine ? (who.personId ?? undefined) : wanted.ownerId,
    dueBefore: isLate ? today : undefined,
    after,
    limit: limit + 1,
  });

  const page = cutPage(rows, limit, (row) => [row.dueOn, row.id]);
  return {
    items: page.items.map((row) => ({ ...row, daysLate: daysPastDue(row, today) })),
    next: page.next,
    can: asksTo,
  };
});

const recordCommitment = route(ask.recordCommitment, mayEditProjects, async (asked, { params, body }) => {
  const project = await livingProject(asked, params.id);

  ensurePromised(body, asked.today);

  const id = newId();
  await saveCommitment(writing(asked), { id, project, form: body });

  asked.tell({
    kind: 'commitment.recorded',
    subject: { kind: 'commitment', id },
    after: { ...body, projectId: project.id },
    data: {
      projectId: project.id,
      enterpriseId: project.enterpriseId,
      ownerId: body.ownerId,
      lineId: project.lineId,
      dueOn: body.dueOn,
      direction: body.direction,
    },
  });
  return { id, revision: 1 };
});

/** PRJ-21 The commitment, held and still open. */
async function openCommitment({ db, zone }: Ask, id: string): Promise<store.CommitmentRow> {
  const row = found(await store.heldCommitment(db, zone.id, id), 'commitment');
  ensureOpen(row);
  return row;
}

const handOver = route(ask.handOverCommitment, mayEditProjects, async (asked, { params: { id }, body }) => {
  const { db, zone } = asked;
  const before = await openCommitment(asked, id);

  ensureRevision(asked, before.revision);

  const revision = await store.setCommitmentOwner(db, zone.id, { id, ownerId: body.ownerId });

  asked.tell({
    kind: 'commitment.handedOver',
    subject: { kind: 'commitment', id },
    before: { ownerId: before.ownerId },
    after: body,
    data: { projectId: before.projectId, ownerId: body.ownerId },
  });
  return { id, revision };
});

const keep = route(ask.keepCommitment, mayEditProjects, async (asked, { params: { id }, body }) => {
  const of = await openCommitment(asked, id);

  ensureKept(of, body.on, asked.today);

  const kept = { of, on: body.on, note: body.evidence, releasedBy: null };
  const revision = await settle(writing(asked), kept);

  const { projectId, direction, dueOn } = of;
  asked.tell({
    kind: 'commitment.kept',
    subject: { kind: 'commitment', id },
    after: body,
    data: { projectId, direction, dueOn, on: body.on, ownerId: of.ownerId },
  });
  return { id, revision };
});

const release = route(ask.releaseCommitment, mayEditProjects, async (asked, { params: { id }, body }) => {
  const of = await openCommitment(asked, id);

  const released = { of, on: asked.today, note: body.reason, releasedBy: body.releasedBy };
  const revision = await settle(writing(asked), released);

  const { projectId, direction, dueOn } = of;
  asked.tell({
    kind: 'commitment.released',
    subject: { kind: 'commitment', id },
    after: body,
    data: { projectId, direction, dueOn, ownerId: of.ownerId },
  });
  return { id, revision };
});

export const commitmentRoutes: readonly Route[] = [
  listCommitments,
  recordCommitment,
  handOver,
  keep,
  release,
];
