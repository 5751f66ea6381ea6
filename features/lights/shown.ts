import type { Ask } from '../../platform/http/route.ts';
import { commandGraph, personOf, standsInFor } from '../organisation/door.ts';
import type { Lit } from './contract.ts';
import { sayLight } from './rules/say-light.ts';
import type { LitRow } from './store/lit.ts';

/** LGT-10 A light as a screen shows it, its reason in the reader's language. */
export function litShown(row: LitRow, { language }: Pick<Ask, 'language'>): Lit {
  const why = sayLight(row.measure, row.value, row.inputs);
  const { exemptionId, exemptReason, exemptUntil, exemptByName } = row;
  const isExempt = exemptionId !== null && exemptReason !== null && exemptUntil !== null;
  return {
    id: row.id,
    rule: {
      key: row.ruleKey,
      name: { zh: row.ruleZh, en: row.ruleEn },
      limits: { blue: row.blue, yellow: row.yellow, red: row.red },
      exemptBy: row.exemptBy,
    },
    subject: { kind: row.kind, id: row.subjectId, name: row.name },
    enterprise: row.enterpriseId === null ? null : { id: row.enterpriseId, name: row.enterpriseName ?? '' },
    ownerId: row.ownerId,
    ownerName: row.ownerName,
    lineId: row.lineId,
    light: row.light,
    value: row.value,
    why: language === 'en' ? why.en : why.zh,
    litOn: row.litOn,
    since: row.since,
    warnedUntil: row.warnedUntil,
    exemption: isExempt
      ? { id: exemptionId, reason: exemptReason, until: exemptUntil, byName: exemptByName ?? '' }
      : null,
  };
}

/** The asker, and those for whom they stand in at this instant; null for everybody's. */
export async function ownersFor(
  { db, zone, now, today, who }: Ask,
  whose: 'mine' | 'all',
): Promise<string[] | null> {
  if (whose === 'all') return null;
  const me = await personOf(db, zone.id, who.accountId);
  if (!me) return [];
  return standsInFor(await commandGraph(db, zone.id, { at: now, on: today }), me.id);
}
