import type { Day } from '../kernel/day.ts';

/**
 * A planning problem as documented JSON, version 2 (files of version 1 are read as well: what they do not say has the
 * default named here). Times are whole minutes, money is whole yuan, values are whole points. A time of day counts
 * from local midnight (0 … `horizon.dayLength`). Ids are the caller's and mean nothing here.
 * In the literature: team orienteering with multiple time windows over several days, with mandatory visits
 * (Vansteenwegen, Souffriau & Van Oudheusden 2011; Gunawan, Lau & Vansteenwegen 2016) and team formation before it.
 */
export interface Problem {
  readonly version: 2;
  readonly horizon: Horizon;
  readonly cities: readonly City[];
  readonly places: readonly Place[];
  /** Directed journeys between two cities; a pair that is not listed cannot be travelled. */
  readonly legs: readonly Leg[];
  readonly people: readonly Person[];
  readonly squads: readonly SquadSpec[];
  /** Squads to be formed of the people who are in no given squad; null for none. */
  readonly toForm: SquadsToForm | null;
  readonly visits: readonly Visit[];
  readonly mix: readonly MixRule[];
  /** Never exceeded; `[]` for none. */
  readonly caps: readonly Cap[];
  /** Yuan for all journeys and visits of all squads together; null for no limit. */
  readonly budget: number | null;
  readonly closures: readonly Closure[];
  readonly registrations: readonly Registration[];
  readonly past: Past;
  readonly weights: Weights;
}

export interface Horizon {
  /** Minutes from midnight to midnight: 1440. Other units of time, as in benchmark files, make longer days. */
  readonly dayLength: number;
  /** Working days in order. On a day that is not listed nobody travels and nobody is visited. */
  readonly days: readonly WorkingDay[];
  /** Nobody travels from `from` in the evening to `to` in the morning: `{ from: 1320, to: 360 }`. */
  readonly nightRest: { readonly from: number; readonly to: number };
  /** A squad is back at its end place by this time of its last day. */
  readonly latestReturn: number;
}

/** Visits begin and end between `opens` and `closes`, minutes of the day. */
export interface WorkingDay {
  readonly day: Day;
  readonly opens: number;
  readonly closes: number;
}

export interface City {
  readonly code: string;
  /** Minutes between two different places of this city. */
  readonly insideMinutes: number;
}

export interface Place {
  readonly id: string;
  readonly city: string;
  readonly kind: 'site' | 'station' | 'home' | 'hotel';
  /** WGS-84 degrees times 1,000,000, so that they are whole; for maps only. */
  readonly lng?: number;
  readonly lat?: number;
}

export interface Leg {
  readonly from: string;
  readonly to: string;
  /** Door to door. */
  readonly minutes: number;
  /** Yuan for each person. */
  readonly money: number;
  readonly how: 'rail' | 'road' | 'air';
  /** What to print on the plan: `G1348`. */
  readonly train?: string;
}

export interface Person {
  readonly id: string;
  /** Higher is more senior. */
  readonly rank: number;
  readonly competences: readonly string[];
  /** Place of residence; outstationed people live where they are posted. */
  readonly home: string;
  /** Days on which this person may be out; null for all. */
  readonly free: readonly Day[] | null;
  /** Passed the readiness gate. */
  readonly ready: boolean;
}

export interface SquadSpec {
  readonly id: string;
  /** Person ids; at most `maxMembers`. */
  readonly members: readonly string[];
  /** Place ids. */
  readonly start: string;
  readonly end: string;
  /** First and last day out, both included. */
  readonly from: Day;
  readonly to: Day;
  /** 1 … 3. */
  readonly maxMembers: number;
  /** One member has at least this rank. */
  readonly leaderRank: number;
  /** Yuan for all journeys of all members; null for no limit. */
  readonly budget: number | null;
}

/** `count` squads named `formed-1` … ; each starts and ends at the home of most of its members. */
export interface SquadsToForm {
  readonly count: number;
  readonly from: Day;
  readonly to: Day;
  readonly maxMembers: number;
  readonly leaderRank: number;
  readonly budget: number | null;
}

export interface Window {
  readonly day: Day;
  /** The whole visit lies between `from` and `to`, minutes of the day. */
  readonly from: number;
  readonly to: number;
}

export interface Visit {
  readonly id: string;
  readonly place: string;
  /** Points earned by making it. */
  readonly value: number;
  /** Minutes on the spot. */
  readonly duration: number;
  /** Yuan spent on the spot by the whole squad; counts against budgets, not in the score. 0 when missing. */
  readonly cost: number;
  readonly windows: readonly Window[];
  /** The members of the squad have all of these between them. */
  readonly competences: readonly string[];
  /** One member has at least this rank. */
  readonly rank: number;
  readonly tags: readonly string[];
  /** Leaving it out costs `weights.mandatoryMissed`. */
  readonly mandatory: boolean;
  /** Where both are made, this one begins when that one has ended. */
  readonly notBefore: readonly string[];
  /** Where both are made, they are made on one day. */
  readonly sameDayAs: readonly string[];
  /** Squad ids; null for any. */
  readonly onlySquads: readonly string[] | null;
  readonly notSquads: readonly string[];
  /** What the host was told; another squad, day or time, or none at all, costs `weights.moved`. */
  readonly confirmed: Omit<Slot, 'visit'> | null;
}

/** Who goes when. `start` in minutes of the day. */
export interface Slot {
  readonly visit: string;
  readonly squad: string;
  readonly day: Day;
  readonly start: number;
}

/**
 * Of the visits made (by all, or by each squad that makes any) at least / at most this share, or this many, have the
 * tag. Missing it costs `weights.mixMissed` for each visit.
 */
export interface MixRule {
  readonly id: string;
  readonly tag: string;
  readonly scope: 'campaign' | 'squad';
  readonly unit: 'share' | 'count';
  /** Whole per cent, 0 … 100, or visits. */
  readonly least: number;
  readonly most: number;
}

/** At most `most` visits with the tag: in the campaign, by each squad, or on each day of all squads together. */
export interface Cap {
  readonly id: string;
  readonly tag: string;
  readonly scope: 'campaign' | 'squad' | 'day';
  readonly most: number;
}

/** A city, or one place, where nobody is visited and nobody arrives from `from` to `to`, both included. */
export interface Closure {
  readonly city: string | null;
  readonly place: string | null;
  readonly from: Day;
  readonly to: Day;
}

/** Minutes it takes to register on arrival in a city, at most 240. Coming home needs none. */
export interface Registration {
  readonly city: string;
  readonly from: Day;
  readonly to: Day;
  readonly minutes: number;
}

export interface Past {
  /** Nothing new begins before this; null before the campaign. */
  readonly now: { readonly day: Day; readonly minute: number } | null;
  /** Done: kept as recorded, whatever the rules say now. */
  readonly executed: readonly Slot[];
  /** To come, and not to be touched: squad, day and time stay. */
  readonly frozen: readonly Slot[];
  /** Where a squad stands now, if not where its last executed visit was. */
  readonly whereabouts: readonly { readonly squad: string; readonly place: string }[];
  /** Members as people were told; each who is new or gone costs `weights.swapped`. */
  readonly members: readonly { readonly squad: string; readonly members: readonly string[] }[];
}

/** Points. `minutesPerPoint` and `moneyPerPoint` say how much travel outweighs one point; 0 counts none. */
export interface Weights {
  readonly mandatoryMissed: number;
  /** For each visit by which a mix rule is missed. */
  readonly mixMissed: number;
  readonly moved: number;
  readonly swapped: number;
  readonly minutesPerPoint: number;
  readonly moneyPerPoint: number;
}

export const DEFAULT_WEIGHTS: Weights = {
  mandatoryMissed: 1000,
  mixMissed: 20,
  // more than a visit is commonly worth: hosts and people are told something new only for more than one of them
  moved: 100,
  swapped: 100,
  minutesPerPoint: 60,
  moneyPerPoint: 0,
};

export const NO_PAST: Past = { now: null, executed: [], frozen: [], whereabouts: [], members: [] };
