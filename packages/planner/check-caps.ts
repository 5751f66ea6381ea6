import { demand, type Fault } from './fault.ts';
import { groupBy } from './group.ts';
import { type Plan, visitsOf } from './plan.ts';
import type { Cap, Problem } from './problem.ts';

const groupsOf = (cap: Cap, slots: ReturnType<typeof visitsOf>): ReturnType<typeof visitsOf>[] => {
  switch (cap.scope) {
    case 'campaign':
      return [slots];
    case 'squad':
      return [...groupBy(slots, (slot) => slot.squad).values()];
    case 'day':
      return [...groupBy(slots, (slot) => slot.day).values()];
  }
};

/** PLN-28 No cap is exceeded. What is executed counts, but is not by itself a fault. */
export const checkCaps = (problem: Problem, plan: Plan): Fault[] => {
  const tags = new Map(problem.visits.map((visit) => [visit.id, visit.tags]));
  const done = new Set(problem.past.executed.map((slot) => slot.visit));
  const slots = visitsOf(plan);
  return problem.caps.flatMap((cap) =>
    groupsOf(cap, slots).flatMap((group) => {
      const counted = group.filter((slot) => tags.get(slot.visit)?.includes(cap.tag));
      const holds = counted.length <= cap.most || counted.every((slot) => done.has(slot.visit));
      return demand(holds, 'PLN-28', { cap: cap.id, most: cap.most, made: counted.length });
    }),
  );
};
