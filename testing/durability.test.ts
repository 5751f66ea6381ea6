import { mkdtempSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { killBackend, killServer, stopDatabase } from './durability/blows.ts';
import { openSite, type Site } from './durability/site.ts';
import { type Outcome, underWriters } from './durability/under-writers.ts';

// A few rounds of each here; bench/kill-server.ts does as many as one has patience for.
let dataDir: string;
let site: Site;

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 }); // a busy machine starts each program slowly

beforeAll(async () => {
  dataDir = mkdtempSync('/tmp/sortie-durability-');
  site = await openSite(dataDir);
});
afterAll(async () => {
  await site.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const UNHARMED = { lost: 0, doubled: 0, unasked: 0, halfWritten: 0 };
const expectUnharmed = (outcome: Outcome): void => {
  expect(outcome).toMatchObject(UNHARMED);
  expect(outcome.chain).toMatch(/^lanting: [1-9]\d* entries, unbroken$/);
  expect(outcome.askedAgain).toBeGreaterThan(0); // a blow that nobody felt proves nothing
};

test('[F1] kill -9 of the server under writers: what it acknowledged is there, whole and once', async () => {
  expectUnharmed(await underWriters(site, { blow: killServer, rounds: 2, writers: 10, between: 40 }));
});

test('[F3] an immediate stop of the database under writers: nothing acknowledged is lost, nothing is there twice', async () => {
  expectUnharmed(await underWriters(site, { blow: stopDatabase, rounds: 1, writers: 10, between: 40 }));
});

test('[F4] kill -9 of a process of the database under writers: the pool heals and everybody is answered', async () => {
  expectUnharmed(await underWriters(site, { blow: killBackend, rounds: 1, writers: 10, between: 40 }));
});
