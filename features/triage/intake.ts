import { found, Refusal } from '../../packages/kernel/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { type CommandGraph, commandGraph, whoAnswers } from '../organisation/door.ts';
import { knownOf } from './about.ts';
import { bring } from './bring.ts';
import type { About, Grade, Secrecy, Via } from './contract.ts';
import { type By, type Desk, dueFrom, settingOf } from './ground.ts';
import { type Hand, handOf, nextUp, type Whose } from './hands.ts';
import { isHigher, proposeGrade } from './rules/propose.ts';
import { insertItem } from './store/items.ts';
import { currentPolicy } from './store/policies.ts';
import { insertSteps } from './store/steps.ts';

export interface Incoming {
  readonly via: Via;
  readonly by: By;
  readonly fromName: string;
  readonly title: string;
  readonly body: string;
  readonly about: About | null;
  /** Where what it is about has none. */
  readonly lineId: string | null;
  readonly saidGrade: Grade | null;
  readonly secrecy: Secrecy;
  /** TRI-11 People who may see it while it is restricted. */
  readonly readers: readonly string[];
  /** A system with a token, and its own id of this. */
  readonly source: { readonly id: string; readonly ref: string } | null;
}

export interface TakenIn {
  readonly id: string;
  /** False when the source had sent it before. */
  readonly isNew: boolean;
  readonly proposed: Grade;
}

/** TRI-11, TRI-13 The named people of the bureau, each reached by themselves. */
export function namedHands(
  personIds: readonly string[],
  of: Whose,
  { graph, field }: { readonly graph: CommandGraph; readonly field: string },
): Hand[] {
  return personIds.map((id) => {
    const person = found(graph.people.get(id), 'person');
    const hand = handOf(id, of, graph);
    if (!person.inService || hand?.answered !== 'person')
      throw new Refusal('TRI-13', { name: person.name }, field);
    return hand;
  });
}

/**
 * Who hears first that it is there to be graded: its named readers, else whoever looks after what it is about. Where
 * that is who sent it, whoever stands above, if it cannot wait for a clock.
 */
function firstHands(incoming: Incoming, of: Whose, at: { graph: CommandGraph; proposed: Grade }): Hand[] {
  const { graph, proposed } = at;
  if (incoming.secrecy === 'RESTRICTED') return namedHands(incoming.readers, of, { graph, field: 'readers' });
  const answer = whoAnswers(of, 'owner', graph);
  if (!answer || answer.accountId !== incoming.by.accountId) return answer ? [answer] : [];
  if (!isHigher(proposed, 'C')) return [];
  const above = nextUp(of, { told: [answer], upTo: 'head' }, graph);
  return above ? [above] : [];
}

/**
 * Takes something in: rules propose its grade, the clock of that grade begins to run, and whoever looks after what it
 * is about hears of it. Neither the audit nor the facts hold its text (TRI-20).
 */
export async function takeIn(at: Desk, incoming: Incoming): Promise<TakenIn> {
  const { db, zone, now, today } = at;
  const { by, source, secrecy } = incoming;
  const policy = await currentPolicy(db, zone.id);
  if (!policy) throw new Refusal('TRI-19');
  if (secrecy === 'RESTRICTED' && incoming.readers.length === 0) throw new Refusal('TRI-11', {}, 'readers');
  const known = await knownOf(db, zone.id, incoming.about);
  const graph = await commandGraph(db, zone.id, { at: now, on: today });

  const proposal = proposeGrade(
    {
      ...known,
      text: `${incoming.title}\n${incoming.body}`,
      via: incoming.via,
      saidGrade: incoming.saidGrade,
    },
    policy,
  );
  const of = { ownerId: known.ownerId, lineId: known.lineId ?? incoming.lineId };
  const proposed = proposal.grade;
  const hands = firstHands(incoming, of, { graph, proposed });

  const id = newId();
  const isNew = await insertItem(db, zone.id, {
    ...known,
    ...of,
    id,
    via: incoming.via,
    sourceId: source?.id ?? null,
    senderRef: source?.ref ?? null,
    fromName: incoming.fromName,
    by,
    title: incoming.title,
    body: incoming.body,
    receivedAt: now,
    secrecy,
    readers: by.accountId === null ? hands.map(({ accountId }) => accountId) : [by.accountId],
    saidGrade: incoming.saidGrade,
    policyId: policy.id,
    proposedGrade: proposed,
    why: [...proposal.why],
    dueAt: dueFrom(at, settingOf(policy, proposed).clock),
  });
  if (!isNew) return { id, isNew, proposed };
  await insertSteps(db, { zoneId: zone.id, now, by }, [
    { id: newId(), informationId: id, round: 0, kind: 'received' },
    { id: newId(), informationId: id, round: 0, kind: 'proposed', grade: proposed },
  ]);
  const said = {
    title: incoming.title,
    secrecy,
    status: 'incoming' as const,
    grade: proposed,
    isLate: false,
  };
  await bring(at, by, { id, round: 0, said, kind: 'told' }, hands);

  const after = { via: incoming.via, secrecy, proposed, about: incoming.about };
  at.tell({ kind: 'information.received', subject: { kind: 'information', id }, after, data: { proposed } });
  return { id, isNew, proposed };
}
