import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  prj_1_name_once: ['name', 'lead.name'],
  prj_2_one_lead_per_source: [],
  prj_3_backward_has_reason: ['reason'],
  prj_4_moves_somewhere: ['to'],
  prj_40_upper_code_once: ['upperCode'],
  prj_43_pair_once: [],
  prj_44_into_the_living: [],
  prj_45_not_into_itself: [],
  prj_46_ruling_has_reason: ['reason'],
  prj_48_told_once: [],
  prj_50_one_version_a_day: ['from'],
};
