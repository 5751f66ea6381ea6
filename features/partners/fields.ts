import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  ptn_1_name_once: ['name'],
  ptn_2_ends_after_it_begins: ['appointedTo'],
  ptn_3_one_appointment_at_a_time: ['from', 'to'],
  ptn_4_ends_after_it_begins: ['to'],
  ptn_5_ended_with_reason: ['on', 'reason'],
  ptn_7_account_of_one_partner: [],
  ptn_8_says_something: ['investorName', 'what', 'evidence'],
  ptn_9_later_names_the_first: [],
  ptn_9_one_first_of_an_enterprise: ['enterpriseId'],
  ptn_9_one_first_referrer: ['investorName'],
  ptn_10_judged_with_reason: ['reason'],
  ptn_11_fallen_when_not_valid: [],
  ptn_12_project_of_a_valid_first: ['projectId'],
  ptn_12_one_referral_of_a_project: ['projectId'],
  ptn_14_findings_of_a_week: ['weekOn', 'findings'],
  ptn_15_once_a_week: ['lineId', 'weekOn'],
  ptn_17_rated_1_to_5: ['rating'],
};
