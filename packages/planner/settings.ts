/** Parameters of the search, with the source of each default. */
export interface Settings {
  /** Mean number of visits taken out at once (SISR, Christiaens & Vanden Berghe 2020, section 5.1). */
  readonly meanRemoved: number;
  /** Longest string of visits taken out of one squad (ibid.). */
  readonly longestString: number;
  /** Share of strings that keep some visits in their middle (ibid., "split string"). */
  readonly splitStrings: number;
  /** Share of positions passed over when a visit is put back (ibid.: 0.01). */
  readonly blink: number;
  /** Share of the iterations in which it is `sleepyBlink` instead. */
  readonly sleepy: number;
  readonly sleepyBlink: number;
  /** Temperatures as shares of the mean value of a visit; tried on made-up instances, see bench/planner. */
  readonly hot: number;
  readonly cold: number;
  /** Iterations of the first cooling where nobody says how long the search may take; then each is twice as long. */
  readonly firstCooling: number;
  /** Coolings where it is known how long the search may take; each but the first begins with `reheat` × hot. */
  readonly coolings: number;
  readonly reheat: number;
  /** Share of the visits left out before that are passed over in one iteration: more iterations for the same time. */
  readonly skipped: number;
  /** Share of the iterations in which none of them is passed over. */
  readonly wholesale: number;
  /** Greatest part of the visits just taken out that are not put back in this iteration, so that others get their place. */
  readonly spurned: number;
  /** Most by which chance changes the order in which visits are put back: 1 is any factor up to 2. */
  readonly whim: number;
  /** Visits left out that are tried in one iteration, at most. */
  readonly mostWaiting: number;
  /** Squads for which a visit just taken out is tried, at most. */
  readonly mostSquads: number;
}

export const DEFAULT_SETTINGS: Settings = {
  meanRemoved: 10,
  longestString: 10,
  splitStrings: 0.5,
  blink: 0.01,
  sleepy: 0.1,
  sleepyBlink: 0.3,
  hot: 1,
  cold: 0.05,
  firstCooling: 1000,
  coolings: 1,
  reheat: 1,
  skipped: 0.8,
  spurned: 0.5,
  wholesale: 0.2,
  whim: 1,
  mostWaiting: 400,
  mostSquads: 12,
};
