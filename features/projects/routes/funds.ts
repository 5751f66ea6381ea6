import { can } from '../../../packages/kernel/permission.ts';
import { found, Refusal } from '../../../packages/kernel/refusal.ts';
import { filesAbout } from '../../../platform/files/store.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import type { Writing } from '../commitments.ts';
import { noteFunds, saveArrival, savePlan } from '../funds.ts';
import * as ask from '../funds-contract.ts';
import { livingProject } from '../living-project.ts';
import { mayEditProjects, mayReadProjects } from '../permissions.ts';
import { ensureCorrectable, ensureFileOfProject, ensurePlan, isProof } from '../rules/funds.ts';
import { ensureNotAhead } from '../rules/terms.ts';
import { scribe } from '../scribe.ts';
import * as store from '../store/funds.ts';
import { lockProject, projectById } from '../store.ts';

const writing = (asked: Ask): Writing => ({ ...asked, by: scribe(asked).by });

const getFunds = route(ask.getFunds, mayReadProjects, async ({ db, zone, today, who }, { params }) => ({
  ...found(await store.fundSums(db, zone.id, { projectId: params.id, today }), 'project'),
  plan: await store.planOf(db, zone.id, params.id),
  arrivals: await store.arrivalsOf(db, zone.id, params.id),
  can: can(who, { edit: mayEditProjects }),
}));

const planFunds = route(ask.planFunds, mayEditProjects, async (asked, { params: { id }, body }) => {
  const { db, zone, now } = asked;
  await lockProject(db, zone.id, id);
  const project = await livingProject(asked, id);
  const before = await store.planOf(db, zone.id, id);

  ensureRevision(asked, project.revision);
  ensurePlan(body.plan);

  await savePlan(writing(asked), { projectId: id, plan: body.plan });
  const revision = await store.reviseProject(db, { zoneId: zone.id, id, now });

  const plan = before.map(({ dueMonth, amount }) => ({ dueMonth, amount }));
  asked.tell({
    kind: 'project.fundsPlanned',
    subject: { kind: 'project', id },
    before: { plan },
    after: body,
  });
  return { id, revision };
});

const filesOf = ({ db, zone }: Ask, projectId: string) =>
  filesAbout(db, zone.id, { kind: 'project', id: projectId });

const recordArrival = route(ask.recordArrival, mayEditProjects, async (asked, { params, body }) => {
  const { today } = asked;
  const project = await livingProject(asked, params.id);

  ensureNotAhead({ arrivedOn: body.arrivedOn }, today);
  if (body.fileId !== null) ensureFileOfProject(body.fileId, await filesOf(asked, project.id));

  const id = newId();
  await saveArrival(writing(asked), { id, project, ...body });

  const counts = isProof(body);
  asked.tell({
    kind: 'fundArrival.recorded',
    subject: { kind: 'fundArrival', id },
    after: { ...body, projectId: project.id },
    data: { projectId: project.id, enterpriseId: project.enterpriseId, amount: body.amount, counts },
  });
  return { id, counts };
});

const heldArrival = async ({ db, zone }: Ask, id: string): Promise<store.ArrivalRow> =>
  found(await store.heldArrival(db, zone.id, id), 'fundArrival');

const proveArrival = route(ask.proveArrival, mayEditProjects, async (asked, { params, body }) => {
  const { db, zone, now } = asked;
  const arrival = await heldArrival(asked, params.id);

  ensureCorrectable(arrival);
  if (!isProof(body)) throw new Refusal('PRJ-23', {}, 'reference');
  if (body.fileId !== null) ensureFileOfProject(body.fileId, await filesOf(asked, arrival.projectId));

  const id = newId();
  const { by } = scribe(asked);
  await store.insertProof(db, zone.id, { id, arrivalId: arrival.id, ...body, at: now, by });

  asked.tell({
    kind: 'fundArrival.proven',
    subject: { kind: 'fundArrival', id: arrival.id },
    after: body,
    data: { projectId: arrival.projectId, amount: arrival.amount },
  });
  return { id };
});

const correctArrival = route(ask.correctArrival, mayEditProjects, async (asked, { params, body }) => {
  const { db, zone, now, today } = asked;
  const arrival = await heldArrival(asked, params.id);
  const project = found(await projectById(db, zone.id, arrival.projectId), 'project');

  ensureCorrectable(arrival);

  const id = newId();
  const { by } = scribe(asked);
  const entry = { id, projectId: project.id, kind: arrival.kind, amount: -arrival.amount, on: today };
  await store.insertArrival(db, zone.id, {
    ...entry,
    correctsId: arrival.id,
    reason: body.reason,
    at: now,
    by,
  });
  await noteFunds(writing(asked), {
    project,
    arrivalId: arrival.id,
    words: {
      zh: `冲销 ${arrival.arrivedOn} 到资 ${arrival.amount} 万元`,
      en: `Arrival of ${arrival.arrivedOn} taken back: CNY ${arrival.amount} × 10k`,
    },
    detail: body.reason,
  });

  asked.tell({
    kind: 'fundArrival.corrected',
    subject: { kind: 'fundArrival', id: arrival.id },
    before: { amount: arrival.amount, arrivedOn: arrival.arrivedOn },
    after: { amount: 0, reason: body.reason },
    data: { projectId: project.id, enterpriseId: project.enterpriseId, amount: -arrival.amount },
  });
  return { id };
});

export const fundRoutes: readonly Route[] = [
  getFunds,
  planFunds,
  recordArrival,
  proveArrival,
  correctArrival,
];
