import type { Day } from '../../../packages/kernel/day.ts';
import { ensure, Refusal } from '../../../packages/kernel/refusal.ts';
import type { Language } from '../../../packages/kernel/words.ts';
import type { WriteUp } from '../contract.ts';

const AHEAD_MS = 5 * 60_000;
const BACK_MS = 7 * 86_400_000;

export type RecordStatus = 'arrived' | 'writing' | 'closed' | 'missed';

const STATUS: Readonly<Record<RecordStatus, { readonly 'zh-CN': string; readonly en: string }>> = {
  arrived: { 'zh-CN': '已到访', en: 'arrived' },
  writing: { 'zh-CN': '填写中', en: 'being written up' },
  closed: { 'zh-CN': '已办结', en: 'closed' },
  missed: { 'zh-CN': '未成行', en: 'missed' },
};

/** VST-4 A phone's clock may be a little wrong, and a phone may have been without signal for days. `aheadMs`: the phone's time less ours. */
export function ensureArrivalTime(aheadMs: number): void {
  if (aheadMs > AHEAD_MS || -aheadMs > BACK_MS) throw new Refusal('VST-4', {}, 'at');
}

/** VST-6 What is closed or missed stays as it is. */
export function ensureStillOpen(status: RecordStatus | null, language: Language): void {
  const settled = status === 'closed' || status === 'missed';
  ensure(!settled, 'VST-6', settled ? { status: STATUS[status][language] } : {});
}

/** VST-6 Somebody who has been there cannot have missed it. */
export function ensureMayMiss(status: RecordStatus | null, language: Language): void {
  ensure(status === null, 'VST-6', status === null ? {} : { status: STATUS[status][language] });
}

/** VST-1, VST-2, VST-5, VST-8: what closing asks. A draft asks nothing. */
export function ensureMayClose(form: WriteUp, visit: { day: Day; enterpriseId: string | null }): void {
  if (form.met.length === 0) throw new Refusal('VST-2', {}, 'met');
  const isTold =
    form.outcome !== null &&
    [...form.findings].length >= 5 &&
    [...form.nextStep].length >= 2 &&
    form.nextStepOn !== null;
  if (!isTold) throw new Refusal('VST-1', {}, firstMissing(form));
  if (form.nextStepOn !== null && form.nextStepOn < visit.day) throw new Refusal('VST-8', {}, 'nextStepOn');
  if (form.outcome === 'lead' && (form.lead === null || visit.enterpriseId === null))
    throw new Refusal('VST-5', {}, 'lead');
}

const firstMissing = (form: WriteUp): string => {
  if ([...form.findings].length < 5) return 'findings';
  if (form.outcome === null) return 'outcome';
  return [...form.nextStep].length < 2 ? 'nextStep' : 'nextStepOn';
};
