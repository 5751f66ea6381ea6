import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, type Leaf, leavesOf, zConditions } from './conditions.ts';
import type { FactValue, Known } from './facts.ts';
import { answerAt, columnsOf, compile, roomFor, run } from './matcher.ts';
import { deadParts, neverFits } from './never.ts';
import { answer, isNear, questionsOf } from './reasons.ts';
import { truthOf } from './truth.ts';

/** A small world that can be written out: each fact with every value it may have here. */
const WORLD: Readonly<Record<string, readonly FactValue[]>> = {
  employees: [0, 1, 2, 3, 4],
  inPark: [true, false],
  sizeClass: ['large', 'medium', 'small', 'micro'],
  certified: [[], ['hightech'], ['firstSet'], ['hightech', 'firstSet']],
  region: ['430102', '430105', '430202', '440305', '510104'],
};
/** Places that are recorded as coarsely as many a firm's is: it lies in one of the world's, and nobody knows which. */
const COARSE = ['430100', '430000', '440300'];
const KEYS = Object.keys(WORLD);

const leafOf = (fact: string): fc.Arbitrary<Leaf> => {
  switch (fact) {
    case 'employees':
      return fc.oneof(
        fc.record({
          fact: fc.constant(fact),
          test: fc.constantFrom('atLeast', 'atMost', 'above', 'below'),
          value: fc.integer({ min: 0, max: 3 }),
        }),
        fc.record({
          fact: fc.constant(fact),
          test: fc.constant('between' as const),
          value: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
        }),
      );
    case 'inPark':
      return fc.record({ fact: fc.constant(fact), test: fc.constant('is' as const), value: fc.boolean() });
    case 'sizeClass':
      return fc.record({
        fact: fc.constant(fact),
        test: fc.constant('in' as const),
        value: fc.subarray(['large', 'medium', 'small', 'micro'], { minLength: 1 }),
      });
    case 'certified':
      return fc.record({
        fact: fc.constant(fact),
        test: fc.constant('hasAny' as const),
        value: fc.subarray(['hightech', 'firstSet'], { minLength: 1 }),
      });
    default:
      return fc.record({
        fact: fc.constant('region'),
        test: fc.constant('under' as const),
        value: fc.constantFrom('430000', '430100', '430105', '440000'),
      });
  }
};

const anyLeaf = fc.constantFrom(...KEYS).chain(leafOf);
const conditionFrom = (leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.letrec<{ whole: Condition }>((tie) => ({
    whole: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.record({ all: fc.array(tie('whole'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('whole'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('whole') }),
    ),
  })).whole;
const conditions = conditionFrom(anyLeaf).filter((one) => leavesOf(one).length <= 16);
/** Each fact stands once: then three values know all there is to know. */
const readOnce = conditions.filter((one) => {
  const keys = leavesOf(one).map((leaf) => leaf.fact);
  return new Set(keys).size === keys.length;
});
const facts = fc.record(
  Object.fromEntries(
    KEYS.map((key) => [key, fc.constantFrom(...(WORLD[key] ?? []), ...(key === 'region' ? COARSE : []))]),
  ),
  { requiredKeys: [] },
);

/** The oracle: two values only, written apart from the rules. */
const holds = (condition: Condition, known: Known): boolean => {
  if ('all' in condition) return condition.all.every((one) => holds(one, known));
  if ('any' in condition) return condition.any.some((one) => holds(one, known));
  if ('not' in condition) return !holds(condition.not, known);
  const value = known[condition.fact];
  const wanted = condition.value;
  const number = Number(value);
  switch (condition.test) {
    case 'is':
      return value === wanted;
    case 'atLeast':
      return number >= Number(wanted);
    case 'atMost':
      return number <= Number(wanted);
    case 'above':
      return number > Number(wanted);
    case 'below':
      return number < Number(wanted);
    case 'between':
      return Array.isArray(wanted) && number >= Number(wanted[0]) && number <= Number(wanted[1]);
    case 'under':
      return String(value).startsWith(String(wanted).replace(/(00)+$/, ''));
    case 'in':
      return Array.isArray(wanted) && wanted.map(String).includes(String(value));
    case 'hasAny':
      return (
        Array.isArray(wanted) && Array.isArray(value) && wanted.map(String).some((one) => value.includes(one))
      );
  }
};

/** What a fact may turn out to be: anything while it is not known, a place within a place, or what it is. */
function finer(key: string, value: FactValue | null | undefined): readonly FactValue[] {
  const all = WORLD[key] ?? [];
  if (value === undefined || value === null) return all;
  if (key !== 'region' || typeof value !== 'string') return [value];
  return all.filter((one) => String(one).startsWith(value.replace(/(00)+$/, '')));
}

/** Every way what is not known could turn out, of the facts that matter. */
const completions = (condition: Condition, known: Known): Known[] =>
  [...new Set(leavesOf(condition).map((leaf) => leaf.fact))].reduce<Known[]>(
    (sofar, key) => sofar.flatMap((one) => finer(key, known[key]).map((value) => ({ ...one, [key]: value }))),
    [known],
  );

describe('three-valued logic against the truth table', () => {
  test('POL-3 what fits or fails stays so however the unknown turns out', () => {
    fc.assert(
      fc.property(conditions, facts, (condition, known) => {
        const truth = truthOf(condition, known);
        if (truth === 'unknown') return;
        for (const whole of completions(condition, known))
          expect(holds(condition, whole)).toBe(truth === 'yes');
      }),
    );
  });

  test('POL-3 where each fact stands once, unknown means that it could turn out either way', () => {
    // Here every leaf is one that some value of the world meets and another does not.
    const open = readOnce.filter((one) =>
      leavesOf(one).every(
        (leaf) => new Set((WORLD[leaf.fact] ?? []).map((v) => holds(leaf, { [leaf.fact]: v }))).size === 2,
      ),
    );
    fc.assert(
      fc.property(open, facts, (condition, known) => {
        const ways = new Set(completions(condition, known).map((whole) => holds(condition, whole)));
        const expected = ways.size === 2 ? 'unknown' : ways.has(true) ? 'yes' : 'no';
        expect(truthOf(condition, known)).toBe(expected);
      }),
    );
  });

  test('POL-3 De Morgan: not all is any not, not any is all not, not not is itself', () => {
    fc.assert(
      fc.property(fc.array(conditions, { minLength: 1, maxLength: 3 }), facts, (parts, known) => {
        const negated = parts.map((not) => ({ not }));
        expect(truthOf({ not: { all: parts } }, known)).toBe(truthOf({ any: negated }, known));
        expect(truthOf({ not: { any: parts } }, known)).toBe(truthOf({ all: negated }, known));
        for (const one of parts) expect(truthOf({ not: { not: one } }, known)).toBe(truthOf(one, known));
      }),
    );
  });

  test('POL-3 learning a fact never takes back an answer', () => {
    fc.assert(
      fc.property(conditions, facts, facts, (condition, known, more) => {
        const before = truthOf(condition, known);
        const after = truthOf(condition, { ...more, ...known });
        if (before !== 'unknown') expect(after).toBe(before);
      }),
    );
  });
});

describe('reasons', () => {
  test('POL-4 what fails or is asked says why: nothing else would have to change', () => {
    fc.assert(
      fc.property(conditions, facts, (condition, known) => {
        const { verdict, misses, ask } = answer(condition, known);
        const truth = truthOf(condition, known);
        expect(verdict).toBe({ yes: 'fits', no: 'fails', unknown: 'unknown' }[truth]);
        if (verdict === 'fits') expect([misses, ask]).toEqual([[], []]);
        if (verdict === 'unknown') {
          expect(misses).toEqual([]);
          expect(ask.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('POL-4 of alternatives the one that asks least is asked', () => {
    const park: Leaf = { fact: 'inPark', test: 'is', value: true };
    const many: Condition = {
      all: [
        { fact: 'employees', test: 'atLeast', value: 5 },
        { fact: 'sizeClass', test: 'in', value: ['small'] },
      ],
    };
    expect(answer({ any: [many, park] }, {}).ask).toEqual(['inPark']);
    expect(answer({ any: [many, park] }, { inPark: false }).ask).toEqual(['employees', 'sizeClass']);
  });

  test.each([
    ['atLeast', 100, 90, 10, 10],
    ['above', 100, 100, 1, 1],
    ['atMost', 100, 130, 30, 30],
    ['below', 100, 100, 1, 2],
  ] as const)('POL-5 %s %i missed by %i: %i, %i %%', (test, value, has, distance, percent) => {
    const [miss] = answer({ fact: 'employees', test, value }, { employees: has }).misses;
    expect([miss?.distance, miss?.percent]).toEqual([distance, percent]);
  });

  test('POL-5 a day is missed by days, a choice by nothing that could be counted', () => {
    const [late] = answer(
      { fact: 'resumedOn', test: 'atMost', value: '2020-02-09' },
      { resumedOn: '2020-02-12' },
    ).misses;
    expect([late?.distance, late?.percent]).toEqual([3, null]);
    const [other] = answer({ fact: 'inPark', test: 'is', value: true }, { inPark: false }).misses;
    expect([other?.distance, other?.percent]).toEqual([null, null]);
  });

  test('POL-6 near is one condition by a fifth or thirty days, never two, never a choice', () => {
    const near = (condition: Condition, known: Known): boolean => isNear(answer(condition, known).misses);
    const people = (value: number): Leaf => ({ fact: 'employees', test: 'atLeast', value });
    expect(near(people(100), { employees: 80 })).toBe(true);
    expect(near(people(100), { employees: 79 })).toBe(false);
    const park: Leaf = { fact: 'inPark', test: 'is', value: true };
    expect(near({ all: [people(100), park] }, { employees: 80, inPark: false })).toBe(false);
    expect(near(park, { inPark: false })).toBe(false);
    const by = { fact: 'resumedOn', test: 'atMost', value: '2020-02-09' } as const;
    expect(near(by, { resumedOn: '2020-03-10' })).toBe(true);
    expect(near(by, { resumedOn: '2020-03-11' })).toBe(false);
  });

  test('POL-7 a question counts more where it stands alone', () => {
    const asks = [['sizeClass'], ['employees', 'inPark'], ['employees', 'inPark', 'region']];
    const questions = questionsOf(asks.map((ask) => ({ verdict: 'unknown', ask })));
    expect(questions[0]).toEqual({ fact: 'sizeClass', clauses: 1 });
    expect(questions[1]).toEqual({ fact: 'employees', clauses: 2 });
    expect(questionsOf([{ verdict: 'fails', ask: ['sizeClass'] }])).toEqual([]);
  });
});

describe('what can never fit', () => {
  const everything = completions({ all: KEYS.map((fact): Leaf => ({ fact, test: 'is', value: true })) }, {});

  test('POL-8 never is said exactly where no firm of the whole world fits', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const isMet = everything.some((known) => holds(condition, known));
        expect(neverFits(condition) !== null).toBe(!isMet);
      }),
    );
  });

  test.each<[string, Condition, string[]]>([
    [
      'an empty interval',
      {
        all: [
          { fact: 'employees', test: 'atLeast', value: 300 },
          { fact: 'employees', test: 'below', value: 300 },
        ],
      },
      ['employees'],
    ],
    ['the other end first', { fact: 'employees', test: 'between', value: [20, 10] }, ['employees']],
    ['below nothing', { fact: 'revenue', test: 'below', value: 0 }, ['revenue']],
    [
      'two cities',
      {
        all: [
          { fact: 'region', test: 'under', value: '430100' },
          { fact: 'region', test: 'under', value: '430200' },
        ],
      },
      ['region'],
    ],
    [
      'a city outside its province',
      {
        all: [
          { fact: 'region', test: 'under', value: '430100' },
          { not: { fact: 'region', test: 'under', value: '430000' } },
        ],
      },
      ['region'],
    ],
    [
      'no choice left',
      {
        all: [
          { fact: 'sizeClass', test: 'in', value: ['large'] },
          { not: { fact: 'sizeClass', test: 'in', value: ['large', 'small'] } },
        ],
      },
      ['sizeClass'],
    ],
    [
      'yes and no',
      {
        all: [
          { fact: 'inPark', test: 'is', value: true },
          { fact: 'inPark', test: 'is', value: false },
        ],
      },
      ['inPark'],
    ],
    [
      'all of it ruled out',
      {
        all: [
          { not: { fact: 'employees', test: 'atMost', value: 5 } },
          { not: { fact: 'employees', test: 'atLeast', value: 6 } },
        ],
      },
      ['employees'],
    ],
  ])('POL-8 %s', (_, condition, clashing) => {
    expect(neverFits(condition)).toEqual(clashing);
  });

  test('POL-8 an alternative that nobody can meet is found by its place', () => {
    const dead: Condition = {
      all: [
        { fact: 'employees', test: 'atLeast', value: 2 },
        { fact: 'employees', test: 'atMost', value: 1 },
      ],
    };
    expect(deadParts({ all: [{ any: [{ fact: 'inPark', test: 'is', value: true }, dead] }] })).toEqual([
      [0, 1],
    ]);
  });
});

describe('the form and the matcher', () => {
  test('POL-1 what is not a fact, not its test or not its value is no condition', () => {
    const bad = [
      { fact: 'nothing', test: 'is', value: true },
      { fact: 'employees', test: 'is', value: true },
      { fact: 'employees', test: 'atLeast', value: '5' },
      { fact: 'sizeClass', test: 'in', value: ['huge'] },
      { fact: 'resumedOn', test: 'atLeast', value: '2020-02-30' },
      { any: [] },
      {
        all: Array.from({ length: 9 }, () => ({
          any: [
            { fact: 'inPark', test: 'is', value: true },
            { fact: 'inPark', test: 'is', value: false },
          ],
        })),
      },
    ];
    for (const one of bad) expect(zConditions.safeParse(one).success).toBe(false);
    expect(zConditions.safeParse({ all: [] }).success).toBe(true);
  });

  test('POL-12 the compiled matcher and the interpreter give one answer, reasons and all', () => {
    fc.assert(
      fc.property(conditions, fc.array(facts, { minLength: 1, maxLength: 12 }), (condition, firms) => {
        const program = compile(condition);
        const answers = roomFor(firms.length);
        run(program, columnsOf(firms), answers);
        for (const [row, known] of firms.entries()) {
          expect(answerAt(program, answers, { row, known })).toEqual(answer(condition, known));
          expect(answers.truth[row]).toBe({ no: 0, unknown: 1, yes: 2 }[truthOf(condition, known)]);
        }
      }),
    );
  });
});
