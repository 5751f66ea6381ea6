import type { Day } from '../../packages/kernel/day.ts';
import type { Language } from '../../packages/kernel/words.ts';
import { instantIn } from '../../platform/clock/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Analysis, AnalysisForm, OwedAnalysis } from './analysis-contract.ts';
import { analysisState, DUE_MINUTE, dueOn, ensureOwnLine, ensureWeek } from './rules/analyses.ts';
import { ensureAppointed } from './rules/appointments.ts';
import * as store from './store/analyses.ts';
import { termsOf } from './store/appointments.ts';

interface At {
  readonly db: Db;
  readonly zone: { readonly id: number; readonly timeZone: string };
  readonly now: string;
  readonly today: Day;
}

/** With the industry line in the reader's language, and whether it came late. */
export const shownAnalysis = (row: store.AnalysisRow, language: Language): Analysis => ({
  ...row,
  leads: [...row.leads],
  lineName: row.line[language === 'en' ? 'en' : 'zh'],
  isLate: analysisState(row, row.filedAt) === 'late',
});

/** PTN-16 What is owed for a week, filed or not; of one partner when it is named. */
export async function owedAnalyses(
  at: At & { readonly language: Language },
  wanted: { readonly weekOn: Day; readonly partnerId?: string },
): Promise<OwedAnalysis[]> {
  const { db, zone, now, language } = at;
  const { weekOn, ...whose } = wanted;
  const duties = await store.dutiesOn(db, zone.id, { on: dueOn(weekOn), ...whose });
  const filed = await store.analysesOfWeek(db, zone.id, wanted);
  const dueAt = instantIn(zone, dueOn(weekOn), DUE_MINUTE);
  return duties.map(({ line, ...duty }) => {
    const row = filed.find((one) => one.partnerId === duty.partnerId && one.lineId === duty.lineId);
    return {
      ...duty,
      lineName: line[language === 'en' ? 'en' : 'zh'],
      weekOn,
      dueAt,
      state: analysisState({ dueAt, filedAt: row?.filedAt ?? null }, now),
      analysis: row ? shownAnalysis(row, language) : null,
    };
  });
}

export interface FiledAnalysis {
  readonly id: string;
  readonly partnerId: string;
  readonly form: AnalysisForm;
  readonly byName: string;
}

/** PTN-13 to PTN-18 Files an analysis; true when it came late. */
export async function fileAnalysis(at: At, filing: FiledAnalysis): Promise<boolean> {
  const { db, zone, now, today } = at;
  const { form, partnerId } = filing;
  ensureAppointed(await termsOf(db, zone.id, partnerId), today);
  ensureWeek(form, today);
  ensureOwnLine(await store.linesToAnalyse(db, zone.id, partnerId), form.lineId);
  const dueAt = instantIn(zone, dueOn(form.weekOn), DUE_MINUTE);
  await store.insertAnalysis(db, zone.id, { ...filing, dueAt, at: now });
  return analysisState({ dueAt, filedAt: now }, now) === 'late';
}
