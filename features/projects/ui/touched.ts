/** What is asked again when a project was changed or moved: every answer that shows it, or carries its revision. */
export const TOUCHED = [
  'getProject',
  'listProjects',
  'projectBoard',
  'projectAgenda',
  'projectPlaces',
  'getProjectTerms',
  'getProjectFunds',
  'getProjectTimeline',
  'getEnterpriseTimeline',
] as const;

/** The same of an obstacle. */
export const OBSTACLE_TOUCHED = [
  'listObstacles',
  'getObstacle',
  'projectAgenda',
  'getProjectTimeline',
  'getEnterpriseTimeline',
] as const;

/** The same of a commitment. */
export const COMMITMENT_TOUCHED = [
  'listCommitments',
  'projectAgenda',
  'getProjectTimeline',
  'getEnterpriseTimeline',
] as const;

/** The same of funds. */
export const FUNDS_TOUCHED = [
  'getProjectFunds',
  'projectAgenda',
  'getProjectTimeline',
  'getEnterpriseTimeline',
] as const;
