import { type Day, daysBetween } from '../../../packages/kernel/day.ts';
import { Refusal } from '../../../packages/kernel/refusal.ts';
import type { OrderState, StepForm, StepKind } from '../contract.ts';

type Side = 'owner' | 'asker';

interface Way {
  readonly by: Side;
  readonly from: readonly OrderState[];
  /** Null: it stays where it is. */
  readonly to: OrderState | null;
  readonly saysWhy: boolean;
}

/** ORD-3, ORD-4, ORD-7 Every step there is: whose it is, from where to where, and whether it needs words. */
export const WAYS: Readonly<Record<StepKind, Way>> = {
  accepted: { by: 'owner', from: ['given'], to: 'accepted', saysWhy: false },
  declined: { by: 'owner', from: ['given'], to: 'declined', saysWhy: true },
  feedback: { by: 'owner', from: ['accepted'], to: null, saysWhy: true },
  done: { by: 'owner', from: ['accepted'], to: 'done', saysWhy: false },
  sentBack: { by: 'asker', from: ['done'], to: 'accepted', saysWhy: true },
  confirmed: { by: 'asker', from: ['done'], to: 'confirmed', saysWhy: false },
  extended: { by: 'asker', from: ['given', 'accepted'], to: null, saysWhy: true },
  withdrawn: { by: 'asker', from: ['given', 'accepted', 'declined', 'done'], to: 'withdrawn', saysWhy: true },
  givenAgain: { by: 'asker', from: ['declined'], to: 'given', saysWhy: true },
};

export const isClosed = (state: OrderState): boolean => state === 'confirmed' || state === 'withdrawn';

/** ORD-12 The owner is at work on it: only then can it be late. */
export const runs = (state: OrderState): boolean => state === 'given' || state === 'accepted';

export interface Standing {
  readonly state: OrderState;
  readonly ownerId: string;
  readonly askerId: string;
}

/** ORD-4 The steps that somebody who acts for these people may take now. */
export const stepsOpen = (order: Standing, actsFor: readonly string[]): StepKind[] => {
  const sides: Readonly<Record<Side, boolean>> = {
    owner: actsFor.includes(order.ownerId),
    asker: actsFor.includes(order.askerId),
  };
  // border: the table's own keys
  return (Object.keys(WAYS) as StepKind[]).filter(
    (kind) => sides[WAYS[kind].by] && WAYS[kind].from.includes(order.state),
  );
};

export interface OrderHeld extends Standing {
  readonly dueOn: Day;
  readonly givenOn: Day;
  readonly lapses: number;
}

export interface StepTaken {
  readonly state: OrderState;
  readonly ownerId: string;
  readonly dueOn: Day;
  readonly lapses: number;
  /** Whose step it is. */
  readonly side: Side;
}

interface Taking {
  readonly actsFor: readonly string[];
  readonly files: number;
  readonly today: Day;
}

/** Decides a step. Refuses with ORD-2 … ORD-9. */
export function decideStep(order: OrderHeld, step: StepForm, { actsFor, files, today }: Taking): StepTaken {
  const way = WAYS[step.kind];
  const person = way.by === 'owner' ? order.ownerId : order.askerId;
  if (!actsFor.includes(person)) throw new Refusal(way.by === 'owner' ? 'ORD-4' : 'ORD-6');
  if (!way.from.includes(order.state)) throw new Refusal('ORD-3');
  if (way.saysWhy && step.words === '') throw new Refusal('ORD-7', {}, 'words');
  if (step.kind === 'done' && step.words === '' && files === 0) throw new Refusal('ORD-5', {}, 'words');

  const next = { ...order, state: way.to ?? order.state, side: way.by };
  if (step.kind === 'extended') {
    if (step.dueOn <= order.dueOn) throw new Refusal('ORD-9', {}, 'dueOn');
    ensureNotPast(step.dueOn, today);
    // ORD-12 its due day passed: that was its first yellow
    return { ...next, dueOn: step.dueOn, lapses: order.lapses + (today > order.dueOn ? 1 : 0) };
  }
  if (step.kind === 'givenAgain') {
    ensureNotPast(step.dueOn, today);
    if (step.ownerId === order.askerId) throw new Refusal('ORD-2', {}, 'ownerId');
    return { ...next, dueOn: step.dueOn, ownerId: step.ownerId, lapses: 0 };
  }
  return next;
}

/** ORD-8 Nothing is due before the day on which it is asked. */
export function ensureNotPast(dueOn: Day, today: Day): void {
  if (dueOn < today) throw new Refusal('ORD-8', {}, 'dueOn');
}

/** Days past the due day, while the owner is at work on it. */
export const daysLate = (order: { readonly state: OrderState; readonly dueOn: Day }, today: Day): number =>
  runs(order.state) ? Math.max(0, daysBetween(order.dueOn, today)) : 0;
