import type { Condition, Leaf } from '../features/policies/rules/conditions.ts';
import type { Known } from '../features/policies/rules/facts.ts';
import { answerAt, columnsOf, compile, roomFor, run } from '../features/policies/rules/matcher.ts';
import { answer } from '../features/policies/rules/reasons.ts';

// How long matching takes: `npx tsx --expose-gc bench/policies.ts [firms] [clauses]`. Firms and clauses are made up, by a
// seed: a third of what could be known is known, as of firms that were seldom asked.

const FIRMS = Number(process.argv[2] ?? 100_000);
const CLAUSES = Number(process.argv[3] ?? 1_000);

let state = 20_200_217;
const chance = (): number => {
  state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return state / 4_294_967_296;
};
const below = (n: number): number => Math.floor(chance() * n);
const pick = <T>(of: readonly T[]): T => {
  const one = of[below(of.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
};

const CITIES = ['430100', '430105', '430200', '440300', '310000', '320500', '330100', '110000'];
const SIZES = ['large', 'medium', 'small', 'micro'];
const SECTIONS = ['C', 'F', 'G', 'H', 'I', 'M'];

const firm = (): Known => ({
  region: pick(CITIES),
  inPark: chance() < 0.2,
  employees: chance() < 0.7 ? below(800) : null,
  revenue: chance() < 0.5 ? below(40_000) * 10_000 : null,
  capital: chance() < 0.8 ? below(5_000) * 10_000 : null,
  sizeClass: chance() < 0.4 ? pick(SIZES) : null,
  section: chance() < 0.5 ? pick(SECTIONS) : null,
  affected: chance() < 0.2 ? chance() < 0.7 : null,
  noLayoff: chance() < 0.2 ? chance() < 0.8 : null,
  loanYear: chance() < 0.2 ? below(5_000) * 10_000 : null,
  products: chance() < 0.1 ? [pick(['masks', 'suits', 'tests'])] : null,
  resumedOn: chance() < 0.3 ? `2020-02-${String(10 + below(18))}` : null,
});

const leaf = (): Leaf =>
  pick<() => Leaf>([
    () => ({ fact: 'sizeClass', test: 'in', value: SIZES.slice(1 + below(2)) }),
    () => ({ fact: 'section', test: 'in', value: [pick(SECTIONS), pick(SECTIONS)] }),
    () => ({ fact: 'employees', test: pick(['atLeast', 'atMost']), value: 20 + below(600) }),
    () => ({ fact: 'revenue', test: 'atLeast', value: below(30_000) * 10_000 }),
    () => ({ fact: 'capital', test: 'atMost', value: below(5_000) * 10_000 }),
    () => ({ fact: 'noLayoff', test: 'is', value: true }),
    () => ({ fact: 'affected', test: 'is', value: true }),
    () => ({ fact: 'loanYear', test: 'above', value: below(2_000) * 10_000 }),
    () => ({ fact: 'products', test: 'hasAny', value: ['masks', 'suits'] }),
    () => ({ fact: 'resumedOn', test: 'atMost', value: `2020-02-${String(10 + below(18))}` }),
  ])();

/** A place, two to four conditions, and in every third clause an alternative or an exception. */
const clause = (): Condition => ({
  all: [
    chance() < 0.5
      ? { fact: 'inPark', test: 'is', value: true }
      : { fact: 'region', test: 'under', value: pick(['430000', '430100', '440300', '320500']) },
    ...Array.from({ length: 2 + below(3) }, leaf),
    ...(chance() < 0.33
      ? [pick<Condition>([{ any: [leaf(), { all: [leaf(), leaf()] }] }, { not: leaf() }])]
      : []),
  ],
});

const memory = (): number => Math.round(process.memoryUsage().rss / 1_048_576);
const timed = <T>(what: string, work: () => T): T => {
  const began = performance.now();
  const done = work();
  console.log(`${what.padEnd(58)}${(performance.now() - began).toFixed(1).padStart(10)} ms   ${memory()} MB`);
  return done;
};

const firms = Array.from({ length: FIRMS }, firm);
const clauses = Array.from({ length: CLAUSES }, clause);
console.log(`${FIRMS} firms, ${CLAUSES} clauses, one core; memory is all the process holds`);

const columns = timed('firms into columns', () => columnsOf(firms));
const programs = timed('clauses compiled', () => clauses.map(compile));
const all = timed('everything matched, every reason kept', () =>
  programs.map((program) => {
    const answers = roomFor(FIRMS);
    run(program, columns, answers);
    return answers;
  }),
);

const counted = [0, 0, 0];
for (const { truth } of all) for (const one of truth) counted[one] = (counted[one] ?? 0) + 1;
console.log(`fails ${counted[0]}, unknown ${counted[1]}, fits ${counted[2]}`);

const changed = (row: number): Known => ({ ...firms[row], employees: below(800), affected: true });
const rematch = (): void => {
  const known = changed(7);
  const one = columnsOf([known]);
  for (const program of programs) {
    const answers = roomFor(1);
    run(program, one, answers);
    answerAt(program, answers, { row: 0, known });
  }
};
timed('one changed firm against every clause, the first time', rematch);
for (let again = 0; again < 20; again += 1) rematch();
timed('one changed firm against every clause, later', rematch);
timed('one changed clause against every firm', () => {
  const answers = roomFor(FIRMS);
  run(compile(clause()), columns, answers);
  return answers;
});

const sample = timed('a thousandth told in full, and by the interpreter', () => {
  let different = 0;
  for (const [at, program] of programs.entries())
    for (let row = at % 1000; row < FIRMS; row += 1000) {
      const [known, condition, answers] = [firms[row], clauses[at], all[at]];
      if (!known || !condition || !answers) continue;
      const told = answerAt(program, answers, { row, known });
      if (JSON.stringify(told) !== JSON.stringify(answer(condition, known))) different += 1;
    }
  return different;
});
console.log(sample === 0 ? 'the same answers' : `${sample} answers differ`);
