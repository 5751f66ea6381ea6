import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  tgt_1_target_once: ['amount'],
  tgt_2_more_than_nothing: ['amount'],
};
