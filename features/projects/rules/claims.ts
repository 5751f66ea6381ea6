import { Refusal } from '../../../packages/kernel/refusal.ts';
import type { ClaimFigures, Ground, Party, Winner } from '../claim-contract.ts';

/** What a zone goes by that has said nothing. */
export const USUAL_CLAIM_FIGURES: ClaimFigures = { expireAfterDays: 60, firstShare: 30 };

export const isParty = (a: Party, b: Party): boolean => a.kind === b.kind && a.id === b.id;

/** PRJ-60 Speaks for a party: the person, or anybody of the unit. */
export const speaksFor = (
  party: Party,
  person: { readonly id: string; readonly unitId: string } | null,
): boolean => person !== null && party.id === (party.kind === 'unit' ? person.unitId : person.id);

export interface Shares {
  readonly first: number;
  readonly holder: number;
}

/**
 * PRJ-58 After a transfer who talked first keeps its share, however often the project goes on; back with who talked
 * first, all of it is theirs again.
 */
export function sharesAfter(transfer: { first: Party; to: Party; firstShare: number }): Shares {
  if (isParty(transfer.first, transfer.to)) return { first: 0, holder: 100 };
  return { first: transfer.firstShare, holder: 100 - transfer.firstShare };
}

export interface Hearing {
  /** When each side had its verified contact. */
  readonly holderAt: string;
  readonly challengerAt: string;
  readonly winner: Winner;
  readonly ground: Ground;
  /** The asker is of the three heads. */
  readonly isOfLeadingGroup: boolean;
}

/**
 * PRJ-67 The order of a hearing: the earlier verified contact; where both are of one instant, or the evidence of the
 * earlier does not hold, what the investor confirms in writing; then the ruling of the leading group, which only its
 * heads give.
 */
export function ensureGround({ holderAt, challengerAt, winner, ground, isOfLeadingGroup }: Hearing): void {
  if (ground === 'leadingGroup' && !isOfLeadingGroup) throw new Refusal('PRJ-67', {}, 'ground');
  if (ground !== 'earlierContact') return;
  const earlier: Winner | null =
    holderAt === challengerAt ? null : holderAt < challengerAt ? 'holder' : 'challenger';
  if (winner !== earlier) throw new Refusal('PRJ-67', {}, 'winner');
}
