import type { Day } from '../../../../packages/kernel/day.ts';
import type { Supposition, WhatIfs } from '../../contract.ts';

/** A change as it is being filled in; its key tells rows apart while they come and go. */
export interface ChangeDraft {
  readonly key: number;
  readonly kind: Supposition['kind'];
  readonly startCity: string | null;
  readonly memberIds: readonly string[];
  readonly personId: string | null;
  readonly city: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** What is most likely meant: from home, where most visits are, from today or the first day on. */
export const draftOf = (
  kind: ChangeDraft['kind'],
  key: number,
  of: { choices: WhatIfs; today: Day },
): ChangeDraft => {
  const { days, starts, cities } = of.choices;
  return {
    key,
    kind,
    startCity: starts[0]?.code ?? null,
    memberIds: [],
    personId: null,
    city: cities[0]?.code ?? null,
    from: of.today > days.from && of.today <= days.to ? of.today : days.from,
    to: days.to,
  };
};

/** null while something is missing. */
export const changeOf = (draft: ChangeDraft): Supposition | null => {
  const { kind, startCity, memberIds, personId, city, from, to } = draft;
  switch (kind) {
    case 'addSquad':
      return startCity && from && to ? { kind, startCity, from, to, memberIds: [...memberIds] } : null;
    case 'losePerson':
      return personId ? { kind, personId } : null;
    case 'closeCity':
      return city && from && to ? { kind, city, from, to } : null;
  }
};
