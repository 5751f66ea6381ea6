import type { Ask } from '../../platform/http/route.ts';
import { type StandingKnown, standingsOf } from '../campaigns/door.ts';
import type { CampaignNow } from './contract.ts';
import { countPeople } from './rules.ts';

export interface PeopleNow {
  readonly counts: CampaignNow['people'];
  /** Declarations that nobody has judged, of whoever is ready as well. */
  readonly toJudge: number;
  /** The asker, when taking part. */
  readonly own: StandingKnown | null;
}

export async function peopleNow(ask: Ask, campaignId: string): Promise<PeopleNow> {
  const people = await standingsOf(ask.db, ask.zone.id, { campaignId, now: ask.now });
  return {
    counts: countPeople(people),
    toJudge: people.filter((one) => one.waits && one.personId !== ask.who.personId).length,
    own: people.find((one) => one.personId === ask.who.personId) ?? null,
  };
}
