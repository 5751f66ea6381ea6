import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  prj_1_name_once: ['name', 'lead.name'],
  prj_2_one_lead_per_source: [],
  prj_3_backward_has_reason: ['reason'],
  prj_4_moves_somewhere: ['to'],
<<<<<<< HEAD
  prj_11_agreement_is_signed: ['agreement', 'signedOn', 'auditedOn'],
  prj_12_told_who_referred: ['referrerId'],
  prj_14_stands_on_a_project: ['projectId', 'jobsAtRisk'],
  prj_15_closed_with_a_note: ['note'],
  prj_19_due_after_promised: ['dueOn'],
  prj_20_settled_with_evidence: ['evidence', 'reason', 'releasedBy'],
  prj_22_counter_entry: ['amount', 'reason'],
  prj_22_corrected_once: [],
  prj_23_proof_says_something: ['reference'],
  prj_24_one_instalment_a_month: ['plan'],
  prj_25_on_the_team_once_at_a_time: ['personId'],
  prj_26_one_leader_at_a_time: ['role'],
  prj_27_leaves_after_joining: ['to'],
  prj_40_upper_code_once: ['upperCode'],
=======
  prj_45_upper_code_once: ['upperCode'],
>>>>>>> claims
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
