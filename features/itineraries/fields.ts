import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  itn_2_version_once: [],
  itn_3_published_has_date: [],
  itn_4_one_plan_in_force: [],
  itn_5_ends_after_it_begins: [],
  itn_6_one_stop_at_a_time: [],
  itn_8_one_run_at_a_time: [],
  itn_30_a_what_if_stays_one: [],
  itn_38_only_what_ifs_go: [],
  vst_1_closes_with_finding_and_next_step: ['findings'],
  vst_2_closes_with_someone_met: ['met'],
  vst_3_missed_has_reason: ['why'],
  vst_10_closed_has_its_time: [],
  vst_12_released_has_a_reason: ['note'],
};
