import type { Day } from '../kernel/day.ts';
import type { Leg } from './problem.ts';

/** A plan as documented JSON, version 1. Units as in the problem: minutes, yuan, points. */
export interface Plan {
  readonly version: 1;
  readonly squads: readonly PlannedSquad[];
  readonly routes: readonly Route[];
  readonly leftOut: readonly LeftOut[];
  readonly score: Score;
  /** No plan of these squads, on direct ways, earns more than `points`; null while nothing is proven. */
  readonly bound: { readonly points: number } | null;
  /** What each member is needed for; missing in plans made before it was told, and in those made by hand. */
  readonly reliance?: readonly SquadReliance[];
  /** Mandatory visits that cannot all be made; `[]` if none were found to be so, missing where nobody looked. */
  readonly conflicts?: readonly Conflict[];
}

/**
 * Mandatory visits that the squads of the plan cannot make together, whatever else they leave out; without any one of
 * them the others can be made.
 */
export interface Conflict {
  /** The one that is left out when the others are made comes last. */
  readonly visits: readonly string[];
  /**
   * True: no plan makes all of them, and for any one left out a plan was found that makes the others. False: the
   * planner found no way in the effort it may spend; there may be one, or fewer of them may conflict already.
   */
  readonly proven: boolean;
  /** What then stands in the way of the last one, the cheapest to remove first; may be empty. */
  readonly reasons: readonly Reason[];
}

export interface PlannedSquad {
  readonly id: string;
  readonly members: readonly string[];
  /** The member of highest rank; null in a squad without members. */
  readonly leader: string | null;
  readonly start: string;
  readonly end: string;
  readonly from: Day;
  readonly to: Day;
  /** null for a squad that was given. */
  readonly why: WhyTheseThree | null;
}

/** Why these people: what they cover between them and how much of the candidate visits that opens. */
export interface WhyTheseThree {
  readonly competences: readonly string[];
  readonly rank: number;
  /** City in which most of them live. */
  readonly homeCity: string;
  /** Candidate visits they may make, and what those are worth together. */
  readonly visits: number;
  readonly value: number;
  /** Candidate visits that nobody formed earlier, or given, may make. */
  readonly onlyThey: number;
}

/** One squad's days, in order; days without a step are left out. */
export interface Route {
  readonly squad: string;
  readonly days: readonly RouteDay[];
}

export interface RouteDay {
  readonly day: Day;
  readonly steps: readonly Step[];
  /** City of the night after this day. */
  readonly sleeps: string;
}

/** Consecutive steps do not overlap; what lies between two of them is waiting. */
export type Step = VisitStep | TravelStep | RegisterStep;

export interface VisitStep {
  readonly kind: 'visit';
  readonly visit: string;
  readonly start: number;
  readonly end: number;
}

export interface TravelStep {
  readonly kind: 'travel';
  /** Place ids. */
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
  /** `local` inside a city. */
  readonly how: Leg['how'] | 'local';
  readonly train?: string;
  /** Yuan for the whole squad. */
  readonly money: number;
}

export interface RegisterStep {
  readonly kind: 'register';
  readonly city: string;
  readonly start: number;
  readonly end: number;
}

/** Points, term by term; penalties are negative or zero. */
export interface Score {
  readonly value: number;
  readonly mandatoryMissed: number;
  readonly mixMissed: number;
  readonly moved: number;
  readonly swapped: number;
  readonly travelMinutes: number;
  readonly travelMoney: number;
  readonly total: number;
}

/** A visit that is not made, and what stands in its way: the cheapest to remove first. */
export interface LeftOut {
  readonly visit: string;
  readonly reasons: readonly Reason[];
}

export type Reason =
  | { readonly kind: 'noSquadHasCompetence'; readonly missing: readonly string[]; readonly nearest: string }
  | { readonly kind: 'rankTooLow'; readonly required: number; readonly highest: number }
  | { readonly kind: 'takenOut' }
  | { readonly kind: 'noSquadAllowed' }
  | { readonly kind: 'noSquadAvailable' }
  | { readonly kind: 'capReached'; readonly cap: string; readonly most: number }
  | { readonly kind: 'cityClosed'; readonly city: string }
  | { readonly kind: 'noWindowReachable' }
  | { readonly kind: 'overBudget'; readonly squad: string; readonly by: number }
  | { readonly kind: 'tiedTo'; readonly visits: readonly string[] }
  | { readonly kind: 'shortBy'; readonly minutes: number; readonly squad: string }
  | { readonly kind: 'displacedBy'; readonly visit: string; readonly squad: string; readonly worth: number }
  | { readonly kind: 'notWorthIt'; readonly squad: string; readonly points: number };

/** Some visits by id, and what they are worth together, in points. */
export interface Worth {
  readonly visits: readonly string[];
  readonly value: number;
}

/** A competence that visits of a squad ask for, and who of its members has it. */
export interface AskedOf extends Worth {
  readonly competence: string;
  readonly members: readonly string[];
}

/**
 * What a squad could not do without one of its members. A visit may stand under several heads; in `lost` it is once.
 */
export interface MemberReliance {
  readonly person: string;
  /** All visits that lose something. */
  readonly lost: Worth;
  /** Visits for which nobody is left with a competence they ask for, and which competences those are. */
  readonly competence: Worth & { readonly missing: readonly string[] };
  /** Visits for which nobody is left with the rank they ask for. */
  readonly rank: Worth;
  /** Every visit of the squad, where nobody is left of the rank that it must be led by. */
  readonly leader: Worth;
}

/** Why the squad is made of these people: what its visits ask for, and what each member is needed for. */
export interface SquadReliance extends Worth {
  readonly squad: string;
  readonly asked: readonly AskedOf[];
  readonly members: readonly MemberReliance[];
}

/** Every visit step of a plan with its squad and day. */
export const visitsOf = (
  plan: Pick<Plan, 'routes'>,
): { visit: string; squad: string; day: Day; start: number }[] =>
  plan.routes.flatMap(({ squad, days }) =>
    days.flatMap(({ day, steps }) =>
      steps.flatMap((step) =>
        step.kind === 'visit' ? [{ visit: step.visit, squad, day, start: step.start }] : [],
      ),
    ),
  );
