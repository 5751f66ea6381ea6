import { can, may } from '../../../packages/kernel/permission.ts';
import { ensure, found, Refusal } from '../../../packages/kernel/refusal.ts';
import type { Sealer } from '../../../platform/auth/seal.ts';
import { type Ask, lookRoute, type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { type PersonKnown, peopleByIds } from '../../organisation/door.ts';
import * as ask from '../contract.ts';
import { mayDeclare, mayJudgeReadiness, mayReadCampaigns } from '../permissions.ts';
import {
  apart,
  ensureAnswered,
  ensureOfficerAnswers,
  isCompetent,
  readyUntil,
  standingNow,
  unmet,
  waitsForVerdict,
} from '../rules/readiness.ts';
import {
  heldParticipants,
  type ParticipantRow,
  participantsOf,
  setDeclared,
  setStanding,
  squadsByPerson,
} from '../store/participants.ts';
import * as store from '../store/readiness.ts';
import { tagsAndStatuses } from '../store/visits.ts';
import { withdrawReadiness } from '../withdraw-readiness.ts';
import { of, scribe, theCampaign } from './asked.ts';

const contextOf = (campaignId: string, personId: string, id: string): string =>
  `readiness:${campaignId}:${personId}:${id}`;

async function participantNamed(asked: Ask, campaignId: string, personId: string): Promise<ParticipantRow> {
  await theCampaign(asked, campaignId);
  const [participant] = await heldParticipants(asked.db, of(asked, campaignId), [personId]);
  if (!participant) throw new Refusal('RDY-13');
  return participant;
}

const thePerson = async ({ db, zone }: Ask, id: string): Promise<PersonKnown> =>
  found((await peopleByIds(db, zone.id, [id]))[0], 'person');

const theSituation = async ({ db, zone }: Ask): Promise<store.SituationRow> =>
  found(await store.situationOf(db, zone.id, zone.situation), 'situation');

const requirementsNow = ({ db, zone }: Ask) => store.requirementsOf(db, zone.id, zone.situation);

/** What the system knows of somebody by itself. */
async function knownBySystem(
  asked: Ask,
  campaignId: string,
  person: PersonKnown,
): Promise<Record<string, boolean>> {
  const visits = await tagsAndStatuses(asked.db, asked.zone.id, campaignId);
  return {
    competence: isCompetent(person.competences, new Set(visits.flatMap((visit) => visit.competences))),
  };
}

/** What was declared, health facts opened. */
function answersOf(sealer: Sealer, declaration: store.DeclarationRow, of: DeclaredBy): ask.Answers {
  if (declaration.sealed === null) return declaration.plain;
  const opened = sealer.unseal(declaration.sealed, contextOf(of.id, of.personId, declaration.id));
  return { ...declaration.plain, ...ask.zAnswers.parse(JSON.parse(opened)) };
}
interface DeclaredBy {
  /** The campaign. */
  readonly id: string;
  readonly personId: string;
}

const readinessQuestions = route(ask.readinessQuestions, mayReadCampaigns, async (asked) => ({
  situation: asked.zone.situation,
  consent: (await theSituation(asked)).consent,
  items: await requirementsNow(asked),
}));

const myReadiness = route(ask.myReadiness, mayDeclare, async (asked, { params: { id } }) => {
  await theCampaign(asked, id);
  const all = await participantsOf(asked.db, asked.zone.id, id);
  const mine = found(
    all.find((one) => one.personId === asked.who.personId),
    'participant',
  );
  return { declaredAt: mine.declaredAt, standing: standingNow(mine, asked.now), standingUntil: mine.until };
});

const declareReadiness = (sealer: Sealer) =>
  route(ask.declareReadiness, mayDeclare, async (asked, { params, body }) => {
    const { db, who, now, zone } = asked;
    const personId = body.personId ?? who.personId;
    const onBehalf = personId !== who.personId;
    if (personId === null || (onBehalf && !may(who, mayJudgeReadiness))) throw new Refusal('RDY-9');
    const before = await participantNamed(asked, params.id, personId);
    const requirements = await requirementsNow(asked);
    const { consent } = await theSituation(asked);

    ensure(body.consentVersion === consent.version, 'RDY-6');
    ensureAnswered(requirements, body.answers);

    const id = newId();
    const { plain, sealed } = apart(requirements, body.answers);
    const hidden = Object.keys(sealed).length > 0;
    await store.insertDeclaration(db, of(asked, params.id), {
      id,
      personId,
      situation: zone.situation,
      plain,
      sealed: hidden ? sealer.seal(JSON.stringify(sealed), contextOf(params.id, personId, id)) : null,
      consentVersion: body.consentVersion,
      declaredAt: now,
      by: who.accountId,
      onBehalf,
    });
    await setDeclared(db, of(asked, params.id), { personId, at: now });

    asked.tell({
      kind: 'readiness.declared',
      subject: { kind: 'person', id: personId },
      after: { campaignId: params.id, declarationId: id, onBehalf },
      data: { campaignId: params.id },
    });

    // RDY-12: somebody ready who now declares otherwise does not wait for the officer
    const asksPerson = requirements.filter((one) => one.blocks && one.answeredBy === 'person');
    const judged = { answers: body.answers, known: {}, declaredAt: now };
    const failing = unmet(asksPerson, judged, asked);
    if (before.standing === 'ready' && failing.length > 0)
      await withdrawReadiness(
        db,
        {
          ...scribe(asked),
          by: { accountId: null, name: 'RDY-12' },
          campaignId: params.id,
          tell: asked.tell,
        },
        { personId, standing: 'suspended', reasons: failing.map((one) => one.key), declarationId: id },
      );
    return { id };
  });

const listReadiness = route(ask.listReadiness, mayReadCampaigns, async (asked, { params: { id }, query }) => {
  const { db, zone, now, who } = asked;
  await theCampaign(asked, id);
  const rows = await participantsOf(db, zone.id, id);
  const squads = await squadsByPerson(db, of(asked, id));
  const people = await peopleByIds(
    db,
    zone.id,
    rows.map((row) => row.personId),
  );

  const person = new Map(people.map((one) => [one.id, one]));
  const items = rows.map((row) => ({
    personId: row.personId,
    name: person.get(row.personId)?.name ?? '',
    unitName: person.get(row.personId)?.unitName ?? '',
    squadId: squads.get(row.personId)?.squadId ?? null,
    squadNumber: squads.get(row.personId)?.number ?? null,
    standing: standingNow(row, now),
    standingUntil: row.until,
    declaredAt: row.declaredAt,
    waits: waitsForVerdict(row),
  }));
  return {
    items: items.filter((one) => query.standing === undefined || one.standing === query.standing),
    can: can(who, { judge: mayJudgeReadiness }),
  };
});

const lookAtReadiness = (sealer: Sealer) =>
  lookRoute(ask.lookAtReadiness, mayJudgeReadiness, async (asked, { params: { id, personId }, query }) => {
    const { db, now } = asked;
    const participant = await participantNamed(asked, id, personId);
    const person = await thePerson(asked, personId);
    const declaration = await store.lastDeclaration(db, of(asked, id), personId);
    const requirements = await requirementsNow(asked);

    const answers = declaration && answersOf(sealer, declaration, { id, personId });
    const known = await knownBySystem(asked, id, person);
    const judged = { answers: answers ?? {}, known, declaredAt: declaration?.declaredAt ?? now };

    asked.tell({
      kind: 'readiness.looked',
      subject: { kind: 'person', id: personId },
      after: { campaignId: id, declarationId: declaration?.id ?? null, purpose: query.purpose },
    });
    return {
      personId,
      name: person.name,
      standing: standingNow(participant, now),
      standingUntil: participant.until,
      declaration: declaration && {
        ...declaration,
        answers: declaration.erasedAt === null ? answers : null,
      },
      unmet: unmet(requirements, judged, asked).map((one) => ({ key: one.key, sentence: one.unmet })),
      verdicts: (await store.verdictsOn(db, of(asked, id), personId)).map((verdict) => ({
        ...verdict,
        reasons: [...verdict.reasons],
      })),
    };
  });

const judgeReadiness = (sealer: Sealer) =>
  route(ask.judgeReadiness, mayJudgeReadiness, async (asked, { params, body }) => {
    const { db, who, now } = asked;
    const { id, personId } = params;
    ensure(who.personId !== personId, 'RDY-10');
    await participantNamed(asked, id, personId);
    const person = await thePerson(asked, personId);
    const declaration = found(await store.lastDeclaration(db, of(asked, id), personId), 'declaration');
    const requirements = await requirementsNow(asked);
    const situation = await theSituation(asked);

    ensure(declaration.id === body.declarationId, 'RDY-11');
    ensureOfficerAnswers(requirements, body.answers);
    const answers = { ...answersOf(sealer, declaration, { id, personId }), ...body.answers };
    const known = await knownBySystem(asked, id, person);
    const judged = { answers, known, declaredAt: declaration.declaredAt };
    const missing = unmet(requirements, judged, asked).filter((one) => one.blocks);

    if (body.standing === 'notReady') {
      const reasons = body.reasons.length > 0 ? body.reasons : missing.map((one) => one.key);
      if (reasons.length === 0) throw new Refusal('RDY-7', {}, 'reasons');
      const { verdictId } = await withdrawReadiness(
        db,
        { ...scribe(asked), campaignId: id, tell: asked.tell },
        { personId, standing: 'notReady', reasons, declarationId: declaration.id },
      );
      return { id: verdictId, standing: 'notReady' as const, validUntil: now };
    }

    ensure(missing.length === 0, 'RDY-1', {
      keys: missing.map((one) => (asked.language === 'en' ? one.unmet.en : one.unmet.zh)).join('; '),
    });
    const validUntil = readyUntil(requirements, declaration.declaredAt, situation.validityHours);
    ensure(validUntil > now, 'RDY-2');
    const verdictId = newId();
    await store.insertVerdict(db, of(asked, id), {
      id: verdictId,
      personId,
      standing: 'ready',
      reasons: [],
      officerAnswers: apart(requirements, body.answers).plain,
      judgedBy: who.accountId,
      judgedByName: who.name,
      judgedAt: now,
      validUntil,
      declarationId: declaration.id,
    });
    await setStanding(db, of(asked, id), { personId, verdictId, standing: 'ready', until: validUntil });

    asked.tell({
      kind: 'readiness.judged',
      subject: { kind: 'person', id: personId },
      after: { campaignId: id, standing: 'ready', validUntil },
      data: { campaignId: id, standing: 'ready' },
    });
    return { id: verdictId, standing: 'ready' as const, validUntil };
  });

const suspendReadiness = route(ask.suspendReadiness, mayJudgeReadiness, async (asked, { params, body }) => {
  const { id, personId } = params;
  await participantNamed(asked, id, personId);
  const at = { ...scribe(asked), campaignId: id, tell: asked.tell };

  const done = await withdrawReadiness(asked.db, at, {
    personId,
    standing: 'suspended',
    reasons: body.reasons,
    declarationId: null,
  });
  return { id: done.verdictId, suspendedSquadId: done.suspendedSquadId };
});

/** The routes of readiness; `sealer` keeps and opens health facts (RDY-4). */
export const readinessRoutes = (sealer: Sealer): readonly Route[] => [
  readinessQuestions,
  myReadiness,
  declareReadiness(sealer),
  listReadiness,
  lookAtReadiness(sealer),
  judgeReadiness(sealer),
  suspendReadiness,
];
