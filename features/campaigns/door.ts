import type { Sealer } from '../../platform/auth/seal.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type {
  Answers,
  CampaignForm,
  Days,
  ReadinessPack,
  SquadForm,
  SquadStatus,
  Standing,
  VisitForm,
  VisitStatus,
  Wave,
} from './contract.ts';
import { apart, standingNow, waitsForVerdict } from './rules/readiness.ts';
import { requirementsFrom } from './rules/situation-pack.ts';
import * as campaigns from './store/campaigns.ts';
import * as participants from './store/participants.ts';
import * as readiness from './store/readiness.ts';
import * as squads from './store/squads.ts';
import * as visits from './store/visits.ts';
import { subjectsKnown } from './subjects.ts';

export { mayFormSquads, mayJudgeReadiness } from './permissions.ts';
export { type CampaignForPlanning, campaignForPlanning, type ParticipantKnown } from './planning.ts';
export type { SquadRow } from './store/squads.ts';
export type { VisitRow } from './store/visits.ts';

interface At {
  readonly zoneId: number;
  readonly now: string;
}

export const campaignById = campaigns.campaignById;

/** Campaigns under way, the newest first; nobody runs more than a few at once. */
export const openCampaigns = (db: Db, zoneId: number): Promise<campaigns.CampaignRow[]> =>
  campaigns.campaignsWanted(db, zoneId, { status: 'open', after: null, limit: 10 });
export const squadById = squads.squadById;
export const squadsOf = squads.squadsOf;
export const visitsById = visits.visitsById;
/** Squads of somebody with these statuses, across campaigns: what is on their phone. */
export const squadsOfPerson = squads.squadsOfPerson;

/** How somebody's readiness stands, as everybody may know it; why is nobody's but the officer's (RDY-3). */
export interface StandingKnown {
  readonly personId: string;
  readonly standing: Standing;
  readonly hasDeclared: boolean;
  /** Declared since it was last judged. */
  readonly waits: boolean;
}

export const standingsOf = async (
  db: Db,
  zoneId: number,
  of: { campaignId: string; now: string },
): Promise<StandingKnown[]> =>
  (await participants.participantsOf(db, zoneId, of.campaignId)).map((row) => ({
    personId: row.personId,
    standing: standingNow(row, of.now),
    hasDeclared: row.declaredAt !== null,
    waits: waitsForVerdict(row),
  }));

/** Visits in no plan, the most valuable of them, and how many there are. */
export const visitsLeftOut = async (
  db: Db,
  zoneId: number,
  of: { campaignId: string; limit: number },
): Promise<{ count: number; most: visits.VisitRow[] }> => ({
  count: await visits.countVisits(db, zoneId, { campaignId: of.campaignId, status: 'candidate' }),
  most: await visits.visitsWanted(db, zoneId, { ...of, status: 'candidate', after: null }),
});

/** Which visits of a campaign are in its plan: these, and of the open ones no others. */
export const planVisits = (
  db: Db,
  at: At,
  of: { campaignId: string; planned: readonly string[] },
): Promise<void> => visits.setPlanned(db, at, of);

/** A visit made, missed or held online; `leadId` is the project opened from it. */
export const markVisit = async (
  db: Db,
  at: At,
  to: {
    visitId: string;
    status: Extract<VisitStatus, 'done' | 'missed' | 'online' | 'planned'>;
    leadId?: string;
  },
): Promise<void> => {
  const { visitId, status, leadId } = to;
  await visits.setVisitStatus(
    db,
    { ...at, id: visitId },
    { status, ...(leadId === undefined ? {} : { leadId }) },
  );
};

/** A departed squad registered on its first arrival. */
export async function markOnRoad(db: Db, at: At, squadId: string): Promise<void> {
  const squad = await squads.lockedSquad(db, at.zoneId, squadId);
  if (squad?.status === 'departed') await squads.stepSquad(db, { ...at, id: squadId }, { status: 'onRoad' });
}

// For whoever loads a zone from a pack: the same tables, without a session.

/** What a situation asks of who travels, from `packs/situations/<key>/readiness.json` (zReadinessPack). */
export const saveSituation = (db: Db, zoneId: number, pack: ReadinessPack): Promise<void> =>
  readiness.insertSituation(db, zoneId, {
    ...pack,
    requirements: requirementsFrom(pack),
  });

export async function saveCampaign(
  db: Db,
  at: At,
  made: { id: string; form: CampaignForm; status: campaigns.CampaignStatus; waves: readonly Wave[] },
): Promise<void> {
  await campaigns.insertCampaign(db, { ...at, id: made.id }, made);
  await campaigns.putWaves(db, at.zoneId, {
    campaign: { ...made.form, id: made.id, status: made.status, revision: 1 },
    waves: made.waves,
  });
}

export async function saveParticipants(
  db: Db,
  at: At,
  of: { campaignId: string; people: readonly { personId: string; free: readonly Days[] }[] },
): Promise<void> {
  const where = { zoneId: at.zoneId, campaignId: of.campaignId };
  const personIds = of.people.map((person) => person.personId);
  if (personIds.length > 0) await participants.addParticipants(db, where, { personIds, now: at.now });
  for (const person of of.people) await participants.setFreeDays(db, where, person);
}

/** Candidate visits as given; tags that the subject tells are the caller's to add. */
export async function saveVisits(
  db: Db,
  at: At,
  of: { campaignId: string; visits: readonly { id: string; form: VisitForm }[] },
): Promise<void> {
  const campaign = await campaigns.campaignById(db, at.zoneId, of.campaignId);
  if (campaign === null) throw new RangeError(`no campaign ${of.campaignId}`);
  const asking = { db, zoneId: at.zoneId, homeCity: campaign.homeCity };
  const known = await subjectsKnown(
    asking,
    of.visits.map((visit) => visit.form.subject),
  );
  const refs = new Map(known.map((one) => [`${one.subject.kind}:${one.subject.id}`, one.refs]));
  const made = of.visits.map(({ id, form }) => {
    const ref = refs.get(`${form.subject.kind}:${form.subject.id}`);
    if (!ref) throw new RangeError(`visit ${id}: no ${form.subject.kind} ${form.subject.id}`);
    return { id, form, refs: ref };
  });
  await visits.insertVisits(db, at, { campaign, made });
}

/** A squad still forming; the first member leads. */
export async function saveSquad(
  db: Db,
  at: At,
  made: { id: string; campaignId: string; number: number; form: SquadForm },
): Promise<void> {
  const campaign = await campaigns.campaignById(db, at.zoneId, made.campaignId);
  if (campaign === null) throw new RangeError(`no campaign ${made.campaignId}`);
  await squads.insertSquad(db, { ...at, id: made.id }, { campaign, number: made.number, form: made.form });
  const where = { zoneId: at.zoneId, campaignId: made.campaignId };
  const held = await participants.heldParticipants(db, where, made.form.memberIds);
  const members = made.form.memberIds.flatMap((id) => held.find((one) => one.personId === id) ?? []);
  const status: SquadStatus = 'forming';
  await squads.seatMembers(db, at.zoneId, {
    squad: { ...made.form, id: made.id, campaignId: made.campaignId, status },
    members,
  });
}

/** A declaration as the person made it; health facts are sealed here as in the route. */
export async function saveDeclaration(
  db: Db,
  at: At & { readonly sealer: Sealer },
  made: {
    campaignId: string;
    personId: string;
    situation: string;
    answers: Answers;
    consentVersion: string;
    declaredAt: string;
    by: string;
  },
): Promise<string> {
  const requirements = await readiness.requirementsOf(db, at.zoneId, made.situation);
  const { plain, sealed } = apart(requirements, made.answers);
  const id = newId();
  const where = { zoneId: at.zoneId, campaignId: made.campaignId };
  await readiness.insertDeclaration(db, where, {
    ...made,
    id,
    plain,
    sealed:
      Object.keys(sealed).length > 0
        ? at.sealer.seal(JSON.stringify(sealed), `readiness:${made.campaignId}:${made.personId}:${id}`)
        : null,
    consentVersion: made.consentVersion,
    onBehalf: false,
  });
  await participants.setDeclared(db, where, { personId: made.personId, at: made.declaredAt });
  return id;
}

/** A verdict `ready` on a declaration, for a pack in which the readiness officer has judged already. */
export async function saveReady(
  db: Db,
  at: At,
  made: {
    campaignId: string;
    personId: string;
    declarationId: string;
    validUntil: string;
    judgedByName: string;
  },
): Promise<void> {
  const where = { zoneId: at.zoneId, campaignId: made.campaignId };
  const id = newId();
  await readiness.insertVerdict(db, where, {
    id,
    personId: made.personId,
    standing: 'ready',
    reasons: [],
    officerAnswers: {},
    judgedBy: null,
    judgedByName: made.judgedByName,
    judgedAt: at.now,
    validUntil: made.validUntil,
    declarationId: made.declarationId,
  });
  await participants.setStanding(db, where, {
    personId: made.personId,
    verdictId: id,
    standing: 'ready',
    until: made.validUntil,
  });
}
