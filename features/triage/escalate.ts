import { newId } from '../../platform/ids.ts';
import { type CommandGraph, commandGraph } from '../organisation/door.ts';
import { bring } from './bring.ts';
import type { GradeSetting } from './contract.ts';
import { calendarOf, type Desk, dueFrom, momentOf, settingOf } from './ground.ts';
import { audienceOf, type Hand, nextUp, type Told } from './hands.ts';
import { isQuiet } from './rules/clock.ts';
import { asTheClock, type ItemRow, runOut, setNext } from './store/items.ts';
import { policiesById } from './store/policies.ts';
import { insertSteps, toldOf } from './store/steps.ts';

const AT_ONCE = 200;
/** The clock's own hand on the record. */
const CLOCK = { accountId: null, name: '' };

/** TRI-5 Not graded in time: everybody it was proposed for; then, and when not taken in time, the next above. */
function whoIsNext(
  item: ItemRow,
  at: { told: readonly Told[]; setting: GradeSetting },
  graph: CommandGraph,
): Hand[] {
  const audience = item.status === 'incoming' ? audienceOf(item, at.setting, graph) : [];
  const unheard = audience.filter((hand) => !at.told.some(({ accountId }) => accountId === hand.accountId));
  if (unheard.length > 0) return unheard;
  const above = nextUp(item, { told: at.told, upTo: at.setting.upTo }, graph);
  return above ? [above] : [];
}

/** TRI-6, TRI-7 Takes one item up by a step, or notes that nobody is left above. */
async function takeUp(at: Desk, item: ItemRow, setting: GradeSetting, hands: readonly Hand[]): Promise<void> {
  const { db, zone } = at;
  const { id, round, title, secrecy, status } = item;
  const place = { zoneId: zone.id, id };
  if (hands.length === 0) {
    await setNext(db, place, null);
    const step = { id: newId(), informationId: id, round, kind: 'lapsed' as const, grade: setting.grade };
    await insertSteps(db, { zoneId: zone.id, now: at.now, by: CLOCK }, [step]);
    return;
  }
  await setNext(db, place, dueFrom(at, setting.clock));
  const said = { title, secrecy, status, grade: setting.grade, isLate: true };
  await bring(at, CLOCK, { id, round, said, kind: 'escalated' }, hands);
}

export interface GoneUp {
  /** Items brought to somebody. */
  readonly brought: number;
  /** Items for which nobody was left above. */
  readonly lapsed: number;
}

/** What was not graded or taken in time goes up the command model by one. */
export async function goUp(at: Desk): Promise<GoneUp> {
  const { db, zone, now, today } = at;
  await asTheClock(db);
  const late = await runOut(db, zone.id, { now, limit: AT_ONCE });
  if (late.length === 0) return { brought: 0, lapsed: 0 };
  const policies = await policiesById(db, zone.id, [...new Set(late.map(({ policyId }) => policyId))]);
  const told = await toldOf(
    db,
    zone.id,
    late.map(({ id }) => id),
  );
  const graph = await commandGraph(db, zone.id, { at: now, on: today });

  let [brought, lapsed] = [0, 0];
  for (const item of late) {
    const policy = policies.get(item.policyId);
    const setting = policy && settingOf(policy, item.grade ?? item.proposedGrade);
    if (!setting || isQuiet(setting, momentOf(at), calendarOf(at))) continue;
    const ofItem = told.filter((one) => one.informationId === item.id && one.round === item.round);
    const hands = whoIsNext(item, { told: ofItem, setting }, graph);
    await takeUp(at, item, setting, hands);
    if (hands.length > 0) brought += 1;
    else lapsed += 1;
  }
  return { brought, lapsed };
}
