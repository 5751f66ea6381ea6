import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  mtg_1_cancelled_says_why: ['reason'],
  mtg_2_subject_once: ['projectId'],
  mtg_5_saved_once: [],
  mtg_6_decision_has_its_order: [],
  mtg_7_one_order_a_decision: [],
  mtg_8_issued_once: [],
  mtg_9_correction_says_why: ['reason'],
  ord_1_says_what_shows_it: ['what', 'evidenceWanted'],
  ord_2_owner_is_another: ['ownerId'],
  ord_3_one_step_at_a_time: [],
  ord_5_done_shows_it: ['words'],
  ord_6_confirmed_by_whoever_asked: [],
  ord_7_says_why: ['words'],
  ord_8_due_when_given_or_later: ['dueOn'],
  ord_9_later_than_before: ['dueOn'],
};
