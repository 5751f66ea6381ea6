import { isQuiet } from '../../packages/kernel/quiet.ts';
import { minuteIn } from '../../platform/clock/clock.ts';
import { calendarNamed } from '../../platform/packs/calendars.ts';
import { addToTimeline, type TimelineEntry } from '../enterprises/door.ts';
import { commandGraph, tellUpwards, whoAnswers } from '../organisation/door.ts';
import type { Light, LightRule } from './contract.ts';
import type { Evaluating } from './evaluate.ts';
import { sayLight } from './rules/say-light.ts';
import { type LightTelling, noticeOf } from './say.ts';
import { type LitRow, litToTell, markTold } from './store/lit.ts';
import { rulesOn } from './store/rules.ts';

const AT_ONCE = 2000;
/** As many rounds at most: what is left is told five minutes later, and no transaction lasts for minutes. */
const ROUNDS = 10;

/** LGT-11 Rules that may speak now. */
function loud(rules: readonly LightRule[], { zone, now, today }: Evaluating): LightRule[] {
  const calendar = calendarNamed(zone.calendar);
  const moment = { on: today, minute: minuteIn(zone, new Date(now)) };
  return rules.filter((rule) => !isQuiet(rule.quiet, moment, calendar));
}

const COLOURS: readonly Light[] = ['blue', 'yellow', 'red'];

/** Whoever is told of this colour and had not been told of a stronger one. */
function tellingsOf(
  row: LitRow,
  rule: LightRule | undefined,
  graph: Awaited<ReturnType<typeof commandGraph>>,
): LightTelling[] {
  return (rule?.tells ?? [])
    .filter(({ light }) => light === row.light)
    .flatMap(({ light, to }) => {
      const answer = whoAnswers(row, to, graph);
      const about = { kind: 'light', id: row.id };
      return answer ? [{ about, episode: `${light} ${row.since}`, light, answer, row }] : [];
    });
}

/** What turned red stands on the timelines, from the light itself. */
const entriesOf = (rows: readonly LitRow[]): TimelineEntry[] =>
  rows.flatMap((row) => {
    if (row.light !== COLOURS.at(-1) || row.enterpriseId === null) return [];
    const why = sayLight(row.measure, row.value, row.inputs);
    return [
      {
        enterpriseId: row.enterpriseId,
        projectId: row.projectId ?? undefined,
        kind: 'light' as const,
        words: { zh: `红灯：${row.ruleZh}，${why.zh}`, en: `Red light: ${row.ruleEn}. ${why.en}` },
        source: { kind: 'light', id: row.id },
      },
    ];
  });

/** LGT-11 Tells each light upwards along the command model, each post of each colour once. */
export async function tellLit(at: Evaluating): Promise<{ told: number; unheard: number }> {
  const { db, zone, today, now } = at;
  const rules = loud(await rulesOn(db, zone.id, today), at);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const graph = await commandGraph(db, zone.id, { at: now, on: today });
  const wanted = { ruleIds: [...byId.keys()], limit: AT_ONCE };
  const tellings: LightTelling[] = [];
  let unheard = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const rows = await litToTell(db, { zoneId: zone.id, today }, wanted);
    if (rows.length === 0) break;
    for (const row of rows) {
      const mine = tellingsOf(row, byId.get(row.ruleId), graph);
      tellings.push(...mine);
      const asked = (byId.get(row.ruleId)?.tells ?? []).filter(({ light }) => light === row.light).length;
      unheard += asked - mine.length;
    }
    const by = { accountId: null, name: '' };
    await addToTimeline(db, { zoneId: zone.id, now, by }, entriesOf(rows));
    await markTold(
      db,
      zone.id,
      rows.map((row) => row.id),
    );
  }
  return { told: (await tellUpwards(at, tellings, noticeOf)).length, unheard };
}
