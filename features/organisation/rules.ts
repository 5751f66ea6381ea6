import { addDays, type Day } from '../../packages/kernel/day.ts';
import { ensure } from '../../packages/kernel/refusal.ts';

interface Service {
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
}

/** ORG-6 In service from the day of joining to the day of leaving, both included. */
export const inService = (person: Service, on: Day): boolean =>
  person.joinedOn <= on && (person.leftOn === null || person.leftOn >= on);

/** What somebody brings to a squad: lines and skills, languages, and `driving`. */
export const competencesOf = (person: {
  readonly competences: readonly string[];
  readonly languages: readonly string[];
  readonly drives: boolean;
}): string[] => [
  ...new Set([...person.competences, ...person.languages, ...(person.drives ? ['driving'] : [])]),
];

/** ORG-4 Refuses a parent that is the unit itself or stands below it. */
export function ensureTree(
  id: string,
  parentId: string | null,
  parents: ReadonlyMap<string, string | null>,
): void {
  const seen = new Set([id]);
  for (let at = parentId; at !== null; at = parents.get(at) ?? null) {
    ensure(!seen.has(at), 'ORG-4');
    seen.add(at);
  }
}

/** ORG-11 The last day of whoever holds a post when somebody else takes it on `from`. */
export function lastDayBefore(holder: { readonly from: Day }, from: Day): Day {
  ensure(holder.from < from, 'ORG-11', { from: holder.from });
  return addDays(from, -1);
}
