import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  pol_13_card_ends_after_it_begins: ['to'],
  pol_13_clause_ends_after_it_begins: ['to'],
  pol_14_one_version_at_a_time: ['from'],
  pol_16_given_once_a_day: ['clauseIds'],
  pol_17_read_once: ['kind'],
};
