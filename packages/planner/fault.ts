import type { Particulars } from '../kernel/refusal.ts';

/** What is wrong with a plan: the rule's number in docs/rules/planner.md and what its sentence needs. */
export interface Fault {
  readonly rule: string;
  readonly particulars: Particulars;
}

/** `[]` when it holds, else the fault. */
export const demand = (holds: boolean, rule: string, particulars: Particulars): Fault[] =>
  holds ? [] : [{ rule, particulars }];
