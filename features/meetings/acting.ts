import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Told } from '../../platform/facts/tell.ts';
import type { Ask, Zone } from '../../platform/http/route.ts';
import { type CommandGraph, commandGraph, standsInFor, whoAnswers } from '../organisation/door.ts';

/** What both a route's ask and a job's task have. */
export interface At {
  readonly db: Db;
  readonly zone: Pick<Zone, 'id' | 'timeZone' | 'calendar'>;
  /** The zone's instant, and its day. */
  readonly now: string;
  readonly today: Day;
}

/** Who acts, and when: a route's ask and a pack's loader both fit after naming the person. */
export interface Acting extends At {
  readonly by: {
    readonly accountId: string | null;
    readonly personId: string | null;
    readonly name: string;
  };
  tell(told: Told): void;
}

export const actingOf = (asked: Ask): Acting => ({
  ...asked,
  by: { accountId: asked.who.accountId, personId: asked.who.personId, name: asked.who.name },
});

export const graphNow = ({ db, zone, now, today }: At): Promise<CommandGraph> =>
  commandGraph(db, zone.id, { at: now, on: today });

/** Everybody for whom a person acts, themselves first; nobody for an account without a person. */
export const actsFor = (graph: CommandGraph, personId: string | null): string[] =>
  personId === null ? [] : standsInFor(graph, personId);

/** The account that hears what is for a person: their own, or their stand-in's; none when there is no such account. */
export function accountFor(graph: CommandGraph, personId: string): string | null {
  const answer = whoAnswers({ ownerId: personId, lineId: null }, 'owner', graph);
  return answer?.answered === 'owner' ? answer.accountId : null;
}
