import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  ptn_1_name_once: ['name'],
  ptn_2_ends_after_it_begins: ['appointedTo'],
};
