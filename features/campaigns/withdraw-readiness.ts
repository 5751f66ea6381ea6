import type { Db } from '../../platform/db/database.ts';
import type { Told } from '../../platform/facts/tell.ts';
import { newId } from '../../platform/ids.ts';
import { setStanding } from './store/participants.ts';
import { insertVerdict } from './store/readiness.ts';
import { lockedSquad, squadsOfPerson, stepSquad } from './store/squads.ts';

interface Withdrawing {
  readonly zoneId: number;
  readonly campaignId: string;
  readonly now: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
  tell(told: Told): void;
}

export interface Withdrawal {
  readonly personId: string;
  readonly standing: 'notReady' | 'suspended';
  /** Keys of requirements; seen by the readiness officer alone. */
  readonly reasons: readonly string[];
  readonly declarationId: string | null;
}

/**
 * Takes away somebody's readiness. Squads of theirs that were cleared or are on the road are suspended first: the
 * database lets nobody be away who is not ready (SQD-6).
 */
export async function withdrawReadiness(
  db: Db,
  at: Withdrawing,
  from: Withdrawal,
): Promise<{ verdictId: string; suspendedSquadId: string | null }> {
  const { zoneId, campaignId, now } = at;
  const going = await squadsOfPerson(db, zoneId, {
    personId: from.personId,
    statuses: ['cleared', 'departed', 'onRoad'],
  });
  const suspended: string[] = [];
  for (const { id } of going.filter((squad) => squad.campaignId === campaignId)) {
    if ((await lockedSquad(db, zoneId, id)) === null) continue;
    await stepSquad(db, { zoneId, id, now }, { status: 'suspended' });
    suspended.push(id);
  }

  const verdictId = newId();
  await insertVerdict(
    db,
    { zoneId, campaignId },
    {
      id: verdictId,
      personId: from.personId,
      standing: from.standing,
      reasons: from.reasons,
      officerAnswers: {},
      judgedBy: at.by.accountId,
      judgedByName: at.by.name,
      judgedAt: now,
      validUntil: now,
      declarationId: from.declarationId,
    },
  );
  await setStanding(
    db,
    { zoneId, campaignId },
    { personId: from.personId, verdictId, standing: from.standing, until: now },
  );

  at.tell({
    kind: from.standing === 'suspended' ? 'readiness.suspended' : 'readiness.judged',
    subject: { kind: 'person', id: from.personId },
    after: { campaignId, standing: from.standing },
    data: { campaignId, standing: from.standing },
  });
  for (const id of suspended)
    at.tell({
      kind: 'squad.suspended',
      subject: { kind: 'squad', id },
      after: { status: 'suspended', why: 'readiness' },
      data: { campaignId, why: 'readiness' },
    });
  return { verdictId, suspendedSquadId: suspended[0] ?? null };
}
