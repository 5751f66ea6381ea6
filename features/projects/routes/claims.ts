import { z } from 'zod';
import { addDays } from '../../../packages/kernel/day.ts';
import { may } from '../../../packages/kernel/permission.ts';
import { ensure, found, Refusal } from '../../../packages/kernel/refusal.ts';
import type { Who } from '../../../packages/kernel/roles.ts';
import { cutPage, fromCursor } from '../../../platform/http/cursor.ts';
import { type Ask, ensureRevision, type Route, route } from '../../../platform/http/route.ts';
import { personOf } from '../../organisation/door.ts';
import * as ask from '../claim-contract.ts';
import * as acts from '../claims.ts';
import { mayConfirmClaims, mayFileClaims, mayReadProjects, mayRuleDisputes } from '../permissions.ts';
import { ensureGround, isParty, sharesAfter, speaksFor } from '../rules/claims.ts';
import * as store from '../store/claims.ts';
import { projectById } from '../store.ts';

export const writingOf = (asked: Ask) => ({
  zoneId: asked.zone.id,
  now: asked.now,
  today: asked.today,
  by: { accountId: asked.who.accountId, name: asked.who.name },
  tell: (told: Parameters<Ask['tell']>[0]) => asked.tell(told),
});

const isHead = (who: Who): boolean =>
  who.roles.some((role) => role === 'head' || role === 'firstDeputy' || role === 'inCharge');

/** The asker as claims know them: their person, and what they may do in general. */
async function askerOf({ db, zone, who }: Ask) {
  const person = await personOf(db, zone.id, who.accountId);
  return {
    person: person && { id: person.id, unitId: person.unitId },
    mayFile: may(who, mayFileClaims),
    mayConfirm: may(who, mayConfirmClaims),
  };
}

/** Claims as they are shown, with what the asker may do about each. */
async function shown(asked: Ask, rows: readonly store.ClaimRow[]): Promise<ask.Claim[]> {
  const { db, zone, who } = asked;
  const asker = await askerOf(asked);
  const { expireAfterDays } = await acts.claimFigures(db, writingOf(asked));
  const disputes = await store.disputesOf(
    db,
    zone.id,
    rows.map((row) => row.id),
  );
  const graph = disputes.some((one) => one.isOpen) ? await acts.graphOf(db, writingOf(asked)) : null;
  return rows.map(({ progressOn, ...claim }) => {
    const own = disputes.filter((one) => one.claimId === claim.id);
    const isFree = store.isLive(claim) && !own.some((one) => one.isOpen);
    const isOwn = speaksFor(claim.holder, asker.person);
    const ruler = graph && acts.rulerIn(graph, claim.lineId)?.personId;
    const mayRule =
      may(who, mayRuleDisputes) && (isHead(who) || (ruler !== null && ruler === asker.person?.id));
    return {
      ...claim,
      expiresOn: addDays(progressOn, expireAfterDays),
      disputes: own.map((one) => ({
        ...one,
        can: {
          answer: one.isOpen && asker.mayFile && (isOwn || asker.mayConfirm),
          rule: one.isOpen && mayRule,
        },
      })),
      can: {
        confirm: isFree && claim.state === 'provisional' && asker.mayConfirm,
        transfer: isFree && asker.mayConfirm,
        release: isFree && asker.mayFile && (isOwn || asker.mayConfirm),
        dispute: isFree && asker.mayFile && !isOwn,
      },
    };
  });
}

const zAfter = z.tuple([z.uuid()]);

const listClaims = route(ask.listClaims, mayReadProjects, async (asked, { query }) => {
  const { db, zone } = asked;
  const { part, limit } = query;
  const after = fromCursor(zAfter, query.cursor)?.[0] ?? null;
  const rows = await store.claimsWanted(db, zone.id, { part, after, limit: limit + 1 });

  const page = cutPage(rows, limit, (row) => [row.id]);
  return {
    items: await shown(asked, page.items),
    next: page.next,
    figures: await acts.claimFigures(db, writingOf(asked)),
  };
});

const getClaimsOf = route(ask.getClaimsOf, mayReadProjects, async (asked, { params }) => {
  const { db, zone, who } = asked;
  const project = found(await projectById(db, zone.id, params.id), 'project');
  const rows = await store.claimsOn(db, zone.id, project);
  const steps = await store.stepsOf(
    db,
    zone.id,
    rows.map((row) => row.id),
  );
  return {
    claims: (await shown(asked, rows)).map((claim) => ({
      ...claim,
      steps: steps.filter((step) => step.claimId === claim.id),
    })),
    figures: await acts.claimFigures(db, writingOf(asked)),
    can: { open: may(who, mayFileClaims) && project.mergedInto === null && !rows.some(store.isLive) },
  };
});

/** PRJ-60 Claims are made for oneself or one's unit; who confirms them makes them for anybody. */
async function ensureSpeaks(asked: Ask, party: ask.Party, field: string): Promise<void> {
  const asker = await askerOf(asked);
  if (!asker.mayConfirm && !speaksFor(party, asker.person)) throw new Refusal('PRJ-60', {}, field);
}

/** The same for whoever registers a lead and claims its first contact at once. */
export async function claimWith(
  asked: Ask,
  of: { readonly projectId: string; readonly form: ask.ClaimForm },
): Promise<void> {
  if (!may(asked.who, mayFileClaims)) throw new Refusal('HTTP-3');
  await ensureSpeaks(asked, of.form.holder, 'claim.holder');
  const project = found(await projectById(asked.db, asked.zone.id, of.projectId), 'project');
  await acts.openFirstContact(asked.db, writingOf(asked), { project, form: of.form });
}

const openClaim = route(ask.openClaim, mayFileClaims, async (asked, { params, body }) => {
  const { db, zone } = asked;
  const project = found(await projectById(db, zone.id, params.id), 'project');
  await ensureSpeaks(asked, body.holder, 'holder');
  const { id } = await acts.openFirstContact(db, writingOf(asked), { project, form: body });
  return { id, revision: 1 };
});

/** A claim to be changed: its row held, its disputes at hand. */
async function held(asked: Ask, id: string) {
  const { db, zone } = asked;
  await store.lockClaim(db, zone.id, id);
  const claim = found(await store.claimById(db, zone.id, id), 'claim');
  ensureRevision(asked, claim.revision);
  acts.ensureChangeable(claim, await store.disputesOf(db, zone.id, [id]));
  return claim;
}

const confirmClaim = route(ask.confirmClaim, mayConfirmClaims, async (asked, { params: { id } }) => {
  const claim = await held(asked, id);
  ensure(claim.state === 'provisional', 'PRJ-68');

  const revision = await acts.confirm(asked.db, writingOf(asked), claim);
  return { id, revision };
});

const releaseClaim = route(ask.releaseClaim, mayFileClaims, async (asked, { params: { id }, body }) => {
  const { db, zone, now } = asked;
  const claim = await held(asked, id);
  await ensureSpeaks(asked, claim.holder, 'reason');

  const revision = await store.updateClaim(db, { zoneId: zone.id, id }, { state: 'released', endedAt: now });
  const { firstShare } = claim;
  const said = { holderName: claim.holder.name, firstShare, reason: body.reason };
  await acts.note(db, writingOf(asked), [{ claim, kind: 'released', ...said }]);
  return { id, revision };
});

const transferClaim = route(ask.transferClaim, mayConfirmClaims, async (asked, { params: { id }, body }) => {
  const { db, zone } = asked;
  const claim = await held(asked, id);
  if (isParty(claim.holder, body.to)) throw new Refusal('PRJ-69', { name: claim.holder.name }, 'to');
  const to = await acts.partyIn(db, zone.id, body.to);
  const { firstShare } = await acts.claimFigures(db, writingOf(asked));

  const shares = sharesAfter({ first: claim.first, to: body.to, firstShare: body.firstShare ?? firstShare });
  const revision = await store.updateClaim(db, { zoneId: zone.id, id }, { holder: body.to, shares });
  const said = { holderName: to.name, firstShare: shares.first, reason: body.reason };
  await acts.note(db, writingOf(asked), [{ claim, kind: 'transferred', ...said }]);
  return { id, revision };
});

const disputeClaim = route(ask.disputeClaim, mayFileClaims, async (asked, { params, body }) => {
  const { db, zone, now } = asked;
  await store.lockClaim(db, zone.id, params.id);
  const claim = found(await store.claimById(db, zone.id, params.id), 'claim');
  acts.ensureChangeable(claim, await store.disputesOf(db, zone.id, [claim.id]));
  if (isParty(claim.holder, body.challenger)) throw new Refusal('PRJ-63', {}, 'challenger');
  if (body.contactedAt > now) throw new Refusal('PRJ-56', {}, 'contactedAt');
  await ensureSpeaks(asked, body.challenger, 'challenger');

  return acts.fileDispute(db, writingOf(asked), { claim, form: body });
});

/** A dispute that is open, with its claim, whose row is held. */
async function heard(asked: Ask, id: string) {
  const { db, zone } = asked;
  const { claimId } = found(await store.disputeById(db, zone.id, id), 'claimDispute');
  await store.lockClaim(db, zone.id, claimId);
  const dispute = found(await store.disputeById(db, zone.id, id), 'claimDispute');
  ensure(dispute.isOpen, 'PRJ-65');
  return { dispute, claim: found(await store.claimById(db, zone.id, claimId), 'claim') };
}

const answerDispute = route(ask.answerDispute, mayFileClaims, async (asked, { params: { id }, body }) => {
  const { db, zone, now, who } = asked;
  const { claim, dispute } = await heard(asked, id);
  await ensureSpeaks(asked, claim.holder, 'answer');

  await store.answerDispute(db, zone.id, { id, answer: body.answer, at: now, byName: who.name });
  asked.tell({
    kind: 'claimDispute.answered',
    subject: { kind: 'claimDispute', id },
    before: { answer: dispute.answer },
    after: body,
  });
  return { id };
});

/** PRJ-64 Whoever the command model names for the line rules, or one of the three heads. */
async function ensureRuler(asked: Ask, lineId: string | null): Promise<void> {
  if (isHead(asked.who)) return;
  const ruler = acts.rulerIn(await acts.graphOf(asked.db, writingOf(asked)), lineId);
  const { person } = await askerOf(asked);
  ensure(ruler !== null && ruler.personId === person?.id, 'PRJ-64', { name: ruler?.personName ?? '–' });
}

const ruleDispute = route(ask.ruleDispute, mayRuleDisputes, async (asked, { params: { id }, body }) => {
  const { db, who } = asked;
  const { claim, dispute } = await heard(asked, id);
  await ensureRuler(asked, claim.lineId);
  const { winner, ground, reason } = body;
  const times = { holderAt: claim.contactedAt, challengerAt: dispute.contactedAt };
  ensureGround({ ...times, winner, ground, isOfLeadingGroup: isHead(who) });

  await store.insertClaimRuling(db, writingOf(asked), { disputeId: id, winner, ground, reason });
  await acts.giveTo(db, writingOf(asked), { claim, dispute, winner, reason });
  asked.tell({ kind: 'claimDispute.ruled', subject: { kind: 'claimDispute', id }, after: body });
  return { id };
});

export const claimRoutes: readonly Route[] = [
  listClaims,
  getClaimsOf,
  openClaim,
  confirmClaim,
  releaseClaim,
  transferClaim,
  disputeClaim,
  answerDispute,
  ruleDispute,
];
