/** What is asked again when something became of a claim. */
export const CLAIM_TOUCHES = ['listClaims', 'getClaimsOf', 'getEnterpriseTimeline'];
