import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  lgt_1_one_version_at_a_time: ['from'],
  lgt_2_ends_after_it_begins: ['on'],
  lgt_3_limits_rise: ['limits'],
  lgt_4_lit_once: [],
  lgt_5_exemption_expires: ['until'],
  lgt_6_one_exemption_at_a_time: [],
};
