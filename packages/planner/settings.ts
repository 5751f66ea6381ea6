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
  /** Temperatures as shares of the mean value of a visit; tried on made-up instances, see bench/planner. */
  readonly hot: number;
  readonly cold: number;
  /** Iterations of the first cooling where nobody says how long the search may take; then each is twice as long. */
  readonly firstCooling: number;
  /** Coolings where it is known how long the search may take; each but the first begins with `reheat` × hot. */
  readonly coolings: number;
  readonly reheat: number;
  /** Spread of the keys by which visits queue up: 0 is the same order each time, 1 any factor up to 2. */
  readonly noise: number;
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
  hot: 0.3,
  cold: 0.01,
  firstCooling: 1000,
  coolings: 1,
  reheat: 1,
  noise: 0.3,
  mostWaiting: 400,
  mostSquads: 12,
};
