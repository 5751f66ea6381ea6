import type { WriteUp } from '../../contract.ts';

export interface RegisteredArrival {
  readonly kind: 'arrival';
  readonly visitId: string;
  /** By the zone's clock: the phone's own, corrected by what the server said the time was. */
  readonly at: string;
}

export interface WrittenUp {
  readonly kind: 'writeUp';
  readonly visitId: string;
  readonly form: WriteUp;
  /** The revision that was read; null when there was no record yet. */
  readonly revision: number | null;
}

export interface VisitMissed {
  readonly kind: 'miss';
  readonly visitId: string;
  readonly why: string;
}
