import { Refusal } from '../../../packages/kernel/refusal.ts';
import type { Grade, Secrecy, Status } from '../contract.ts';

/** Where an item stands, as far as it decides who may do what. */
export interface Standing {
  readonly status: Status;
  readonly secrecy: Secrecy;
  readonly takenByAccountId: string | null;
  /** Accounts it was ever brought to. */
  readonly toldAccounts: readonly string[];
}

/** Whoever asks, as these rules need to know them. */
export interface Asking {
  readonly accountId: string;
  readonly isLeader: boolean;
  readonly mayGrade: boolean;
}

const has = (item: Standing, who: Asking): boolean => item.takenByAccountId === who.accountId;

/** TRI-8 Whoever it was brought to, or a leader. */
const mayTake = (item: Standing, who: Asking): boolean =>
  who.isLeader || item.toldAccounts.includes(who.accountId);

/** TRI-8 Whoever has it, or a leader; while nobody has, whoever may take it. */
const mayPass = (item: Standing, who: Asking): boolean =>
  item.status === 'taken' ? has(item, who) || who.isLeader : mayTake(item, who);

export const mayDo = (item: Standing, who: Asking) => ({
  grade: who.mayGrade && ['incoming', 'graded', 'taken'].includes(item.status),
  take: item.status === 'graded' && mayTake(item, who),
  pass: ['graded', 'taken'].includes(item.status) && mayPass(item, who),
  close: item.status === 'taken' && (has(item, who) || who.isLeader),
  giveBack: who.mayGrade && ['incoming', 'graded'].includes(item.status),
  secrecy: who.mayGrade && !['closed', 'returned'].includes(item.status),
});

type Deed = 'take' | 'pass' | 'close' | 'grade' | 'giveBack' | 'secrecy';

const FROM: Readonly<Record<Deed, readonly Status[]>> = {
  grade: ['incoming', 'graded', 'taken'],
  take: ['graded'],
  pass: ['graded', 'taken'],
  close: ['taken'],
  giveBack: ['incoming', 'graded'],
  secrecy: ['incoming', 'graded', 'taken'],
};

/** TRI-10 It stands where this can be done, and TRI-8 this person may. `says` is the status in the reader's words. */
export function ensureMay(
  deed: Deed,
  item: Standing,
  { who, says }: { who: Asking; says: (status: Status) => string },
): void {
  if (!FROM[deed].includes(item.status)) throw new Refusal('TRI-10', { status: says(item.status) });
  if (!mayDo(item, who)[deed]) throw new Refusal('TRI-8');
}

/** TRI-4 Confirming what was proposed needs no reason; any other grade, or a change of one, does. */
export function ensureReason(
  wanted: { readonly grade: Grade; readonly reason: string },
  item: { readonly proposedGrade: Grade; readonly grade: Grade | null },
): void {
  if (wanted.reason === '' && wanted.grade !== (item.grade ?? item.proposedGrade))
    throw new Refusal('TRI-4', {}, 'reason');
}

/** TRI-12 Made restricted before it is graded or not at all; TRI-11 and then for somebody of the bureau. */
export function ensureSecrecy(
  wanted: { readonly secrecy: Secrecy; readonly readers: readonly string[] },
  item: Pick<Standing, 'secrecy' | 'status'>,
): void {
  if (wanted.secrecy !== 'RESTRICTED' || item.secrecy === 'RESTRICTED') return;
  if (item.status !== 'incoming') throw new Refusal('TRI-12', {}, 'secrecy');
  if (wanted.readers.length === 0) throw new Refusal('TRI-11', {}, 'readers');
}

/** TRI-16 For a reader from outside, the names of the parties are left out of what came of it. */
export function masked(text: string, names: readonly string[]): string {
  return names
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, '＊＊＊'), text);
}
