import type { Fields } from '../../packages/kernel/fields.ts';

/** What each constraint named for a rule means to whoever filled in a form. */
export const fields: Fields = {
  org_1_line_code_once: [],
  org_2_unit_name_once: ['name'],
  org_3_outstation_has_city: ['cityCode'],
  org_4_not_its_own_parent: ['parentId'],
  org_5_account_of_one_person: ['personId'],
  org_6_leaves_after_joining: ['leftOn'],
  org_7_line_leader_has_line: ['lineId'],
  org_8_ends_after_it_begins: ['from'],
  org_9_one_holder_at_a_time: ['from'],
  org_12_above_stands_higher: ['order'],
  org_13_hand_over_ends_after_it_begins: ['until'],
  org_14_not_to_oneself: ['toPersonId'],
  org_15_one_stand_in_at_a_time: ['from'],
  org_21_told_once: [],
};
