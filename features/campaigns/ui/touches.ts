/** Whose answers change when somebody's readiness does. */
export const READINESS_TOUCHES = [
  'listReadiness',
  'listParticipants',
  'campaignSummary',
  'listSquads',
  'myReadiness',
];

/** Whose answers change when a squad does. */
export const SQUAD_TOUCHES = [
  'listSquads',
  'getSquad',
  'campaignSummary',
  'listParticipants',
  'listReadiness',
];

/** Whose answers change when a visit does. */
export const VISIT_TOUCHES = ['listCandidateVisits', 'getCandidateVisit', 'campaignSummary'];
