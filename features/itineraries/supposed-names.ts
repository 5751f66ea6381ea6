import type { Language } from '../../packages/kernel/words.ts';
import type { Db } from '../../platform/db/database.ts';
import { peopleByIds } from '../organisation/door.ts';
import type { PlanListed } from './contract.ts';
import { type SupposedNames, sayAssumed } from './rules/say-what-if.ts';
import type { Assumed } from './rules/what-if.ts';
import type { WhatIfRow } from './store/plans.ts';
import type { WorldFacts } from './world-facts.ts';

interface Reader {
  readonly db: Db;
  readonly zone: { readonly id: number };
  readonly language: Language;
}

const peopleIn = (change: Assumed): readonly string[] => {
  switch (change.kind) {
    case 'addSquad':
      return change.memberIds;
    case 'losePerson':
      return [change.personId];
    case 'closeCity':
      return [];
  }
};

/** Names for all that some what-ifs suppose, in one query. */
export async function supposedNames(
  { db, zone, language }: Reader,
  facts: WorldFacts,
  whatIfs: readonly { readonly whatIf: readonly Assumed[] | null }[],
): Promise<SupposedNames> {
  const ids = new Set(whatIfs.flatMap((one) => (one.whatIf ?? []).flatMap(peopleIn)));
  const people = ids.size === 0 ? [] : await peopleByIds(db, zone.id, [...ids]);
  const names = new Map(people.map((person) => [person.id, person.name]));
  return {
    language,
    person: (id) => names.get(id) ?? '—',
    city: (code) => facts.atlas.city(code).name[language === 'en' ? 'en' : 'zh'],
  };
}

export const listedWhatIf = (row: WhatIfRow, names: SupposedNames): PlanListed => {
  const { madeFrom: _from, whatIf, ...brief } = row;
  return { ...brief, whatIf: whatIf.map((change) => sayAssumed(change, names)) };
};
