import type { Language } from '../../packages/kernel/words.ts';
import type { Ask } from '../../platform/http/route.ts';
import { type SquadRow, squadsOf } from '../campaigns/door.ts';
import { type LastWord, lastWords, type SquadToday, type WorldFacts } from '../itineraries/door.ts';
import { peopleByIds } from '../organisation/door.ts';
import type { SquadNow, VisitToday } from './contract.ts';
import { isSilent, stateOf, whereNow } from './rules.ts';

/** What a moment is: the zone's day and minute. */
export interface Moment {
  readonly today: Ask['today'];
  readonly minute: number;
}

export const placeNamed = (facts: WorldFacts, code: string, language: Language): SquadNow['place'] => {
  const city = facts.atlas.city(code);
  return { code, name: language === 'en' ? city.name.en : city.name.zh, lng: city.lng, lat: city.lat };
};

interface Known {
  readonly facts: WorldFacts;
  readonly moment: Moment;
  /** Of all campaigns. */
  readonly days: readonly SquadToday[];
}

interface Heard extends Known {
  readonly day: SquadToday | undefined;
  readonly word: LastWord | undefined;
  readonly names: ReadonlyMap<string, string>;
}

const latest = (...instants: (string | null | undefined)[]): string | null =>
  instants.reduce<string | null>((last, at) => (at && (last === null || at > last) ? at : last), null);

function squadNow(ask: Ask, squad: SquadRow, heard: Heard): SquadNow {
  const { facts, moment } = heard;
  const stops = heard.day?.stops ?? [];
  const states = stops.map((stop) => stateOf(stop, moment.minute));
  const overdue = states.filter((state) => state === 'overdue').length;
  const isAway = squad.departedAt !== null && squad.returnedAt === null;
  const place = whereNow(
    { isAway, startCity: squad.startCity, stops, lastArrival: heard.word?.arrival ?? null },
    moment,
  );
  const lastWordAt = latest(heard.word?.at, squad.departedAt, squad.returnedAt);
  const { id, number, name, status, startsOn, endsOn } = squad;
  return {
    id,
    number,
    name,
    status,
    startsOn,
    endsOn,
    members: squad.members.map((seat) => heard.names.get(seat.personId) ?? ''),
    place: placeNamed(facts, place.cityCode, ask.language),
    placedBy: place.by,
    lastWordAt,
    isSilent: isSilent({ status, overdue, lastWordAt }, ask.now),
    today: {
      stops: stops.length,
      settled: states.filter((state) => state === 'closed' || state === 'missed').length,
      overdue,
    },
  };
}

/** The squads of a campaign that were not disbanded, by number. */
export async function squadsNow(ask: Ask, campaignId: string, known: Known): Promise<SquadNow[]> {
  const { db, zone } = ask;
  const all = await squadsOf(db, zone.id, { campaignId });
  const squads = all.filter((squad) => squad.status !== 'disbanded');
  const words = new Map((await lastWords(db, zone.id, campaignId)).map((word) => [word.squadId, word]));
  const seated = squads.flatMap((squad) => squad.members.map((seat) => seat.personId));
  const people = await peopleByIds(db, zone.id, [...new Set(seated)]);

  const names = new Map(people.map((person) => [person.id, person.name]));
  return squads.map((squad) =>
    squadNow(ask, squad, {
      ...known,
      names,
      day: known.days.find((day) => day.squadId === squad.id),
      word: words.get(squad.id),
    }),
  );
}

/** The stops of today of a campaign's squads, by the hour. */
export const visitsToday = (ask: Ask, squads: readonly SquadNow[], known: Known): VisitToday[] =>
  squads
    .flatMap((squad) =>
      (known.days.find((day) => day.squadId === squad.id)?.stops ?? []).map((stop) => ({
        visitId: stop.visitId,
        title: stop.title,
        squadId: squad.id,
        squadNumber: squad.number,
        squadName: squad.name,
        city: placeNamed(known.facts, stop.cityCode, ask.language).name,
        start: stop.start,
        end: stop.end,
        state: stateOf(stop, known.moment.minute),
      })),
    )
    .toSorted((a, b) => a.start - b.start || a.squadNumber - b.squadNumber);
