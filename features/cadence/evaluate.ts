import type { WorkingCalendar } from '../../packages/kernel/calendar.ts';
import type { Day } from '../../packages/kernel/day.ts';
import { instantIn, minuteIn } from '../../platform/clock/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Zone } from '../../platform/http/route.ts';
import { calendarNamed } from '../../platform/packs/calendars.ts';
import type { Policy } from './contract.ts';
import { lightAt, type Moment, nextStepAt, type Slot, slotAfter, slotFrom } from './rules/due.ts';
import {
  changedCombinations,
  dropAndFollow,
  noteMisses,
  passedCombinations,
  type SubjectRef,
  writeChanged,
} from './store/due.ts';
import { allPolicies } from './store/policies.ts';

/** What both a route's ask and a job's task have. */
export interface Evaluating {
  readonly db: Db;
  readonly zone: Pick<Zone, 'id' | 'timeZone' | 'calendar'>;
  /** The zone's instant, and its day. */
  readonly now: string;
  readonly today: Day;
}

/** The zone's policies and working days, and its moment: what every judgement here is made from. */
export interface Ground {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly calendar: WorkingCalendar;
  readonly moment: Moment;
  instantOf(slot: Moment): string;
}

const MINUTE_MS = 60_000;

export async function groundOf({ db, zone, now, today }: Evaluating): Promise<Ground> {
  const at = new Date(now);
  const seconds = (at.getTime() % MINUTE_MS) / MINUTE_MS;
  return {
    policies: new Map((await allPolicies(db, zone.id)).map((policy) => [policy.id, policy])),
    calendar: calendarNamed(zone.calendar),
    moment: { on: today, minute: minuteIn(zone, at) + seconds },
    instantOf: (slot) => instantIn(zone, slot.on, slot.minute),
  };
}

/** The policies behind a row's list of ids. */
export const policiesIn = (ground: Ground, ids: string): Policy[] =>
  ids.split(',').flatMap((id) => ground.policies.get(id) ?? []);

const steps = (ground: Ground, policyId: string) => ground.policies.get(policyId)?.steps ?? [];

/** Lays the policies of today over what there is; returns how many rows came, went or moved. */
export async function refresh(at: Evaluating, only: SubjectRef | null): Promise<number> {
  const ground = await groundOf(at);
  const asking = { zoneId: at.zone.id, today: at.today, only };
  const followed = await dropAndFollow(at.db, asking);
  const owing = (await changedCombinations(at.db, asking)).flatMap((one) => {
    const since = { base: one.base, notBefore: ground.moment };
    const slot = slotFrom(policiesIn(ground, one.policyIds), since, ground.calendar);
    return slot ? [{ ...one, ...owedUnder(ground, slot, one.misses) }] : [];
  });
  return followed + (owing.length === 0 ? 0 : await writeChanged(at.db, asking, owing));
}

const owedUnder = (ground: Ground, slot: Slot, misses: number) => ({
  policyId: slot.policy.id,
  on: slot.on,
  at: ground.instantOf(slot),
  light: lightAt(slot.policy.steps, misses),
  tellAt: nextStepAt(slot.policy.steps, misses),
});

/** More rounds than working days in four years: past it something does not move on, and a loop must not run for ever. */
const MOST_ROUNDS = 1000;

/**
 * CAD-9 Notes whatever was missed up to now, slot by slot; returns how many misses there were. `ground` is the zone's,
 * where it is at hand already.
 */
export async function noteWhatWasMissed(
  at: Evaluating,
  only: SubjectRef | null,
  ground?: Ground,
): Promise<number> {
  const known = ground ?? (await groundOf(at));
  const asking = { zoneId: at.zone.id, now: at.now, only };
  let noted = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const passed = await passedCombinations(at.db, asking);
    if (passed.length === 0) return noted;
    const following = passed.flatMap((one) => {
      const slot = slotAfter(policiesIn(known, one.policyIds), one.nextOn, known.calendar);
      if (!slot) return [];
      const light = lightAt(steps(known, one.policyId), one.misses + 1);
      return [{ ...one, on: slot.on, at: known.instantOf(slot), light }];
    });
    noted += await noteMisses(at.db, asking, following);
  }
  throw new Error(`zone ${at.zone.id}: what is owed does not move on`);
}
