import { can } from '../../../packages/kernel/permission.ts';
import { say } from '../../../packages/kernel/words.ts';
import type { Ask } from '../../../platform/http/route.ts';
import { peopleByIds } from '../../organisation/door.ts';
import type { Days, Squad } from '../contract.ts';
import { mayFormSquads, mayStopSquads } from '../permissions.ts';
import { standingNow } from '../rules/readiness.ts';
import { leaveObstacles, type Member } from '../rules/squads.ts';
import type { CampaignRow } from '../store/campaigns.ts';
import { participantsOf } from '../store/participants.ts';
import type { SquadRow } from '../store/squads.ts';
import { words } from '../words.ts';

/** A member with what rules and screens ask of them; the leader comes first in a squad. */
export interface MemberKnown extends Member {
  readonly post: string;
  readonly competences: string[];
  readonly homeCity: string;
  readonly until: string | null;
}

/** Everybody of a campaign by person, as members of squads. */
export async function membersByPerson(asked: Ask, campaignId: string): Promise<Map<string, MemberKnown>> {
  const rows = await participantsOf(asked.db, asked.zone.id, campaignId);
  const people = await peopleByIds(
    asked.db,
    asked.zone.id,
    rows.map((row) => row.personId),
  );
  const person = new Map(people.map((one) => [one.id, one]));
  return new Map(
    rows.flatMap((row): [string, MemberKnown][] => {
      const one = person.get(row.personId);
      if (!one) return [];
      const { id, name, rank, post, homeCity } = one;
      const standing = standingNow(row, asked.now);
      const competences = [...one.competences];
      return [
        [
          id,
          {
            personId: id,
            name,
            rank,
            post,
            homeCity,
            competences,
            standing,
            until: row.until,
            free: row.free,
          },
        ],
      ];
    }),
  );
}

export const daysOf = (squad: { startsOn: Days['from']; endsOn: Days['to'] }): Days => ({
  from: squad.startsOn,
  to: squad.endsOn,
});

export const membersOf = (squad: SquadRow, known: ReadonlyMap<string, MemberKnown>): MemberKnown[] =>
  squad.members.flatMap((seat) => known.get(seat.personId) ?? []);

interface Frame {
  readonly campaign: Pick<CampaignRow, 'leaderRank'>;
  readonly known: ReadonlyMap<string, MemberKnown>;
}

export function squadShown(asked: Ask, squad: SquadRow, { campaign, known }: Frame): Squad {
  const members = membersOf(squad, known);
  const waits = ['forming', 'cleared', 'suspended'].includes(squad.status);
  const obstacles = waits ? leaveObstacles(members, daysOf(squad), campaign.leaderRank) : [];
  return {
    ...squad,
    cities: [...squad.cities],
    members: members.map((member, n) => ({
      ...member,
      leader: n === 0,
      standingUntil: member.until,
    })),
    obstacles: obstacles.map(({ rule, particulars }) => ({
      rule,
      sentence: say(words[rule] ?? { 'zh-CN': rule, en: rule }, asked.language, particulars),
    })),
  };
}

export const squadCan = (asked: Ask) =>
  can(asked.who, {
    edit: mayFormSquads,
    clear: mayFormSquads,
    depart: mayFormSquads,
    suspend: mayStopSquads,
  });
