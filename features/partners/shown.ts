import type { Ask } from '../../platform/http/route.ts';
import type { Appointment } from './appointment-contract.ts';
import { daysLeft, stateOf } from './rules/appointments.ts';
import { appointmentsOf } from './store/appointments.ts';
import type { ReferralRow } from './store/referrals.ts';

/** PTN-6 The appointments of a partner as they stand today. */
export const shownAppointments = async (
  { db, zone, today }: Pick<Ask, 'db' | 'zone' | 'today'>,
  partnerId: string,
): Promise<Appointment[]> =>
  (await appointmentsOf(db, zone, partnerId)).map((row) => ({
    ...row,
    state: stateOf(row, today),
    daysLeft: daysLeft(row, today),
  }));

/** With the industry line in the reader's language. */
export const shownReferral = (row: ReferralRow, { language }: Pick<Ask, 'language'>) => ({
  ...row,
  lineName: row.line && row.line[language === 'en' ? 'en' : 'zh'],
});
