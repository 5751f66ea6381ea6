import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Told } from '../../platform/facts/tell.ts';
import { newId } from '../../platform/ids.ts';
import { addToTimeline } from '../enterprises/door.ts';
import type { ProjectForm, Stage } from './contract.ts';
import { firstStage, nameKey } from './rules.ts';
import { commitmentsWanted } from './store/commitments.ts';
import { factsToJoin } from './store/facts.ts';
import { obstaclesWanted } from './store/obstacles.ts';
import * as store from './store.ts';

export type { Stage } from './contract.ts';
export { mayReadProjects } from './permissions.ts';

/** Who opens a lead, and when: a route's ask and a job's task both fit after naming the person. */
export interface Opener {
  readonly zoneId: number;
  readonly now: string;
  readonly today: Day;
  readonly by: { readonly accountId: string | null; readonly name: string };
  tell(told: Told): void;
}

export interface NewLead {
  readonly form: ProjectForm;
  /** What it came from; PRJ-2 one lead for each. */
  readonly source: { readonly kind: string; readonly id: string } | null;
  readonly campaignId: string | null;
  readonly evidence: string;
}

/** Registers a lead, writes it on the enterprise's timeline and tells it, in the caller's transaction. */
export async function openLead(
  db: Db,
  opener: Opener,
  lead: NewLead,
): Promise<{ id: string; stage: string }> {
  const { zoneId, now, today, by } = opener;
  const stage = firstStage(await store.stages(db, zoneId), lead.form.class);
  const id = newId();

  await store.insertProject(db, zoneId, {
    id,
    form: lead.form,
    nameKey: nameKey(lead.form.name),
    stage: stage.code,
    since: today,
    registeredAt: now,
    source: lead.source,
    campaignId: lead.campaignId,
    by: by.accountId,
  });
  await store.insertChange(db, zoneId, {
    id: newId(),
    projectId: id,
    from: null,
    to: stage.code,
    on: today,
    at: now,
    by: by.accountId,
    byName: by.name,
    evidence: lead.evidence,
    reason: '',
    backward: false,
  });
  await addToTimeline(db, { zoneId, now, by }, [
    {
      enterpriseId: lead.form.enterpriseId,
      projectId: id,
      kind: 'project',
      words: { zh: `登记线索：${lead.form.name}`, en: `Lead registered: ${lead.form.name}` },
      detail: lead.evidence,
      source: { kind: 'project', id },
    },
  ]);

  opener.tell({
    kind: 'project.opened',
    subject: { kind: 'project', id },
    after: { ...lead.form, stage: stage.code, source: lead.source },
    data: {
      enterpriseId: lead.form.enterpriseId,
      campaignId: lead.campaignId,
      source: lead.source,
      isKey: lead.form.isKey,
    },
  });
  return { id, stage: stage.code };
}

export interface ProjectKnown {
  readonly id: string;
  readonly name: string;
  readonly enterpriseId: string;
  readonly stage: string;
  readonly isKey: boolean;
  readonly class: ProjectForm['class'];
  readonly lineId: string | null;
  readonly ownerId: string;
  readonly plannedInvestment: number | null;
}

export const projectBriefs = (db: Db, zoneId: number, ids: readonly string[]): Promise<ProjectKnown[]> =>
  store.projectsById(db, zoneId, ids);

export const leadsOfCampaign = (db: Db, zoneId: number, campaignId: string): Promise<number> =>
  store.leadsOfCampaign(db, zoneId, campaignId);

export interface StageFilled {
  readonly stage: Stage;
  readonly projects: number;
  readonly key: number;
  /** PRJ-5 Over the stage's limit. */
  readonly stale: number;
  /** 10,000 CNY. */
  readonly plannedInvestment: number;
}

/** The stages in order, and how many projects stand at each. */
export async function stagesFilled(db: Db, zoneId: number, today: Day): Promise<StageFilled[]> {
  const stages = await store.stages(db, zoneId);
  const counts = new Map((await store.countByStage(db, zoneId, { today })).map((row) => [row.code, row]));
  const empty = { projects: 0, key: 0, stale: 0, plannedInvestment: 0 };
  return stages.map((stage) => ({ ...empty, ...counts.get(stage.code), stage }));
}

/** For a neighbour's store, to join with; see the columns there. */
export const projectsToJoin = store.projectsToJoin;

export const stalestProjects = store.stalestProjects;

/** For whoever loads a zone from a pack: the zone's stages. */
export const saveStages = (db: Db, zoneId: number, stages: readonly Stage[]): Promise<void> =>
  store.insertStages(db, zoneId, stages);

/** For whoever loads a zone from a pack: a project that already stands somewhere on its way. */
export async function saveProject(
  db: Db,
  at: { readonly zoneId: number; readonly now: string },
  project: {
    readonly id: string;
    readonly form: ProjectForm;
    readonly stage: string;
    readonly since: Day;
    readonly evidence: string;
  },
): Promise<void> {
  const { id, form, stage, since } = project;
  await store.insertProject(db, at.zoneId, {
    id,
    form,
    nameKey: nameKey(form.name),
    stage,
    since,
    registeredAt: at.now,
    source: null,
    campaignId: null,
    by: null,
  });
  await store.insertChange(db, at.zoneId, {
    id: newId(),
    projectId: id,
    from: null,
    to: stage,
    on: since,
    at: at.now,
    by: null,
    byName: '',
    evidence: project.evidence,
    reason: '',
    backward: false,
  });
}

/** Something that is due on a project, as other features show it. */
export interface DueKnown {
  readonly id: string;
  /** Null for a grievance of an enterprise without a project. */
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly enterpriseId: string;
  readonly what: string;
  /** Of an obstacle its kind; of a commitment who promised, `ours` or `theirs`. */
  readonly kind: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly dueOn: Day;
  readonly lineId: string | null;
}

interface DueAsked {
  readonly lineId?: string | undefined;
  readonly limit: number;
}

/** Open commitments of projects that are due until a day, in both directions, the longest due first. */
export async function commitmentsDue(
  db: Db,
  zoneId: number,
  { until, lineId, limit }: DueAsked & { readonly until: Day },
): Promise<DueKnown[]> {
  const wanted = { state: 'open' as const, dueUntil: until, lineId, after: null, limit };
  const rows = await commitmentsWanted(db, zoneId, wanted);
  return rows.map((row) => ({
    id: row.id,
    projectId: row.projectId,
    projectName: row.projectName,
    enterpriseId: row.enterpriseId,
    what: row.what,
    kind: row.direction,
    ownerId: row.ownerId,
    ownerName: row.ownerName,
    dueOn: row.dueOn,
    lineId: row.lineId,
  }));
}

/** Open obstacles and grievances, the longest due first; with a day only those due until then. */
export async function obstaclesOpen(
  db: Db,
  zoneId: number,
  { dueUntil, lineId, limit }: DueAsked & { readonly dueUntil?: Day | undefined },
): Promise<DueKnown[]> {
  const rows = await obstaclesWanted(db, zoneId, { state: 'open', dueUntil, lineId, after: null, limit });
  return rows.map((row) => ({
    id: row.id,
    projectId: row.projectId,
    projectName: row.projectName,
    enterpriseId: row.enterpriseId,
    what: row.what,
    kind: row.kind,
    ownerId: row.ownerId,
    ownerName: row.ownerName,
    dueOn: row.dueOn,
    lineId: row.lineId,
  }));
}

/** For a neighbour's store, to join with on `id`: the agreement, the start, enrolment, referrer and funds of each project. */
export const projectFactsToJoin = factsToJoin;

// For whoever loads a zone from a pack: what stands on its projects, each written as on the day it happened.

export { saveCommitment, settle as settleCommitment } from './commitments.ts';
export { saveArrival, savePlan } from './funds.ts';
export { noteStep as noteObstacleStep, saveObstacle, strikeOff as strikeOffObstacle } from './obstacles.ts';
export { insertMember as saveMember } from './store/team.ts';
export { setTerms as saveTerms } from './store/terms.ts';
