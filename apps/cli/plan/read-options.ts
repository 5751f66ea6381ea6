import type { Until } from '../../../platform/solver/solve-in-threads.ts';
import type { Said } from '../say.ts';

export const FORMATS = ['json', 'toptw', 'mctopmtw'] as const;
export type Format = (typeof FORMATS)[number];

/** As typed. */
export interface PlanOptions extends Said {
  readonly format: string;
  readonly squads?: string;
  readonly seconds?: string;
  readonly iterations?: string;
  readonly seed: string;
  readonly threads: string;
  readonly bound: string;
  readonly previous?: string;
}

/** As meant. */
export interface Wanted {
  readonly format: Format;
  readonly squads: number | null;
  readonly until: Until;
  readonly seed: number;
  readonly threads: number;
  readonly boundSeconds: number;
  readonly previous: string | null;
}

const DEFAULT_SECONDS = 10;
export const LIMITS = { squads: 1000, seconds: 86_400, iterations: 1e12, seed: 2 ** 32 - 1, threads: 16 };

const numberIn = (option: string, text: string, [least, most]: readonly [number, number]): number => {
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Error(`${option}: expected a number from ${least} to ${most}, not "${text}"`);
};

const wholeIn = (option: string, text: string, [least, most]: readonly [number, number]): number => {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Error(`${option}: expected a whole number from ${least} to ${most}, not "${text}"`);
};

const formatOf = (text: string): Format => {
  const format = FORMATS.find((one) => one === text);
  if (format) return format;
  throw new Error(`--format: expected ${FORMATS.join(', ')}, not "${text}"`);
};

const untilOf = ({ seconds, iterations }: PlanOptions): Until => {
  if (iterations === undefined)
    return { seconds: numberIn('--seconds', seconds ?? `${DEFAULT_SECONDS}`, [0, LIMITS.seconds]) };
  if (seconds !== undefined) throw new Error('either --seconds or --iterations, not both');
  return { iterations: wholeIn('--iterations', iterations, [0, LIMITS.iterations]) };
};

/** Reads what was typed; throws one line that says what would be right. */
export function readOptions(options: PlanOptions): Wanted {
  const format = formatOf(options.format);
  const { squads, previous = null } = options;
  if (previous !== null && format !== 'json')
    throw new Error('--previous goes with --format json: benchmark files have no plan before');
  return {
    format,
    squads: squads === undefined ? null : wholeIn('--squads', squads, [1, LIMITS.squads]),
    until: untilOf(options),
    seed: wholeIn('--seed', options.seed, [0, LIMITS.seed]),
    threads: wholeIn('--threads', options.threads, [1, LIMITS.threads]),
    boundSeconds: numberIn('--bound', options.bound, [0, LIMITS.seconds]),
    previous,
  };
}
