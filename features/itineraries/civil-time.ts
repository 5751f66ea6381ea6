import type { Day } from '../../packages/kernel/day.ts';
import type { CivilTime } from './rules/planning-campaign.ts';

/** The civil day and minute of an instant (ISO 8601) in a time zone. */
export const civilTime = (instant: string, timeZone: string): CivilTime => {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
  const [day = '', clock = ''] = text.split(' ');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return { day: day as Day, minute: hours * 60 + minutes }; // border: sv-SE writes YYYY-MM-DD HH:MM
};
