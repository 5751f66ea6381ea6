import { type Asked, type Condition, isProper, type Leaf, TESTS, type Test } from '../rules/conditions.ts';
import { type FactValue, fact } from '../rules/facts.ts';

/** Conditions while they are written: a value may be missing yet, `not` is a sign on what it negates. */
export type Draft = LeafDraft | GroupDraft;

export interface LeafDraft {
  readonly id: number;
  readonly negated: boolean;
  readonly fact: string;
  readonly test: Test;
  readonly value: FactValue | null;
  /** The other end of `between`. */
  readonly until: FactValue | null;
}

export interface GroupDraft {
  readonly id: number;
  readonly negated: boolean;
  readonly every: boolean;
  readonly parts: readonly Draft[];
}

let last = 0;
const nextId = (): number => {
  last += 1;
  return last;
};

export const newLeaf = (key: string): LeafDraft => ({
  id: nextId(),
  negated: false,
  fact: key,
  test: TESTS[fact(key).type][0] ?? 'is',
  value: null,
  until: null,
});

export const newGroup = (every: boolean): GroupDraft => ({ id: nextId(), negated: false, every, parts: [] });

const factValue = (value: Asked): FactValue => (typeof value === 'object' ? value.map(String) : value);

const leafDraft = (leaf: Leaf): LeafDraft => {
  const shared = { id: nextId(), negated: false, fact: leaf.fact, test: leaf.test };
  if (leaf.test !== 'between' || !Array.isArray(leaf.value))
    return { ...shared, value: factValue(leaf.value), until: null };
  const [value = null, until = null] = leaf.value;
  return { ...shared, value, until };
};

/** The same conditions as a draft. */
export function draftOf(condition: Condition): Draft {
  if ('not' in condition) {
    const inner = draftOf(condition.not);
    return { ...inner, negated: !inner.negated };
  }
  if ('fact' in condition) return leafDraft(condition);
  const every = 'all' in condition;
  const parts = every ? condition.all : condition.any;
  return { id: nextId(), negated: false, every, parts: parts.map(draftOf) };
}

/** The root is always a group. */
export const rootOf = (condition: Condition): GroupDraft => {
  const draft = draftOf(condition);
  return 'every' in draft ? draft : { ...newGroup(true), parts: [draft] };
};

const withSign = (negated: boolean, condition: Condition): Condition =>
  negated ? { not: condition } : condition;

/** The conditions that can be sent; null while a value is missing or a group of any is empty. */
export function filled(draft: Draft): Condition | null {
  if ('every' in draft) {
    const parts = draft.parts.map(filled);
    const whole = parts.filter((part) => part !== null);
    if (whole.length < parts.length || (!draft.every && whole.length === 0)) return null;
    return withSign(draft.negated, draft.every ? { all: whole } : { any: whole });
  }
  const { fact: key, test } = draft;
  const value = test === 'between' ? [draft.value, draft.until] : draft.value;
  if (!isProper({ fact: key, test, value })) return null;
  // border: isProper has just looked at it
  return withSign(draft.negated, { fact: key, test, value: value as Asked });
}

/** The group with one part changed, or taken out. */
export const replaced = (group: GroupDraft, id: number, by: Draft | null): GroupDraft => ({
  ...group,
  parts: group.parts.flatMap((part) => (part.id === id ? (by ? [by] : []) : [part])),
});
