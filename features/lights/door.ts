import type { Day } from '../../packages/kernel/day.ts';
import type { Bilingual } from '../../packages/kernel/words.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Light, LightRuleForm } from './contract.ts';
import { type Evaluating, evaluate } from './evaluate.ts';
import { sayLight } from './rules/say-light.ts';
import { countsByRule, litWanted } from './store/lit.ts';
import { insertRule } from './store/rules.ts';
import { tellLit } from './tell.ts';

export { mayReadLights } from './permissions.ts';

/** Something lit, as a meeting's agenda names it. */
export interface LitNow {
  readonly id: string;
  readonly light: Light;
  readonly rule: Bilingual;
  readonly why: Bilingual;
  readonly since: Day;
  readonly name: string;
  readonly projectId: string | null;
  readonly enterpriseId: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly lineId: string | null;
}

/** What is lit and not exempt, the red first and in each colour the longest; at most `limit`. */
export async function litNow(
  db: Db,
  zoneId: number,
  wanted: {
    readonly today: Day;
    readonly lineId?: string | undefined;
    readonly lights?: readonly Light[];
    readonly limit: number;
  },
): Promise<LitNow[]> {
  const rows = await litWanted(db, zoneId, {
    lights: ['red', 'yellow'],
    ...wanted,
    owners: null,
    exempt: false,
    after: null,
  });
  return rows.map((row) => ({
    id: row.id,
    light: row.light,
    rule: { zh: row.ruleZh, en: row.ruleEn },
    why: sayLight(row.measure, row.value, row.inputs),
    since: row.since,
    name: row.name,
    projectId: row.projectId,
    enterpriseId: row.enterpriseId,
    ownerId: row.ownerId,
    ownerName: row.ownerName,
    lineId: row.lineId,
  }));
}

/** How many are lit in red and yellow, what is exempt left out. */
export async function lightsCounted(
  db: Db,
  zoneId: number,
  today: Day,
): Promise<{ readonly red: number; readonly yellow: number }> {
  const counts = await countsByRule(db, zoneId, { today, owners: null });
  return {
    red: counts.reduce((sum, one) => sum + one.red, 0),
    yellow: counts.reduce((sum, one) => sum + one.yellow, 0),
  };
}

/** For whoever loads a zone from a pack: the zone's rules from a day on. */
export async function saveLightRules(
  db: Db,
  at: { readonly zoneId: number; readonly now: string; readonly by: string },
  { rules, from }: { rules: readonly (LightRuleForm & { readonly key: string })[]; from: Day },
): Promise<void> {
  for (const { key, ...form } of rules)
    await insertRule(db, at.zoneId, {
      id: newId(),
      key,
      version: 1,
      from,
      form,
      reason: form.source,
      by: { accountId: null, name: at.by },
      at: at.now,
    });
}

/** For whoever loads a zone from a pack: what the clock does, at an instant of the pack's own. */
export async function judgeAs(at: Evaluating): Promise<void> {
  await evaluate(at, null);
  await tellLit(at);
}
