import { addDays, type Day, daysBetween } from '../../../packages/kernel/day.ts';
import { ensure, type Particulars } from '../../../packages/kernel/refusal.ts';
import type { Days, SquadStatus, Standing } from '../contract.ts';

export type Step = 'clear' | 'depart' | 'suspend' | 'resume' | 'return' | 'debrief' | 'disband' | 'edit';

const FROM: Readonly<Record<Step, readonly SquadStatus[]>> = {
  edit: ['forming', 'cleared'],
  clear: ['forming'],
  depart: ['cleared'],
  suspend: ['forming', 'cleared', 'departed', 'onRoad'],
  resume: ['suspended'],
  return: ['departed', 'onRoad', 'suspended'],
  debrief: ['returned'],
  disband: ['forming', 'cleared', 'suspended'],
};

export const AWAY: readonly SquadStatus[] = ['departed', 'onRoad'];

/** SQD-9 Where a step leads; refuses one that cannot be taken from here. */
export function afterStep(step: Step, at: { status: SquadStatus; departedAt: string | null }): SquadStatus {
  const left = at.departedAt !== null;
  const fits =
    FROM[step].includes(at.status) && !(step === 'disband' && left) && !(step === 'return' && !left);
  ensure(fits, 'SQD-9', { status: at.status });
  switch (step) {
    case 'edit':
      return 'forming';
    case 'clear':
      return 'cleared';
    case 'depart':
      return 'departed';
    case 'suspend':
      return 'suspended';
    case 'resume':
      return left ? 'onRoad' : 'forming';
    case 'return':
      return 'returned';
    case 'debrief':
      return 'debriefed';
    case 'disband':
      return 'disbanded';
  }
}

export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly rank: number;
  readonly standing: Standing;
  /** Days free; none means all. */
  readonly free: readonly Days[];
}

interface Obstacle {
  readonly rule: string;
  readonly particulars: Particulars;
}

/** SQD-8 The first day of the squad on which somebody is not free; null when they are free on all. */
export const firstBusyDay = (member: Pick<Member, 'free'>, squad: Days): Day | null => {
  if (member.free.length === 0) return null;
  const days = Array.from({ length: daysBetween(squad.from, squad.to) + 1 }, (_, n) =>
    addDays(squad.from, n),
  );
  return days.find((on) => !member.free.some(({ from, to }) => from <= on && on <= to)) ?? null;
};

/** What keeps a squad from being formed so: SQD-7 and SQD-8. The leader comes first. */
export const formObstacles = (members: readonly Member[], squad: Days, leaderRank: number): Obstacle[] => {
  const [leader] = members;
  const rank =
    leader && leader.rank < leaderRank ? [{ rule: 'SQD-7', particulars: { rank: leaderRank } }] : [];
  const busy = members.flatMap((member) => {
    const on = firstBusyDay(member, squad);
    return on === null ? [] : [{ rule: 'SQD-8', particulars: { name: member.name, day: on } }];
  });
  return [...rank, ...busy];
};

/** What keeps a squad from leaving: the above, SQD-6 and SQD-11. `standing` is that of now (RDY-2). */
export const leaveObstacles = (members: readonly Member[], squad: Days, leaderRank: number): Obstacle[] => {
  const unready = members.filter((member) => member.standing !== 'ready').map((member) => member.name);
  return [
    ...(members.length === 0 ? [{ rule: 'SQD-11', particulars: {} }] : []),
    ...formObstacles(members, squad, leaderRank),
    ...(unready.length > 0 ? [{ rule: 'SQD-6', particulars: { names: unready.join('、') } }] : []),
  ];
};

/** Refuses with the first obstacle there is. */
export function ensureNone(obstacles: readonly Obstacle[]): void {
  const [first] = obstacles;
  if (first) ensure(false, first.rule, first.particulars);
}

/** SQD-3 The squad's days lie inside its campaign and, when it has one, its wave. */
export function ensureInside(squad: Days, frame: Days): void {
  ensure(squad.from <= squad.to && frame.from <= squad.from && squad.to <= frame.to, 'SQD-3');
}
