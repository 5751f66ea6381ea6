import { ensure, Refusal } from '../../packages/kernel/refusal.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { notify } from '../../platform/notify/notify.ts';
import { addToTimeline } from '../enterprises/door.ts';
import { type CommandGraph, commandGraph, whoAnswers } from '../organisation/door.ts';
import type { Writing } from './alike.ts';
import {
  type ClaimFigures,
  type ClaimForm,
  type Party,
  type Winner,
  zClaimFigures,
} from './claim-contract.ts';
import { USUAL_CLAIM_FIGURES } from './rules/claims.ts';
import { ensureLiving } from './rules/living.ts';
import { lockInvestor } from './store/alike.ts';
import * as store from './store/claims.ts';
import { versionOn } from './store/figures.ts';

export async function claimFigures(
  db: Db,
  { zoneId, today }: Pick<Writing, 'zoneId' | 'today'>,
): Promise<ClaimFigures> {
  const figures = await versionOn(db, zoneId, { kind: 'claims', on: today });
  return figures === null ? USUAL_CLAIM_FIGURES : zClaimFigures.parse(figures);
}

type Kind = store.Step['kind'];

const SAYS: Readonly<Record<Kind, { zh: string; en: string }>> = {
  opened: { zh: '登记首谈', en: 'First contact claimed' },
  confirmed: { zh: '确认首谈', en: 'First contact confirmed' },
  transferred: { zh: '流转', en: 'Transferred' },
  released: { zh: '放弃首谈', en: 'First contact let go' },
  expired: { zh: '首谈到期', en: 'First contact expired' },
  disputed: { zh: '首谈有争议', en: 'First contact disputed' },
  ruled: { zh: '首谈争议裁定', en: 'Dispute on first contact ruled' },
};
/** As facts are named. */
const TOLD: Readonly<Record<Kind, string>> = {
  opened: 'claim.opened',
  confirmed: 'claim.confirmed',
  transferred: 'claim.transferred',
  released: 'claim.released',
  expired: 'claim.expired',
  disputed: 'claim.disputed',
  ruled: 'claim.ruled',
};

export interface Noted {
  readonly claim: { readonly id: string; readonly projectId: string; readonly enterpriseId: string };
  readonly kind: Kind;
  readonly holderName: string;
  readonly firstShare: number;
  readonly reason: string;
}

/** What became of claims: on the record of each, on the timelines, told. */
export async function note(db: Db, writing: Writing, noted: readonly Noted[]): Promise<void> {
  await store.insertSteps(
    db,
    writing,
    noted.map(({ claim, ...step }) => ({ ...step, claimId: claim.id })),
  );
  await addToTimeline(
    db,
    writing,
    noted.map(({ claim, kind, holderName, reason }) => ({
      enterpriseId: claim.enterpriseId,
      projectId: claim.projectId,
      kind: 'claim' as const,
      words: { zh: `${SAYS[kind].zh}：${holderName}`, en: `${SAYS[kind].en}: ${holderName}` },
      detail: reason,
      source: { kind: 'claim', id: claim.id },
    })),
  );
  for (const { claim, kind, holderName, firstShare, reason } of noted)
    writing.tell({
      kind: TOLD[kind],
      subject: { kind: 'claim', id: claim.id },
      after: { holder: holderName, firstShare, reason },
      data: { projectId: claim.projectId, enterpriseId: claim.enterpriseId },
    });
}

/** A party of this zone; one that is none is refused on its field. */
export async function partyIn(db: Db, zoneId: number, party: Party): Promise<{ name: string }> {
  const one = await store.partyNamed(db, zoneId, party);
  if (!one) throw new Refusal('HTTP-2', { kind: party.kind });
  return one;
}

interface OfProject {
  readonly id: string;
  readonly name: string;
  readonly enterpriseId: string;
  readonly lineId: string | null;
  readonly mergedInto: string | null;
}

/** PRJ-57, PRJ-59 Claims a first contact; what is claimed already is refused with the name of whose it is. */
export async function openFirstContact(
  db: Db,
  writing: Writing,
  { project, form }: { readonly project: OfProject; readonly form: ClaimForm },
): Promise<{ id: string }> {
  const { zoneId, now, today, by } = writing;
  ensureLiving(project);
  if (form.contactedAt > now) throw new Refusal('PRJ-56', {}, 'contactedAt');
  const holder = await partyIn(db, zoneId, form.holder);
  await lockInvestor(db, zoneId, project.enterpriseId);
  const there = (await store.claimsOn(db, zoneId, project)).find(store.isLive);
  if (there) throw new Refusal('PRJ-59', { name: there.holder.name }, 'holder');

  const id = newId();
  const { enterpriseId, lineId } = project;
  const of = { id, enterpriseId, lineId, projectId: project.id, form };
  await store.insertClaim(db, zoneId, { ...of, state: 'provisional', at: now, on: today, byName: by.name });
  await note(db, writing, [
    { claim: of, kind: 'opened', holderName: holder.name, firstShare: 0, reason: form.evidence },
  ]);
  return { id };
}

/** PRJ-68 What ended is not changed; PRJ-62 what is in dispute waits for its ruling. */
export function ensureChangeable(claim: store.ClaimRow, disputes: readonly store.DisputeRow[]): void {
  ensure(store.isLive(claim), 'PRJ-68');
  ensure(!disputes.some((one) => one.isOpen), 'PRJ-62');
}

/** PRJ-64 Who rules on a dispute about a line's first contact, as the command model stands. */
export const rulerIn = (graph: CommandGraph, lineId: string | null) =>
  whoAnswers({ ownerId: null, lineId }, 'lineLeader', graph);

export const graphOf = (db: Db, { zoneId, now, today }: Pick<Writing, 'zoneId' | 'now' | 'today'>) =>
  commandGraph(db, zoneId, { at: now, on: today });

/** The bureau says that it is so. */
export async function confirm(db: Db, writing: Writing, claim: store.ClaimRow): Promise<number> {
  const { zoneId, now, by } = writing;
  const confirmed = { at: now, byName: by.name };
  const at = { zoneId, id: claim.id };
  const revision = await store.updateClaim(db, at, { state: 'confirmed', confirmed });
  const { firstShare } = claim;
  await note(db, writing, [
    { claim, kind: 'confirmed', holderName: claim.holder.name, firstShare, reason: '' },
  ]);
  return revision;
}

export interface DisputeForm {
  readonly challenger: Party;
  readonly statement: string;
  readonly evidenceKind: ClaimForm['evidenceKind'];
  readonly evidence: string;
  readonly contactedAt: string;
}

/** PRJ-64 Files a dispute, and tells whoever the command model names to rule on it. */
export async function fileDispute(
  db: Db,
  writing: Writing,
  { claim, form }: { readonly claim: store.ClaimRow; readonly form: DisputeForm },
): Promise<{ id: string; rulerName: string | null }> {
  const { zoneId, now, by } = writing;
  const challenger = await partyIn(db, zoneId, form.challenger);
  const ruler = rulerIn(await graphOf(db, writing), claim.lineId);

  const id = newId();
  await store.insertDispute(db, zoneId, { ...form, id, claimId: claim.id, at: now, byName: by.name, ruler });
  const { firstShare } = claim;
  await note(db, writing, [
    { claim, kind: 'disputed', holderName: claim.holder.name, firstShare, reason: form.statement },
  ]);
  const body = `${claim.holder.name} ⇄ ${challenger.name}\n${form.statement}`;
  await notify(
    { db, zone: { id: zoneId }, now },
    {
      to: ruler ? [ruler.accountId] : [],
      kind: 'claim.disputed',
      title: {
        zh: `首谈争议待裁定：${claim.enterpriseName}`,
        en: `A first contact is in dispute: ${claim.enterpriseName}`,
      },
      body: { zh: body, en: body },
      link: '/claims?part=disputed',
    },
  );
  return { id, rulerName: ruler?.personName ?? null };
}

export interface Ruled {
  readonly claim: store.ClaimRow;
  readonly dispute: store.DisputeRow;
  readonly winner: Winner;
  readonly reason: string;
}

/** PRJ-66 Gives the first contact to whom it was ruled: the other's claim is released, and their own is confirmed. */
export async function giveTo(
  db: Db,
  writing: Writing,
  { claim, dispute, winner, reason }: Ruled,
): Promise<void> {
  const { zoneId, now, today, by } = writing;
  if (winner === 'holder') {
    const { firstShare } = claim;
    await note(db, writing, [{ claim, kind: 'ruled', holderName: claim.holder.name, firstShare, reason }]);
    return;
  }
  await store.updateClaim(db, { zoneId, id: claim.id }, { state: 'released', endedAt: now });
  const { challenger, evidenceKind, evidence, contactedAt } = dispute;
  const form = { holder: { kind: challenger.kind, id: challenger.id }, evidenceKind, evidence, contactedAt };
  const { enterpriseId, lineId, projectId } = claim;
  const fresh = { id: newId(), enterpriseId, lineId, projectId, form };
  await store.insertClaim(db, zoneId, { ...fresh, state: 'confirmed', at: now, on: today, byName: by.name });
  const said = { holderName: challenger.name, firstShare: 0, reason };
  await note(db, writing, [
    { claim, kind: 'ruled', ...said },
    { claim: fresh, kind: 'confirmed', ...said },
  ]);
}
