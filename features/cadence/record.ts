import type { Day } from '../../packages/kernel/day.ts';
import { found } from '../../packages/kernel/refusal.ts';
import { dayIn } from '../../platform/clock/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Told } from '../../platform/facts/tell.ts';
import { newId } from '../../platform/ids.ts';
import { addToTimeline } from '../enterprises/door.ts';
import { partnerBriefs } from '../partners/door.ts';
import { ensureLiving, projectBriefs, projectProgressed } from '../projects/door.ts';
import type { ContactKind } from './contract.ts';
import { type Evaluating, type Ground, groundOf, noteWhatWasMissed, policiesIn } from './evaluate.ts';
import { runWith } from './rules/contacts.ts';
import { lightAt, nextStepAt, standingOf } from './rules/due.ts';
import { insertContact } from './store/contacts.ts';
import { type DueHeld, lockDue, type Settled, type SubjectRef, settle } from './store/due.ts';

/** Where no policy says how often "no change" counts. */
const USUAL_RUNS = 3;

/** Who records, and when: a route's ask and a job's task both fit after naming the person. */
export interface Recording extends Evaluating {
  readonly by: {
    readonly accountId: string | null;
    readonly personId: string | null;
    readonly name: string;
  };
  tell(told: Told): void;
}

export interface ContactMade {
  readonly of: SubjectRef;
  readonly kind: ContactKind;
  readonly note: string;
  /** ISO; now when null. */
  readonly happenedAt: string | null;
  /** `theirs`: what it came from writes its own line on the timeline, and this writes none. */
  readonly timeline?: 'own' | 'theirs';
}

/** The subject as this zone knows it; another zone's is none (HTTP-2). */
export async function subjectOf(
  db: Db,
  zoneId: number,
  of: SubjectRef,
): Promise<{ name: string; enterpriseId: string | null; mergedInto: string | null }> {
  if (of.kind === 'project') return found((await projectBriefs(db, zoneId, [of.id]))[0], 'project');
  const partner = found((await partnerBriefs(db, zoneId, [of.id]))[0], 'partner');
  return { name: partner.name, enterpriseId: null, mergedInto: null };
}

interface Made {
  readonly happenedOn: Day;
  readonly happenedAt: string;
  readonly run: number;
}

/** CAD-16 What is owed after a contact: never more than before, and nothing new for one that lies further back. */
function settled(ground: Ground, due: DueHeld, made: Made): Settled {
  const isLatest = due.lastContactAt === null || made.happenedAt >= due.lastContactAt;
  const base = made.happenedOn > due.base ? made.happenedOn : due.base;
  const latest = {
    base,
    lastContactAt: isLatest ? made.happenedAt : (due.lastContactAt ?? made.happenedAt),
    run: isLatest ? made.run : due.run,
  };
  const since = { base, now: ground.moment };
  const standing = standingOf(policiesIn(ground, due.policyIds), since, ground.calendar);
  // it came under its policies after that day: what lies before was never asked
  if (!standing || made.happenedOn < due.base || standing.misses > due.misses)
    return { ...latest, owed: null };
  const { owed, next, misses } = standing;
  const { steps } = owed.policy;
  return {
    ...latest,
    owed: {
      policyId: owed.policy.id,
      owedOn: owed.on,
      owedAt: ground.instantOf(owed),
      misses,
      nextOn: next.on,
      nextAt: ground.instantOf(next),
      light: lightAt(steps, misses),
      tellAt: nextStepAt(steps, misses),
    },
  };
}

const SAYS: Readonly<Record<ContactKind, { zh: string; en: string }>> = {
  call: { zh: '电话联络', en: 'Call' },
  visit: { zh: '登门拜访', en: 'Visit' },
  message: { zh: '消息联络', en: 'Message' },
  meeting: { zh: '会谈', en: 'Meeting' },
  noChange: { zh: '无变化', en: 'No change' },
};

/**
 * Records a contact once: on the subject, on the enterprise's timeline, in what is owed. What was missed up to now is
 * noted first, so that a late contact does not unmake it (CAD-9).
 */
export async function recordContact(at: Recording, contact: ContactMade): Promise<{ id: string }> {
  const { db, zone, now, by } = at;
  const { of, kind, note } = contact;
  const subject = await subjectOf(db, zone.id, of);
  ensureLiving(subject);
  const ground = await groundOf(at);
  await noteWhatWasMissed(at, of, ground);
  const due = await lockDue(db, zone.id, of);
  const noChangeRuns = ground.policies.get(due?.policyId ?? '')?.noChangeRuns ?? USUAL_RUNS;

  const happenedAt = kind === 'noChange' ? now : (contact.happenedAt ?? now);
  const run = runWith({ kind, note, happenedAt, now }, { run: due?.run ?? 0, noChangeRuns });
  const made = { happenedOn: dayIn(zone, new Date(happenedAt)), happenedAt, run };

  const projectId = of.kind === 'project' ? of.id : undefined;
  const id = newId();
  await insertContact(db, zone.id, { id, of, kind, note, ...made, recordedAt: now, by });
  if (due) await settle(db, zone.id, { of, to: settled(ground, due, made) });
  if (projectId !== undefined && kind !== 'noChange')
    await projectProgressed(db, zone.id, { id: projectId, on: made.happenedOn });
  if (subject.enterpriseId !== null && contact.timeline !== 'theirs')
    await addToTimeline(db, { zoneId: zone.id, now, by }, [
      {
        enterpriseId: subject.enterpriseId,
        projectId,
        kind: 'contact',
        words: { zh: `${SAYS[kind].zh}：${subject.name}`, en: `${SAYS[kind].en}: ${subject.name}` },
        detail: note,
        source: { kind: 'contact', id },
      },
    ]);

  const said = { subject: of, kind, note, happenedAt };
  at.tell({
    kind: 'contact.recorded',
    subject: { kind: 'contact', id },
    after: said,
    data: { of, kind, projectId, enterpriseId: subject.enterpriseId },
  });
  return { id };
}
