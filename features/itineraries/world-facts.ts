import { type CalendarFacts, type WorkingCalendar, workingCalendar } from '../../packages/kernel/calendar.ts';
import { packsRoot } from '../../platform/packs/find-packs.ts';
import { readCalendar, readRegions, readTravel } from '../../platform/packs/read-reference.ts';
import { type Atlas, atlasOf } from './rules/atlas.ts';

/** What does not change while the server runs: the ways between cities, and working calendars. */
export interface WorldFacts {
  readonly atlas: Atlas;
  calendar(key: string): WorkingCalendar;
}

/** The pack of regions and journeys; the only one there is so far. */
const GEOGRAPHY = 'cn';

/** Reads the packs when first asked, and once. */
export function openWorldFacts(root: string = packsRoot()): WorldFacts {
  let atlas: Atlas | null = null;
  const calendars = new Map<string, WorkingCalendar>();
  return {
    get atlas() {
      if (atlas === null) {
        const regions = readRegions(GEOGRAPHY, root);
        const travel = readTravel(GEOGRAPHY, root);
        atlas = atlasOf({ ...travel, divisions: regions.divisions, centres: regions.cities });
      }
      return atlas;
    },
    calendar: (key) => {
      const known = calendars.get(key);
      if (known) return known;
      const facts: CalendarFacts = readCalendar(key, root);
      const made = workingCalendar(facts);
      calendars.set(key, made);
      return made;
    },
  };
}
