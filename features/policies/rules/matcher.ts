import type { Condition, Leaf } from './conditions.ts';
import { FACTS, type FactValue, fact, type Known } from './facts.ts';
import {
  type Answer,
  answerFrom,
  type Standing,
  type Straight,
  type StraightLeaf,
  standingOf,
  straighten,
  straightLeaves,
} from './reasons.ts';
import { namedBy, numberOf, openValuesOf, rangeOf } from './truth.ts';

/** The facts of many firms, a column each: numbers, choices as bits; not a number where a fact is not known. */
export interface Columns {
  readonly count: number;
  readonly of: ReadonlyMap<string, Float64Array>;
}

const bitsOf = (key: string, values: readonly string[]): number => {
  const one = fact(key);
  if (one.type !== 'choice' && one.type !== 'set') return 0;
  return one.choices.reduce((bits, choice, i) => (values.includes(choice.value) ? bits | (1 << i) : bits), 0);
};

/** A fact as its column holds it. */
export function cellOf(key: string, value: FactValue | null | undefined): number {
  if (value === null || value === undefined) return Number.NaN;
  const { type } = fact(key);
  if (type !== 'choice' && type !== 'set') return numberOf(value);
  return bitsOf(key, Array.isArray(value) ? value : [String(value)]);
}

export function columnsOf(firms: readonly Known[]): Columns {
  const of = new Map(FACTS.map(({ key }) => [key, new Float64Array(firms.length).fill(Number.NaN)]));
  for (const [row, known] of firms.entries())
    for (const [key, value] of Object.entries(known)) {
      const column = of.get(key);
      if (column) column[row] = cellOf(key, value);
    }
  return { count: firms.length, of };
}

interface RangeStep {
  readonly step: 'range';
  readonly column: string;
  readonly from: number;
  readonly to: number;
  /** Values that leave it open (POL-3): a place recorded more coarsely than is asked. */
  readonly open: readonly number[];
  readonly bit: number;
  readonly negated: boolean;
}
interface BitsStep {
  readonly step: 'bits';
  readonly column: string;
  readonly mask: number;
  readonly bit: number;
  readonly negated: boolean;
}
/** Puts the last `count` results together. */
interface JoinStep {
  readonly step: 'every' | 'some';
  readonly count: number;
}

/** A clause as steps over columns, deepest first. */
export interface Program {
  readonly straight: Straight;
  readonly leaves: readonly StraightLeaf[];
  readonly steps: readonly (RangeStep | BitsStep | JoinStep)[];
}

const leafStep = (leaf: Leaf, negated: boolean, at: number): RangeStep | BitsStep => {
  const base = { column: leaf.fact, bit: 1 << at, negated };
  const { type } = fact(leaf.fact);
  if (type === 'choice' || type === 'set')
    return { step: 'bits', ...base, mask: bitsOf(leaf.fact, namedBy(leaf)) };
  const [from, to] = rangeOf(leaf);
  return { step: 'range', ...base, from, to, open: openValuesOf(leaf) };
};

const stepsOf = (of: Straight): Program['steps'] =>
  'leaf' in of
    ? [leafStep(of.leaf, of.negated, of.at)]
    : [...of.parts.flatMap(stepsOf), { step: of.every ? 'every' : 'some', count: of.parts.length }];

export function compile(condition: Condition): Program {
  const straight = straighten(condition);
  return { straight, leaves: straightLeaves(straight), steps: stepsOf(straight) };
}

/** Truths as small numbers, so that all is the least and any is the greatest. */
const NO = 0;
const UNKNOWN = 1;
const YES = 2;

/** What a clause answers each firm: 0 no, 1 unknown, 2 yes; and a bit for each leaf that fails or is not known. */
export interface Answers {
  readonly truth: Uint8Array;
  readonly failing: Uint16Array;
  readonly unknown: Uint16Array;
}

export const roomFor = (count: number): Answers => ({
  truth: new Uint8Array(count),
  failing: new Uint16Array(count),
  unknown: new Uint16Array(count),
});

/** Firms that are looked at together: what they need stays near the processor. */
const BLOCK = 4096;

interface Block extends Answers {
  readonly from: number;
  readonly to: number;
}

/** Scratch for the results of steps that wait to be joined. */
const waiting: Uint8Array[] = [];
const waitingAt = (depth: number): Uint8Array => {
  const there = waiting[depth];
  if (there) return there;
  const made = new Uint8Array(BLOCK);
  waiting[depth] = made;
  return made;
};

function runRange(step: RangeStep, column: Float64Array, out: Uint8Array, block: Block): void {
  const { from, to, failing, unknown } = block;
  const { from: low, to: high, bit, open } = step;
  const [inside, outside] = step.negated ? [NO, YES] : [YES, NO];
  for (let row = from; row < to; row += 1) {
    const value = column[row] ?? Number.NaN;
    const truth =
      value >= low && value <= high
        ? inside
        : Number.isNaN(value) || (open.length > 0 && open.includes(value))
          ? UNKNOWN
          : outside;
    out[row - from] = truth;
    if (truth === NO) failing[row] = (failing[row] ?? 0) | bit;
    else if (truth === UNKNOWN) unknown[row] = (unknown[row] ?? 0) | bit;
  }
}

function runBits(step: BitsStep, column: Float64Array, out: Uint8Array, block: Block): void {
  const { from, to, failing, unknown } = block;
  const { mask, bit } = step;
  const [inside, outside] = step.negated ? [NO, YES] : [YES, NO];
  for (let row = from; row < to; row += 1) {
    const value = column[row] ?? Number.NaN;
    const truth = Number.isNaN(value) ? UNKNOWN : (value & mask) !== 0 ? inside : outside;
    out[row - from] = truth;
    if (truth === NO) failing[row] = (failing[row] ?? 0) | bit;
    else if (truth === UNKNOWN) unknown[row] = (unknown[row] ?? 0) | bit;
  }
}

/** Joins what stands at `depth` and above into `depth`. */
function join(step: JoinStep, depth: number, length: number): void {
  const out = waitingAt(depth);
  if (step.count === 0) out.fill(step.step === 'every' ? YES : NO, 0, length);
  for (let one = 1; one < step.count; one += 1) {
    const other = waitingAt(depth + one);
    if (step.step === 'every') keepLeast(out, other, length);
    else keepGreatest(out, other, length);
  }
}

function keepLeast(out: Uint8Array, other: Uint8Array, length: number): void {
  for (let i = 0; i < length; i += 1) {
    const [a, b] = [out[i] ?? NO, other[i] ?? NO];
    if (b < a) out[i] = b;
  }
}

function keepGreatest(out: Uint8Array, other: Uint8Array, length: number): void {
  for (let i = 0; i < length; i += 1) {
    const [a, b] = [out[i] ?? NO, other[i] ?? NO];
    if (b > a) out[i] = b;
  }
}

/** POL-12 Answers a clause for every firm of the columns, into `answers`, which must be empty. */
export function run(program: Program, columns: Columns, answers: Answers): void {
  for (let from = 0; from < columns.count; from += BLOCK)
    runBlock(program, columns, { ...answers, from, to: Math.min(columns.count, from + BLOCK) });
}

function runBlock(program: Program, columns: Columns, block: Block): void {
  let depth = 0;
  for (const step of program.steps) {
    if (step.step === 'range' || step.step === 'bits') {
      const column = columns.of.get(step.column);
      if (!column) throw new RangeError(`no column: ${step.column}`);
      if (step.step === 'range') runRange(step, column, waitingAt(depth), block);
      else runBits(step, column, waitingAt(depth), block);
      depth += 1;
    } else {
      depth -= step.count;
      join(step, depth, block.to - block.from);
      depth += 1;
    }
  }
  block.truth.set(waitingAt(0).subarray(0, block.to - block.from), block.from);
}

/** The answer with its reasons that a row of answers means (POL-3 to POL-5). */
export function answerAt(
  program: Program,
  answers: Answers,
  { row, known }: { readonly row: number; readonly known: Known },
): Answer {
  return answerFrom(program.leaves, standingAt(program, answers, row), known);
}

function standingAt({ straight }: Program, { failing, unknown }: Answers, row: number): Standing {
  const [no, open] = [failing[row] ?? 0, unknown[row] ?? 0];
  return standingOf(straight, (at) => ((no >> at) & 1 ? 'no' : (open >> at) & 1 ? 'unknown' : 'yes'));
}
