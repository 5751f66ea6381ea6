/**
 * F1, F3, F4: writers who ask with the same key until they are answered, while the server, the whole database or one of
 * its processes is killed again and again; what was acknowledged is counted at the end.
 *   npx tsx bench/kill-server.ts [server|database|backend] [rounds=50] [writes between two blows=100] [writers=20]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { type Blow, killBackend, killServer, stopDatabase } from '../testing/durability/blows.ts';
import { openSite } from '../testing/durability/site.ts';
import { type Outcome, underWriters } from '../testing/durability/under-writers.ts';

const BLOWS: Readonly<Record<string, Blow>> = {
  server: killServer,
  database: stopDatabase,
  backend: killBackend,
};

const [what = 'server', rounds = '50', between = '100', writers = '20'] = process.argv.slice(2);
const blow = BLOWS[what];
if (!blow) throw new Error(`what is killed? ${Object.keys(BLOWS).join(', ')}`);

const dataDir = mkdtempSync('/tmp/sortie-bench-');
const site = await openSite(dataDir);
const began = Date.now();
const ordeal = { blow, rounds: Number(rounds), writers: Number(writers), between: Number(between) };
const measure = async (): Promise<Outcome> => {
  try {
    return await underWriters(site, ordeal);
  } finally {
    await site.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
const outcome = await measure();

const { silences, ...counted } = outcome;
const sorted = silences.toSorted((a, b) => a - b);
const silence = { medianMs: sorted[Math.floor(sorted.length / 2)], longestMs: sorted.at(-1) };
console.log(
  JSON.stringify({
    killed: what,
    rounds: Number(rounds),
    seconds: Math.round((Date.now() - began) / 1000),
    silence,
    ...counted,
  }),
);
const { lost, doubled, unasked, halfWritten, chain } = outcome;
const isWhole = lost + doubled + unasked + halfWritten === 0 && chain.endsWith('unbroken');
process.exit(isWhole ? 0 : 1);
