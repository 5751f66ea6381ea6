import { ensure, Refusal } from '../../../packages/kernel/refusal.ts';
import type { Referral } from '../referral-contract.ts';

/** PTN-9 A name as it is compared: width, case, blanks, brackets and stops aside. */
export const investorKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .normalize('NFKC') || name.trim();

export interface Place {
  readonly id: string;
  readonly filedAt: string;
}

/** PTN-9 Who filed earlier stands first; in the same instant the one that was numbered first. */
export const isEarlier = (one: Place, other: Place): boolean =>
  one.filedAt === other.filedAt ? one.id < other.id : one.filedAt < other.filedAt;

/** PTN-10 Judged once; a refusal has its reason. */
export function ensureJudged(
  of: Pick<Referral, 'state'>,
  verdict: 'valid' | 'invalid',
  reason: string,
): void {
  ensure(of.state === 'filed', 'PTN-10');
  if (verdict === 'invalid' && reason === '') throw new Refusal('PTN-10', {}, 'reason');
}

/** PTN-12 */
export function ensureMayJoin(of: Pick<Referral, 'state' | 'standing' | 'projectId'>): void {
  ensure(of.state === 'valid' && of.standing === 'first' && of.projectId === null, 'PTN-12');
}
