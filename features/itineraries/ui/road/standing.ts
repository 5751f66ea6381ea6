import type { RoadStop } from '../../contract.ts';
import type { Letter } from '../outbox/letter.ts';

export type StopStatus = 'ahead' | 'arrived' | 'writing' | 'closed' | 'missed';
export interface Standing {
  readonly status: StopStatus;
  /** How far what the phone knows has come. */
  readonly letter: 'none' | 'waiting' | 'refused';
  /** When somebody arrived, as far as anybody knows; null when nobody has. */
  readonly arrivedAt: string | null;
}

const RANK: Readonly<Record<StopStatus, number>> = { ahead: 0, arrived: 1, writing: 2, missed: 3, closed: 3 };

const saidBy = ({ write }: Letter): StopStatus => {
  if (write.kind === 'arrival') return 'arrived';
  if (write.kind === 'miss') return 'missed';
  return write.form.close ? 'closed' : 'writing';
};

/** How a stop stands: what the server knows, and on top of it what this phone has written and not been refused. */
export const standingOf = (stop: RoadStop, letters: readonly Letter[]): Standing => {
  const own = letters.filter((one) => one.write.visitId === stop.visitId && one.state.is !== 'sent');
  const told = letters.filter((one) => one.write.visitId === stop.visitId && one.state.is !== 'refused');
  const known: StopStatus = stop.record?.status ?? 'ahead';
  const status = told.map(saidBy).reduce((best, one) => (RANK[one] > RANK[best] ? one : best), known);
  const arrival = told.find((one) => one.write.kind === 'arrival')?.write;
  return {
    status,
    letter: own.some((one) => one.state.is === 'refused') ? 'refused' : own.length > 0 ? 'waiting' : 'none',
    arrivedAt: stop.record?.arrivedAt ?? (arrival?.kind === 'arrival' ? arrival.at : null),
  };
};
