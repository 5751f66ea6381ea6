import { z } from 'zod';
import type { Day } from '../../packages/kernel/day.ts';
import { can, may } from '../../packages/kernel/permission.ts';
import { found, Refusal } from '../../packages/kernel/refusal.ts';
import { filesAbout } from '../../platform/files/store.ts';
import { cutPage, fromCursor } from '../../platform/http/cursor.ts';
import { type Ask, ensureRevision, type Route, route } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { addToTimeline } from '../enterprises/door.ts';
import { ensureOwn, fileAlike, judgedBefore, lookAround } from './alike.ts';
import * as ask from './contract.ts';
import * as door from './door.ts';
import { mayEditProjects, mayMoveProjects, mayReadProjects, mayRuleDuplicates } from './permissions.ts';
import { claimRoutes, claimWith } from './routes/claims.ts';
import { commitmentRoutes } from './routes/commitments.ts';
import { duplicateRoutes } from './routes/duplicates.ts';
import { figureRoutes } from './routes/figures.ts';
import { fundRoutes } from './routes/funds.ts';
import { obstacleRoutes } from './routes/obstacles.ts';
import { teamRoutes } from './routes/team.ts';
import { termsRoutes } from './routes/terms.ts';
import { viewRoutes } from './routes/views.ts';
import { ensureOwnFiles } from './rules/files.ts';
import { ensureLiving } from './rules/living.ts';
import { daysStale, decideMove, nameKey } from './rules.ts';
import { scribe } from './scribe.ts';
import { insertStageFiles } from './store/stage-files.ts';
import * as store from './store.ts';

function stageNamed(stages: readonly ask.Stage[], code: string): ask.Stage {
  const one = stages.find((stage) => stage.code === code);
  if (!one) throw new Refusal('PRJ-9', { code }, 'to');
  return one;
}

const staleOf = (stages: readonly ask.Stage[], project: store.ProjectRow, today: Day): number =>
  daysStale(project, stageNamed(stages, project.stage), today);

const listStages = route(ask.listStages, mayReadProjects, async ({ db, zone }) => ({
  items: await store.stages(db, zone.id),
}));

const zAfter = z.tuple([z.uuid()]);

const listProjects = route(ask.listProjects, mayReadProjects, async (asked, { query }) => {
  const { db, zone, today, who } = asked;
  const { limit, cursor, ...filters } = query;
  const after = fromCursor(zAfter, cursor);
  const stages = await store.stages(db, zone.id);
  const rows = await store.projectsWanted(db, zone.id, { ...filters, today, after, limit: limit + 1 });

  const page = cutPage(rows, limit, (row) => [row.id]);
  return {
    items: page.items.map((row) => ({ ...row, daysStale: staleOf(stages, row, today) })),
    next: page.next,
    can: can(who, { create: mayEditProjects }),
  };
});

const projectBoard = route(ask.projectBoard, mayReadProjects, async ({ db, zone, today }, { query }) => {
  const stages = await store.stages(db, zone.id);
  const counts = new Map(
    (await store.countByStage(db, zone.id, { ...query, today })).map((row) => [row.code, row]),
  );

  const empty = { projects: 0, key: 0, stale: 0, plannedInvestment: 0 };
  return { columns: stages.map((stage) => ({ stage, ...(counts.get(stage.code) ?? empty) })) };
});

const getProject = route(ask.getProject, mayReadProjects, async ({ db, zone, today, who }, { params }) => {
  const project = found(await store.projectById(db, zone.id, params.id), 'project');
  const [survivor] = await store.projectsById(db, zone.id, project.mergedInto ? [project.mergedInto] : []);
  return {
    ...project,
    mergedInto: survivor ? { id: survivor.id, name: survivor.name } : null,
    daysStale: staleOf(await store.stages(db, zone.id), project, today),
    history: await store.historyOf(db, zone.id, project.id),
    can: can(who, { edit: mayEditProjects, move: mayMoveProjects }),
  };
});

/** Who writes a project down, and whether they may say that it is one of its own (PRJ-41). */
function writing(asked: Ask, asNew: string | null) {
  if (asNew !== null && !may(asked.who, mayRuleDuplicates)) throw new Refusal('HTTP-3');
  return { ...scribe(asked), today: asked.today, tell: asked.tell };
}

const openLead = route(ask.openLead, mayEditProjects, async (asked, { body }) => {
  const { evidence, asNew, claim, ...form } = body;
  const opener = writing(asked, asNew);

  const lead = { form, evidence, asNew, source: null, campaignId: null };
  const { id, alike } = await door.openLead(asked.db, opener, lead);
  if (claim !== null) await claimWith(asked, { projectId: id, form: claim });
  return { id, revision: 1, alike };
});

const editProject = route(ask.editProject, mayEditProjects, async (asked, { params: { id }, body }) => {
  const { db, zone, now } = asked;
  const { asNew, ...form } = body;
  const writer = writing(asked, asNew);
  await store.lockProject(db, zone.id, id);
  const before = found(await store.projectById(db, zone.id, id), 'project');

  ensureRevision(asked, before.revision);
  ensureLiving(before);
  const upperCode = form.upperCode === undefined ? before.upperCode : form.upperCode;
  const looked = await lookAround(db, writer, { id, form, upperCode });
  ensureOwn(looked, { asNew, judged: await judgedBefore(db, zone.id, id) });
  const change = { form, nameKey: nameKey(form.name) };
  const revision = await store.updateProject(db, { zoneId: zone.id, id, now }, change);

  asked.tell({ kind: 'project.changed', subject: { kind: 'project', id }, before, after: form });
  return { id, revision, alike: await fileAlike(db, writer, { ...looked, asNew }) };
});

/** The last stage on the path that a project stood at. */
function reachedOf(stages: readonly ask.Stage[], history: readonly ask.StageChange[]): ask.Stage {
  const onPath = history
    .map((change) => stageNamed(stages, change.to))
    .filter((stage) => stage.kind === 'path');
  return found(onPath.at(-1), 'stage');
}

const moveProject = route(ask.moveProject, mayMoveProjects, async (asked, { params: { id }, body }) => {
  const { db, zone, now, today, language } = asked;
  await store.lockProject(db, zone.id, id);
  const project = found(await store.projectById(db, zone.id, id), 'project');
  const stages = await store.stages(db, zone.id);
  const reached = reachedOf(stages, await store.historyOf(db, zone.id, id));

  ensureRevision(asked, project.revision);
  ensureLiving(project);
  const from = stageNamed(stages, project.stage);
  const to = stageNamed(stages, body.to);
  const { backward } = decideMove({ ...body, class: project.class, from, reached, to }, stages, {
    today,
    language,
  });
  if (body.fileIds.length > 0)
    ensureOwnFiles(body.fileIds, await filesAbout(db, zone.id, { kind: 'project', id }));

  const reviewOn = to.needsReviewDay ? body.reviewOn : null;
  const revision = await store.setStage(
    db,
    { zoneId: zone.id, id, now },
    { code: to.code, since: today, reviewOn },
  );
  const { evidence, reason } = body;
  const step = { from: from.code, to: to.code, on: today, at: now, evidence, reason, backward };
  const changeId = newId();
  await store.insertChange(db, zone.id, {
    ...step,
    id: changeId,
    projectId: id,
    by: asked.who.accountId,
    byName: asked.who.name,
  });
  await insertStageFiles(db, zone.id, { changeId, fileIds: body.fileIds });
  await addToTimeline(db, scribe(asked), [
    {
      enterpriseId: project.enterpriseId,
      projectId: id,
      kind: 'project',
      words: {
        zh: `项目“${project.name}”：${from.name.zh} → ${to.name.zh}`,
        en: `Project “${project.name}”: ${from.name.en} → ${to.name.en}`,
      },
      detail: reason || evidence,
      source: { kind: 'project', id },
    },
  ]);

  asked.tell({
    kind: 'project.moved',
    subject: { kind: 'project', id },
    before: { stage: from.code },
    after: { stage: to.code, evidence, reason, fileIds: body.fileIds },
    data: {
      from: from.code,
      to: to.code,
      backward,
      isKey: project.isKey,
      enterpriseId: project.enterpriseId,
      lineId: project.lineId,
    },
  });
  return { id, revision };
});

export const routes: readonly Route[] = [
  listStages,
  listProjects,
  projectBoard,
  getProject,
  openLead,
  editProject,
  moveProject,
  ...termsRoutes,
  ...obstacleRoutes,
  ...commitmentRoutes,
  ...fundRoutes,
  ...teamRoutes,
  ...viewRoutes,
  ...claimRoutes,
  ...duplicateRoutes,
  ...figureRoutes,
];
