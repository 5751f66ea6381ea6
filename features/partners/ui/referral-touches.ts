/** What is asked again when something became of a referral. */
export const REFERRAL_TOUCHES = ['listReferrals', 'getReferral', 'listAppointments', 'getEnterpriseTimeline'];
export const OWN_TOUCHES = ['listOwnReferrals', 'getOwnReferral', 'getOwnPartner'];
