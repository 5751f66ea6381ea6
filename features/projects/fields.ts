import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  prj_1_name_once: ['name', 'lead.name'],
  prj_2_one_lead_per_source: [],
  prj_3_backward_has_reason: ['reason'],
  prj_4_moves_somewhere: ['to'],
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
};
