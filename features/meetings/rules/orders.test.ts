import { describe, expect, test } from 'vitest';
import { day } from '../../../packages/kernel/day.ts';
import { Refusal } from '../../../packages/kernel/refusal.ts';
import { ORDER_STATES, type OrderState, STEP_KINDS, type StepForm, type StepKind } from '../contract.ts';
import { daysLate, decideStep, ensureNotPast, stepsOpen, WAYS } from './orders.ts';

const OWNER = 'owner-person';
const ASKER = 'asker-person';
const held = (state: OrderState, over: { lapses?: number } = {}) => ({
  state,
  ownerId: OWNER,
  askerId: ASKER,
  dueOn: day('2020-02-13'),
  givenOn: day('2020-02-10'),
  lapses: over.lapses ?? 0,
});
const at = (who: string, over: { files?: number; today?: string } = {}) => ({
  actsFor: [who],
  files: over.files ?? 0,
  today: day(over.today ?? '2020-02-12'),
});
const step = (kind: StepKind, words = '已说明'): StepForm => {
  if (kind === 'extended') return { kind, words, dueOn: day('2020-02-20') };
  if (kind === 'givenAgain') return { kind, words, dueOn: day('2020-02-20'), ownerId: 'another-person' };
  return { kind, words };
};
const refused = (act: () => unknown): string => {
  try {
    act();
  } catch (fault) {
    if (fault instanceof Refusal) return fault.rule;
    throw fault;
  }
  return 'not refused';
};

const MOVES: readonly [OrderState, StepKind, OrderState][] = [
  ['given', 'accepted', 'accepted'],
  ['given', 'declined', 'declined'],
  ['given', 'extended', 'given'],
  ['given', 'withdrawn', 'withdrawn'],
  ['accepted', 'feedback', 'accepted'],
  ['accepted', 'done', 'done'],
  ['accepted', 'extended', 'accepted'],
  ['accepted', 'withdrawn', 'withdrawn'],
  ['declined', 'givenAgain', 'given'],
  ['declined', 'withdrawn', 'withdrawn'],
  ['done', 'confirmed', 'confirmed'],
  ['done', 'sentBack', 'accepted'],
  ['done', 'withdrawn', 'withdrawn'],
];
const isMove = (from: OrderState, kind: StepKind) => MOVES.some(([f, k]) => f === from && k === kind);

describe('ORD-3 an order goes only along its way', () => {
  test.each(MOVES)('%s, %s: %s', (from, kind, to) => {
    const who = WAYS[kind].by === 'owner' ? OWNER : ASKER;
    expect(decideStep(held(from), step(kind), at(who)).state).toBe(to);
  });
  const others = ORDER_STATES.flatMap((from) =>
    STEP_KINDS.filter((kind) => !isMove(from, kind)).map((kind) => [from, kind] as const),
  );
  test.each(others)('%s cannot be %s', (from, kind) => {
    const who = WAYS[kind].by === 'owner' ? OWNER : ASKER;
    expect(refused(() => decideStep(held(from), step(kind), at(who)))).toBe('ORD-3');
  });
});

describe('ORD-4, ORD-6 each step is somebody’s', () => {
  test.each(MOVES)('%s, %s is refused to the other side and to a third', (from, kind) => {
    const isOwners = WAYS[kind].by === 'owner';
    const rule = isOwners ? 'ORD-4' : 'ORD-6';
    expect(refused(() => decideStep(held(from), step(kind), at(isOwners ? ASKER : OWNER)))).toBe(rule);
    expect(refused(() => decideStep(held(from), step(kind), at('third-person')))).toBe(rule);
  });
  test('what is offered is what is taken', () => {
    for (const state of ORDER_STATES)
      for (const who of [OWNER, ASKER, 'third-person'])
        expect(stepsOpen(held(state), [who])).toEqual(
          STEP_KINDS.filter(
            (kind) => isMove(state, kind) && who === (WAYS[kind].by === 'owner' ? OWNER : ASKER),
          ),
        );
  });
});

test('ORD-5 done is shown by words or a file', () => {
  const done = (words: string, files: number) =>
    decideStep(held('accepted'), step('done', words), at(OWNER, { files })).state;
  expect(refused(() => done('', 0))).toBe('ORD-5');
  expect(done('已签框架协议', 0)).toBe('done');
  expect(done('', 1)).toBe('done');
});
test.each(['declined', 'feedback', 'sentBack', 'extended', 'withdrawn', 'givenAgain'] as const)(
  'ORD-7 %s says why',
  (kind) => {
    const from = WAYS[kind].from[0] ?? 'given';
    const who = WAYS[kind].by === 'owner' ? OWNER : ASKER;
    expect(refused(() => decideStep(held(from), step(kind, ''), at(who)))).toBe('ORD-7');
  },
);

describe('ORD-8, ORD-9 due days', () => {
  const extend = (dueOn: string, today: string) =>
    decideStep(
      held('accepted'),
      { kind: 'extended', words: '对方延期', dueOn: day(dueOn) },
      at(ASKER, { today }),
    );
  test('a later day is later than the one before, and not past', () => {
    expect(refused(() => extend('2020-02-13', '2020-02-12'))).toBe('ORD-9');
    expect(refused(() => extend('2020-02-14', '2020-02-17'))).toBe('ORD-8');
    expect(refused(() => ensureNotPast(day('2020-02-11'), day('2020-02-12')))).toBe('ORD-8');
    expect(extend('2020-02-14', '2020-02-12').dueOn).toBe('2020-02-14');
  });
  test('ORD-12 one extended after its due day passed has had its first yellow', () => {
    expect(extend('2020-02-20', '2020-02-13').lapses).toBe(0);
    expect(extend('2020-02-20', '2020-02-14').lapses).toBe(1);
  });
  test('ORD-2 given again, it is not given to whoever asks', () => {
    const again = { kind: 'givenAgain', words: '改派', dueOn: day('2020-02-20'), ownerId: ASKER } as const;
    expect(refused(() => decideStep(held('declined', { lapses: 1 }), again, at(ASKER)))).toBe('ORD-2');
    const other = { ...again, ownerId: 'another-person' };
    const given = decideStep(held('declined', { lapses: 1 }), other, at(ASKER));
    expect(given).toMatchObject({ state: 'given', ownerId: 'another-person', lapses: 0 });
  });
  test('days late are counted while somebody is at work on it', () => {
    expect(daysLate(held('accepted'), day('2020-02-15'))).toBe(2);
    expect(daysLate(held('accepted'), day('2020-02-13'))).toBe(0);
    expect(daysLate(held('done'), day('2020-02-15'))).toBe(0);
  });
});
