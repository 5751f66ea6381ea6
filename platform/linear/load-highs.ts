import type { Highs, Model } from 'highs';
import type {
  Columns,
  Fractions,
  GrowingProgram,
  Linear,
  Program,
  WholeLimits,
} from '../../packages/planner/linear.ts';

/** HiGHS (Huangfu & Hall 2018) in WebAssembly: one thread, no clock asked, so that one program has one answer. */
const QUIET = { output_flag: false, random_seed: 0 };

const matrixOf = ({ starts, rows, factors }: Columns, numRows: number) => ({
  format: 'csc' as const,
  numRows,
  numCols: starts.length - 1,
  starts,
  indices: rows,
  values: factors,
});

const open = (highs: Highs, { rowMost, columns }: Program, isWhole: boolean): Model => {
  const numCols = columns.gain.length;
  return highs.createModel({
    numCols,
    numRows: rowMost.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: columns.gain,
    colLower: new Float64Array(numCols),
    colUpper: columns.most,
    rowLower: new Float64Array(rowMost.length).fill(-highs.infinity),
    rowUpper: rowMost,
    matrix: matrixOf(columns, rowMost.length),
    ...(isWhole ? { integrality: new Int32Array(numCols).fill(highs.constants.variableType.integer) } : {}),
  });
};

const whole = (highs: Highs, program: Program, { nodes, gap, hint }: WholeLimits): Float64Array | null => {
  const model = open(highs, program, true);
  try {
    model.options.set({ ...QUIET, mip_max_nodes: nodes, mip_abs_gap: gap, mip_rel_gap: 0 });
    model.setSolution({ colValue: hint });
    model.run();
    // A limit reached leaves the best found; without any the values are not whole, or none.
    const isFound = model.info.get('primal_solution_status') === 2;
    return isFound ? model.getSolution().colValue : null;
  } finally {
    model.dispose();
  }
};

const solve = (highs: Highs, model: Model): Fractions | null => {
  const { modelStatus } = model.run();
  if (modelStatus !== highs.constants.modelStatus.optimal) return null;
  const { colValue, rowDual } = model.getSolution();
  return {
    points: model.getObjectiveValue(),
    values: colValue,
    prices: rowDual.map((price) => Math.max(0, price)),
  };
};

const grow = (highs: Highs, program: Program): GrowingProgram => {
  const model = open(highs, program, false);
  model.options.set({ ...QUIET, presolve: 'off', solver: 'simplex' }); // from the last basis on
  return {
    add: (columns) => {
      if (columns.gain.length === 0) return;
      model.addCols({
        cost: columns.gain,
        lower: new Float64Array(columns.gain.length),
        upper: columns.most,
        matrix: matrixOf(columns, program.rowMost.length),
      });
    },
    solve: () => solve(highs, model),
    close: () => model.dispose(),
  };
};

/**
 * The linear solver, or null where the package is not installed: it is optional, as are the bounds and the packing
 * that need it. Loading takes half a second and happens when it is first asked for.
 */
export const loadHighs = async (): Promise<Linear | null> => {
  try {
    const { default: load } = await import('highs');
    const highs = await load();
    return {
      whole: (program, limits) => whole(highs, program, limits),
      open: (program) => grow(highs, program),
    };
  } catch {
    return null;
  }
};
