import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  idn_1_known_roles: ['roles'],
  idn_2_administrators_apart: ['roles'],
  idn_3_login_once: ['login'],
  idn_3_login_shape: ['login'],
};
