import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  prj_1_name_once: ['name', 'lead.name'],
  prj_2_one_lead_per_source: [],
  prj_3_backward_has_reason: ['reason'],
  prj_4_moves_somewhere: ['to'],
  prj_45_upper_code_once: ['upperCode'],
  prj_43_pair_once: [],
  prj_44_into_the_living: [],
  prj_44_not_into_itself: [],
  prj_46_ruling_has_reason: ['reason'],
  prj_48_told_once: [],
  prj_50_one_version_a_day: ['from'],
  prj_54_one_holder: ['holder', 'claim.holder'],
  prj_54_one_challenger: ['challenger'],
  prj_55_has_evidence: ['evidence'],
  prj_56_contact_before_claim: ['contactedAt', 'claim.contactedAt'],
  prj_57_one_live_claim: ['holder', 'claim.holder'],
  prj_58_shares_sum_to_100: ['firstShare'],
  prj_62_one_dispute_at_a_time: [],
  prj_63_says_something: ['statement', 'evidence'],
  prj_65_ruled_once: [],
  prj_66_ruling_has_reason: ['reason'],
};
