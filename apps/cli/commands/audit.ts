import type { Command } from 'commander';
import { verifyChain } from '../../../platform/audit/verify.ts';
import { listZones } from '../../../platform/auth/list-zones.ts';
import { openData } from '../open-data.ts';
import { type Said, say } from '../say.ts';
import { readSettings } from '../settings.ts';

export function addAudit(sortie: Command): void {
  const audit = sortie.command('audit').description('The record of who did what');
  audit
    .command('verify')
    .description('Recompute every zone’s chain and name the first broken link')
    .option('--json', 'one JSON line')
    .action(verify);
}

async function verify(options: Said): Promise<void> {
  const data = await openData(readSettings(process.env));
  try {
    const zones = await listZones(data.database.auth);
    const chains = [];
    for (const zone of zones) {
      chains.push({ zone: zone.code, ...(await verifyChain(data.database.auth, zone.id)) });
    }
    say(options.json, { chains }, chains.map(line));
    process.exitCode = chains.some((chain) => chain.firstBroken !== null) ? 1 : 0;
  } finally {
    await data.close();
  }
}

const line = (chain: {
  zone: string;
  entries: number;
  firstBroken: { seq: number; why: string } | null;
}): string =>
  chain.firstBroken === null
    ? `${chain.zone}: ${chain.entries} entries, unbroken`
    : `${chain.zone}: BROKEN at entry ${chain.firstBroken.seq}: ${chain.firstBroken.why}`;
