import type { Fields } from '../../packages/kernel/fields.ts';

/** The input fields that each numbered constraint of the database speaks of. */
export const fields: Fields = {
  tri_1_one_version_at_a_time: [],
  tri_4_a_person_grades: ['grade'],
  tri_6_told_once: [],
  tri_8_somebody_has_it: [],
  tri_9_says_what_came_of_it: ['outcome', 'reason'],
  tri_10_ends_once: [],
  tri_11_restricted_has_readers: ['readers'],
  tri_14_sent_once: ['ref'],
  tri_15_source_named_once: ['name'],
};
