import type { Blow } from './blows.ts';
import type { Site } from './site.ts';
import { type Toll, tollOf } from './toll.ts';
import { startWriters } from './writers.ts';

export interface Ordeal {
  readonly blow: Blow;
  readonly rounds: number;
  readonly writers: number;
  /** Writes acknowledged between one blow and the next. */
  readonly between: number;
}

export interface Outcome extends Toll {
  /** From each blow to the next acknowledgement; ms. */
  readonly silences: readonly number[];
}

/** Blow after blow while people write, then the count. Throws on an answer that should not have been given. */
export async function underWriters(site: Site, ordeal: Ordeal): Promise<Outcome> {
  const writers = startWriters(site.desk, ordeal.writers);
  const silences: number[] = [];
  for (let round = 0; round < ordeal.rounds && writers.strange.length === 0; round += 1) {
    await writers.more(ordeal.between);
    const struck = Date.now();
    await ordeal.blow(site);
    // what was under way at the blow may still be answered
    await writers.more(ordeal.writers + 1);
    silences.push(Date.now() - struck);
  }
  await writers.more(ordeal.between);
  await writers.stop();
  if (writers.strange.length > 0)
    throw new Error(`neither done nor "try again": ${writers.strange.join(', ')}`);
  return { ...(await tollOf(site, writers)), silences };
}
