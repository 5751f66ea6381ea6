const CANDIDATES = [',', '\t', ';'] as const;
export type Delimiter = (typeof CANDIDATES)[number];

/** How often `delimiter` stands outside quotation marks, line by line. */
const counts = (sample: string, delimiter: Delimiter): number[] => {
  const perLine: number[] = [];
  let quoted = false;
  let here = 0;
  for (const c of sample) {
    if (c === '"') quoted = !quoted;
    else if (!quoted && c === delimiter) here += 1;
    else if (!quoted && c === '\n') {
      perLine.push(here);
      here = 0;
    }
  }
  perLine.push(here);
  return perLine.filter((n) => n > 0);
};

/** Lines that agree on their most frequent count, the count as tie-breaker: `1,000;2,000` is cut at `;`. */
const agreement = (perLine: readonly number[]): number => {
  const votes = new Map<number, number>();
  for (const n of perLine) votes.set(n, (votes.get(n) ?? 0) + 1);
  return Math.max(0, ...[...votes].map(([n, lines]) => lines * 1000 + Math.min(n, 999)));
};

/** Comma when nothing speaks for another. `sample` is the beginning of the file. */
export const delimiterOf = (sample: string): Delimiter => {
  const declared = /^sep=([,;\t])\r?\n/.exec(sample)?.[1];
  const known = CANDIDATES.find((c) => c === declared);
  if (known) return known;
  return CANDIDATES.reduce((best, c) =>
    agreement(counts(sample, c)) > agreement(counts(sample, best)) ? c : best,
  );
};
