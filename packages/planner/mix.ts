import type { MixRule } from './problem.ts';

/** Visits by which a rule is missed: too few of the tag, or too many, of all that are made. */
export const mixShortfall = (
  rule: Pick<MixRule, 'unit' | 'least' | 'most'>,
  tagged: number,
  all: number,
): number => {
  const least = rule.unit === 'share' ? Math.ceil((all * rule.least) / 100) : rule.least;
  const most = rule.unit === 'share' ? Math.floor((all * rule.most) / 100) : rule.most;
  return Math.max(0, least - tagged) + Math.max(0, tagged - most);
};
