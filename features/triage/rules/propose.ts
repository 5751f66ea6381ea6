import { Refusal } from '../../../packages/kernel/refusal.ts';
import { type FactFound, GRADES, type Grade, type GradingRule, type Hit, type Via } from '../contract.ts';

/** What is known of something that came in when its grade is proposed. */
export interface Facts {
  readonly text: string;
  readonly via: Via;
  /** How urgent whoever sent it holds it to be. */
  readonly saidGrade: Grade | null;
  readonly project: { readonly isKey: boolean; readonly stage: string } | null;
  /** Of the enterprise it is about. */
  readonly tags: readonly string[];
}

export interface Proposal {
  readonly grade: Grade;
  readonly why: readonly Hit[];
}

/** A before B before C before D. */
export const isHigher = (a: Grade, b: Grade): boolean => GRADES.indexOf(a) < GRADES.indexOf(b);
const higher = (a: Grade, b: Grade): Grade => (isHigher(a, b) ? a : b);

/** Width, letter case and spaces do not count. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

/** A word in letters stands alone (`fire`, not `firewall`); Chinese has no spaces and is found anywhere. */
function stands(word: string, text: string): boolean {
  const wanted = plain(word);
  if (!/^[\p{Script=Latin}\d]/u.test(wanted)) return text.includes(wanted);
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{Script=Latin}\\d])${escaped}(?![\\p{Script=Latin}\\d])`, 'u').test(text);
}

type Wanting = Pick<GradingRule, 'onlyKey' | 'stages' | 'tags' | 'via'>;

/** The facts a rule asks for, each with whether it holds. */
const askedOf = (rule: Wanting, facts: Facts): [FactFound, boolean][] => {
  const { project, tags, via } = facts;
  const all: [FactFound, boolean, boolean][] = [
    ['key', rule.onlyKey, project?.isKey ?? false],
    ['stage', rule.stages.length > 0, project !== null && rule.stages.includes(project.stage)],
    ['tag', rule.tags.length > 0, rule.tags.some((tag) => tags.includes(tag))],
    ['via', rule.via.length > 0, rule.via.includes(via)],
  ];
  return all.filter(([, asks]) => asks).map(([fact, , holds]) => [fact, holds]);
};

function hitOf(rule: GradingRule, facts: Facts, text: string): Hit | null {
  const words = rule.words.filter((word) => stands(word, text));
  const asked = askedOf(rule, facts);
  const fits = (rule.words.length === 0 || words.length > 0) && asked.every(([, holds]) => holds);
  return fits
    ? { key: rule.key, name: rule.name, grade: rule.grade, words, facts: asked.map(([fact]) => fact) }
    : null;
}

/**
 * TRI-2 The highest grade that any rule that fits gives, with every rule that fits and what it found; the usual grade
 * where none does. TRI-3 Never below what a person said.
 */
export function proposeGrade(
  facts: Facts,
  policy: { readonly rules: readonly GradingRule[]; readonly otherwise: Grade },
): Proposal {
  const text = plain(facts.text);
  const why = policy.rules.flatMap((rule) => hitOf(rule, facts, text) ?? []);
  const fitting = why.reduce<Grade | null>((best, { grade }) => (best ? higher(best, grade) : grade), null);
  const proposed = fitting ?? policy.otherwise;
  const { saidGrade } = facts;
  return { grade: saidGrade ? higher(saidGrade, proposed) : proposed, why };
}

/** TRI-17, TRI-18 Each rule asks for something and stands once; each grade is set once. */
export function ensurePolicy(policy: {
  readonly rules: readonly GradingRule[];
  readonly grades: readonly { readonly grade: Grade }[];
}): void {
  const keys = policy.rules.map(({ key }) => key);
  const faulty = policy.rules.find(
    (rule, i) =>
      keys.indexOf(rule.key) !== i ||
      (rule.words.length === 0 &&
        !rule.onlyKey &&
        rule.stages.length + rule.tags.length + rule.via.length === 0),
  );
  if (faulty) throw new Refusal('TRI-17', { key: faulty.key }, 'rules');
  const set = policy.grades.map(({ grade }) => grade);
  if (!GRADES.every((grade) => set.includes(grade))) throw new Refusal('TRI-18', {}, 'grades');
}
