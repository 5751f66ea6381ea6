import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  cad_1_one_version_at_a_time: ['from'],
  cad_2_ends_after_it_begins: ['on'],
  cad_3_one_rhythm: ['rhythm'],
  cad_4_subject_exists: [],
  cad_5_says_something: ['note'],
  cad_6_not_ahead_of_time: ['happenedAt'],
  cad_7_no_change_once_a_day: ['kind'],
  cad_8_owed_once: [],
  cad_9_missed_once: [],
};
