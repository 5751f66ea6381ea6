interface Both {
  readonly before: string | null;
  readonly after: string | null;
}

/** The address at which two plans stand side by side: it can be sent to a colleague. */
export const comparing = (campaignId: string, { before, after }: Both): string => {
  const both = new URLSearchParams();
  if (before) both.set('before', before);
  if (after) both.set('after', after);
  return `/campaigns/${campaignId}/plan/compare?${both}`;
};
