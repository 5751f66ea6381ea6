import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  ent_1_uscc_once: ['uscc'],
  ent_2_name_once: ['name'],
};
