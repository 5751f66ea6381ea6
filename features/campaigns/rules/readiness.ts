import { type Day, daysBetween, isDay } from '../../../packages/kernel/day.ts';
import { hoursAfter } from '../../../packages/kernel/instant.ts';
import { Refusal } from '../../../packages/kernel/refusal.ts';
import type { Answer, Answers, Requirement, Standing } from '../contract.ts';

/** RDY-2 A verdict that ran out no longer makes ready. */
export const standingNow = (verdict: { standing: Standing; until: string | null }, now: string): Standing =>
  verdict.standing === 'ready' && (verdict.until === null || verdict.until < now)
    ? 'notReady'
    : verdict.standing;

/** Declared, and not judged since. */
export const waitsForVerdict = (of: { declaredAt: string | null; judgedAt: string | null }): boolean =>
  of.declaredAt !== null && (of.judgedAt === null || of.judgedAt < of.declaredAt);

const fits = (of: Requirement, answer: Answer | undefined): boolean => {
  switch (of.kind) {
    case 'boolean':
      return typeof answer === 'boolean';
    case 'number-below':
      return (
        typeof answer === 'number' && answer >= (of.atLeast ?? answer) && answer <= (of.atMost ?? answer)
      );
    case 'date-within':
      return typeof answer === 'string' && isDay(answer);
  }
};

/** RDY-5 Every question put to the person is answered in its kind, and nothing else is. Names the field at fault. */
export function ensureAnswered(requirements: readonly Requirement[], answers: Answers): void {
  for (const one of requirements) {
    const given = answers[one.key];
    const must = one.answeredBy === 'person';
    if ((must || given !== undefined) && !fits(one, given))
      throw new Refusal('RDY-5', {}, `answers.${one.key}`);
  }
  ensureKnown(
    requirements.filter((one) => one.answeredBy !== 'system'),
    answers,
  );
}

/** RDY-5 for what the readiness officer answers. */
export function ensureOfficerAnswers(requirements: readonly Requirement[], answers: Answers): void {
  const asked = requirements.filter((one) => one.answeredBy === 'officer');
  ensureKnown(asked, answers);
  for (const one of asked)
    if (answers[one.key] !== undefined && !fits(one, answers[one.key]))
      throw new Refusal('RDY-5', {}, `answers.${one.key}`);
}

function ensureKnown(requirements: readonly Requirement[], answers: Answers): void {
  const known = new Set(requirements.map((one) => one.key));
  const stray = Object.keys(answers).find((key) => !known.has(key));
  if (stray !== undefined) throw new Refusal('RDY-5', {}, `answers.${stray}`);
}

const isMet = (of: Requirement, answer: Answer | undefined, today: Day): boolean => {
  if (answer === undefined || !fits(of, answer)) return false;
  switch (of.kind) {
    case 'boolean':
      return answer === of.expect;
    case 'number-below':
      return typeof answer === 'number' && of.limit !== null && answer < of.limit;
    case 'date-within':
      return isRecent(answer, of.limit ?? 0, today);
  }
};
const isRecent = (answer: Answer, days: number, today: Day): boolean => {
  if (typeof answer !== 'string' || !isDay(answer)) return false;
  const ago = daysBetween(answer, today);
  return ago >= 0 && ago <= days;
};

export interface Judged {
  readonly answers: Answers;
  /** What the system knows by itself: `{ competence: true }`. */
  readonly known: Readonly<Record<string, boolean>>;
  readonly declaredAt: string;
}

/** RDY-1 Keys of the requirements that are not met, or whose answer is too old. */
export function unmet(
  requirements: readonly Requirement[],
  of: Judged,
  at: { today: Day; now: string },
): Requirement[] {
  return requirements.filter((one) => {
    if (one.answeredBy === 'system') return of.known[one.key] !== (one.expect ?? true);
    const old = one.validityHours !== null && hoursAfter(of.declaredAt, one.validityHours) < at.now;
    return old || !isMet(one, of.answers[one.key], at.today);
  });
}

/** RDY-2 Ready until the first answer runs out; `otherwise` hours when none does. */
export const readyUntil = (
  requirements: readonly Requirement[],
  declaredAt: string,
  otherwise: number,
): string =>
  hoursAfter(declaredAt, Math.min(otherwise, ...requirements.flatMap((one) => one.validityHours ?? [])));

/** RDY-4 Health facts apart from the rest. */
export function apart(
  requirements: readonly Requirement[],
  answers: Answers,
): { plain: Answers; sealed: Answers } {
  const sensitive = new Set(requirements.filter((one) => one.sensitive).map((one) => one.key));
  const take = (wanted: boolean): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([key]) => sensitive.has(key) === wanted));
  return { plain: take(false), sealed: take(true) };
}

/** Somebody is competent for a campaign when they bring anything that its visits ask for. */
export const isCompetent = (has: readonly string[], asked: ReadonlySet<string>): boolean =>
  asked.size === 0 || has.some((one) => asked.has(one));
