import type { Day } from '../../../packages/kernel/day.ts';
import { ensure, Refusal } from '../../../packages/kernel/refusal.ts';
import type { Combination, VisitStatus, Window } from '../contract.ts';

/** CMP-9, CMP-10 A window is on a day of the campaign and long enough; names the field at fault. */
export function ensureWindows(
  windows: readonly Window[],
  visit: { durationMinutes: number },
  campaign: { startsOn: Day; endsOn: Day },
): void {
  windows.forEach((window, n) => {
    if (window.to - window.from < visit.durationMinutes)
      throw new Refusal('CMP-9', { minutes: visit.durationMinutes }, `windows.${n}`);
    if (window.day < campaign.startsOn || window.day > campaign.endsOn)
      throw new Refusal('CMP-10', {}, `windows.${n}.day`);
  });
}

/** CMP-14 What has been made, missed or withdrawn is past: it is not changed. */
export const ensureOpen = (status: VisitStatus): void =>
  ensure(status === 'candidate' || status === 'planned', 'CMP-14', { status });

export interface SubjectFacts {
  readonly isKey: boolean;
  readonly isPartner: boolean;
  readonly cityCode: string;
  readonly isExpansion: boolean;
}

const PROVINCE = 2;

/** The tags of the four combinations, as far as the facts tell them. */
export const tagsOf = (of: SubjectFacts, homeCity: string): string[] => [
  of.isKey ? 'keyProject' : 'areaVisit',
  of.isPartner ? 'partner' : 'investor',
  of.cityCode.slice(0, PROVINCE) === homeCity.slice(0, PROVINCE) ? 'inProvince' : 'outOfProvince',
  of.isExpansion ? 'expansion' : 'newInvestor',
];

export interface MixSide {
  readonly key: string;
  readonly tag: string;
  readonly visits: number;
  /** Per cent of the visits that are of either side; null when there are none. */
  readonly share: number | null;
  readonly leastShare: number;
  readonly short: boolean;
}

/** CMP-6 How each side of each combination stands. */
export const mixOf = (
  combinations: readonly Combination[],
  visits: readonly (readonly string[])[],
): MixSide[] =>
  combinations.flatMap(({ key, sides, leastShare }) => {
    const counts = sides.map((tag) => visits.filter((tags) => tags.includes(tag)).length);
    const either = visits.filter((tags) => sides.some((tag) => tags.includes(tag))).length;
    return sides.map((tag, n) => {
      const count = counts[n] ?? 0;
      const share = either === 0 ? null : Math.round((count * 100) / either);
      return {
        key,
        tag,
        visits: count,
        share,
        leastShare,
        short: either > 0 && count * 100 < leastShare * either,
      };
    });
  });
