/** Values put into a rule's sentence, by name. */
export type Particulars = Readonly<Record<string, string | number>>;

/**
 * A rule said no. `rule` is its number in docs/rules; its sentence, in the reader's language, is looked up in
 * the feature's `words.ts` and filled with `particulars`. `field` names the input at fault, as a dotted path.
 */
export class Refusal extends Error {
  readonly rule: string;
  readonly particulars: Particulars;
  readonly field: string | null;
  constructor(rule: string, particulars: Particulars = {}, field: string | null = null) {
    super(`${rule} ${JSON.stringify(particulars)}`);
    this.name = 'Refusal';
    this.rule = rule;
    this.particulars = particulars;
    this.field = field;
  }
}

/** Refuses with `rule` unless `truth` holds. */
export function ensure(truth: boolean, rule: string, particulars: Particulars = {}): asserts truth {
  if (!truth) throw new Refusal(rule, particulars);
}

/** The thing asked for does not exist, or is not the asker's to know of: both look the same (HTTP-2). */
export function found<T>(thing: T | null | undefined, kind: string): T {
  if (thing === null || thing === undefined) throw new Refusal('HTTP-2', { kind });
  return thing;
}
