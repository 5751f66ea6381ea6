import { Refusal } from '../../../packages/kernel/refusal.ts';
import type { Language } from '../../../packages/kernel/words.ts';
import type { PromiseStatus } from '../contract.ts';

const STATUS: Readonly<Record<PromiseStatus, Readonly<Record<Language, string>>>> = {
  open: { 'zh-CN': '待兑现', en: 'open' },
  kept: { 'zh-CN': '已兑现', en: 'kept' },
  released: { 'zh-CN': '已解除', en: 'given up' },
};

/** Who asks, as far as a promise is concerned. */
export interface Closer {
  readonly personId: string | null;
  /** VST-11 Leaders and bureau staff close any promise. */
  readonly mayCloseAny: boolean;
}

interface Promised {
  readonly status: PromiseStatus;
  readonly ownerPersonId: string;
  /** The squad that made it. */
  readonly squadPersonIds: readonly string[];
}

/** VST-11 Whose it is to say that a promise was kept, or that it is given up. */
export const isOneToClose = (promise: Omit<Promised, 'status'>, by: Closer): boolean =>
  by.mayCloseAny ||
  (by.personId !== null &&
    [promise.ownerPersonId, ...promise.squadPersonIds].some((one) => one === by.personId));

/** VST-10, VST-11, VST-12: an open promise, closed by one of those it concerns, given up with a reason alone. */
export function ensureMayClosePromise(
  promise: Promised,
  close: { readonly as: PromiseStatus; readonly note: string; readonly by: Closer },
  language: Language,
): void {
  if (!isOneToClose(promise, close.by)) throw new Refusal('VST-11');
  if (promise.status !== 'open') throw new Refusal('VST-10', { status: STATUS[promise.status][language] });
  if (close.as === 'released' && close.note.trim() === '') throw new Refusal('VST-12', {}, 'note');
}
