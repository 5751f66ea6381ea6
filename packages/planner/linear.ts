/**
 * What the planner asks of a linear solver. It has none of its own: one is handed in where one is at hand
 * (`platform/linear`), and without one there is neither set packing nor a bound better than the plain ones.
 */
export interface Linear {
  /**
   * The best whole numbers found for the columns within so many nodes of branch and bound; null when none are found.
   * One program and limit give one answer: no clock is asked. `hint` is a solution to begin with.
   */
  whole(program: Program, limits: WholeLimits): Float64Array | null;
  /** The same program with fractions, to which columns can be added between two solutions. */
  open(program: Program): GrowingProgram;
}

export interface WholeLimits {
  readonly nodes: number;
  /** Points by which an answer must beat another to be looked for: just below 1 where all points are whole. */
  readonly gap: number;
  readonly hint: Float64Array;
}

/** Maximise gain · x, where each column lies between 0 and its most, and each row adds up to at most its own. */
export interface Program {
  readonly rowMost: Float64Array;
  readonly columns: Columns;
}

/** Sparse columns: entries of column j stand from `starts[j]` to before `starts[j + 1]`. */
export interface Columns {
  readonly gain: Float64Array;
  /** Infinity for no limit. */
  readonly most: Float64Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly factors: Float64Array;
}

export interface GrowingProgram {
  add(columns: Columns): void;
  /** null when the solver gives up. */
  solve(): Fractions | null;
  /** Gives its memory back; nothing may be asked of it afterwards. */
  close(): void;
}

export interface Fractions {
  readonly points: number;
  readonly values: Float64Array;
  /** What one more of each row would be worth, in points; zero or more. */
  readonly prices: Float64Array;
}

/** One column while a program is written down; each row at most once. */
export interface Column {
  readonly gain: number;
  readonly most: number;
  readonly rows: ArrayLike<number>;
  readonly factors: ArrayLike<number>;
}

export const columnsOf = (list: readonly Column[]): Columns => {
  const starts = new Int32Array(list.length + 1);
  list.forEach((one, i) => {
    starts[i + 1] = (starts[i] ?? 0) + one.rows.length;
  });
  const rows = new Int32Array(starts.at(-1) ?? 0);
  const factors = new Float64Array(rows.length);
  list.forEach((one, i) => {
    rows.set(one.rows, starts[i]);
    factors.set(one.factors, starts[i]);
  });
  return {
    gain: Float64Array.from(list, (one) => one.gain),
    most: Float64Array.from(list, (one) => one.most),
    starts,
    rows,
    factors,
  };
};
