import type { Day } from '../../packages/kernel/day.ts';
import { found } from '../../packages/kernel/refusal.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Told } from '../../platform/facts/tell.ts';
import { newId } from '../../platform/ids.ts';
import { addToTimeline } from '../enterprises/door.ts';
import { ensureOwn, fileAlike, lookAround } from './alike.ts';
import type { ClaimFigures, ClaimForm } from './claim-contract.ts';
import { confirm, type DisputeForm, fileDispute, openFirstContact } from './claims.ts';
import type { Alike, DuplicateFigures, ProjectForm, Stage } from './contract.ts';
import { firstStage, nameKey } from './rules.ts';
import { claimById } from './store/claims.ts';
import { commitmentsWanted } from './store/commitments.ts';
import { factsToJoin } from './store/facts.ts';
import { type FiguresKind, insertVersion } from './store/figures.ts';
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
  /** PRJ-41 Why it is a project of its own, though another is like it. */
  readonly asNew?: string | null;
}

/** Registers a lead, writes it on the enterprise's timeline and tells it, in the caller's transaction. */
export async function openLead(
  db: Db,
  opener: Opener,
  lead: NewLead,
): Promise<{ id: string; stage: string; alike: Alike[] }> {
  const { zoneId, now, today, by } = opener;
  const stage = firstStage(await store.stages(db, zoneId), lead.form.class);
  const id = newId();
  const asNew = lead.asNew ?? null;
  const looked = await lookAround(db, opener, {
    id,
    form: lead.form,
    upperCode: lead.form.upperCode ?? null,
  });
  ensureOwn(looked, { asNew, judged: new Set() });

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
  const alike = await fileAlike(db, opener, { ...looked, asNew });
  return { id, stage: stage.code, alike };
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
  /** PRJ-44 The project it has become part of. */
  readonly mergedInto: string | null;
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
export const projectsAtStages = store.projectsAtStages;
export { openObstaclesToJoin as obstaclesToJoin } from './store/obstacles.ts';
export { projectResults } from './store/results.ts';

/** PRJ-5 Something came of a project on a day: whoever speaks with it says so, in their own transaction. */
export const projectProgressed = store.setProgress;

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
/** PRJ-51 Refuses to write on what has become part of another. */
export { ensureLiving } from './rules/living.ts';
export { insertMember as saveMember } from './store/team.ts';
export { setTerms as saveTerms } from './store/terms.ts';

interface FiguresFrom {
  readonly zoneId: number;
  readonly now: string;
  readonly by: string;
  readonly from: Day;
}

const saveFigures = (
  db: Db,
  at: FiguresFrom,
  made: { readonly kind: FiguresKind; readonly figures: unknown; readonly source: string },
): Promise<void> =>
  insertVersion(db, at.zoneId, {
    ...made,
    id: newId(),
    from: at.from,
    reason: '',
    byName: at.by,
    by: null,
    at: at.now,
  });

/** For whoever loads a zone from a pack: when two projects are alike, from a day on. */
export const saveDuplicateFigures = (
  db: Db,
  at: FiguresFrom,
  { figures, source }: { readonly figures: DuplicateFigures; readonly source: string },
): Promise<void> => saveFigures(db, at, { kind: 'duplicates', figures, source });

/** For whoever loads a zone from a pack: what the night's job does. */
export { lookForDuplicates } from './look-for-duplicates.ts';

export interface SavedClaim {
  readonly projectId: string;
  readonly form: ClaimForm;
  /** Null while it waits for that. */
  readonly confirmed: { readonly at: string; readonly byName: string } | null;
  readonly dispute: { readonly form: DisputeForm; readonly at: string; readonly byName: string } | null;
}

/** For whoever loads a zone from a pack: a claim on a first contact, as it came about. */
export async function saveClaim(db: Db, opener: Opener, saved: SavedClaim): Promise<void> {
  const project = found(await store.projectById(db, opener.zoneId, saved.projectId), 'project');
  const { id } = await openFirstContact(db, opener, { project, form: saved.form });
  const as = (step: { at: string; byName: string }): Opener => ({
    ...opener,
    now: step.at,
    by: { accountId: null, name: step.byName },
  });
  const { confirmed, dispute } = saved;
  if (confirmed) await confirm(db, as(confirmed), found(await claimById(db, opener.zoneId, id), 'claim'));
  if (!dispute) return;
  const claim = found(await claimById(db, opener.zoneId, id), 'claim');
  await fileDispute(db, as(dispute), { claim, form: dispute.form });
}

/** For whoever loads a zone from a pack: what a first contact is worth, from a day on. */
export const saveClaimFigures = (
  db: Db,
  at: FiguresFrom,
  { figures, source }: { readonly figures: ClaimFigures; readonly source: string },
): Promise<void> => saveFigures(db, at, { kind: 'claims', figures, source });
