import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { listZones } from '../../../platform/auth/list-zones.ts';
import { openData } from '../open-data.ts';
import { programRoot } from '../root.ts';
import { type Said, say } from '../say.ts';
import { readSettings } from '../settings.ts';

interface Finding {
  readonly what: string;
  readonly good: boolean;
  readonly words: string;
}

const LEAST_FREE_BYTES = 1024 ** 3;

export function addDoctor(sortie: Command): void {
  sortie
    .command('doctor')
    .description('Look whether everything the program needs is there and well')
    .option('--json', 'one JSON line')
    .action(async (options: Said) => {
      const findings = await examine();
      const well = findings.every((finding) => finding.good);
      say(
        options.json,
        { well, findings },
        findings.map((f) => `${f.good ? 'well ' : 'AMISS'}  ${f.what}: ${f.words}`),
      );
      process.exitCode = well ? 0 : 1;
    });
}

async function examine(): Promise<Finding[]> {
  const settings = readSettings(process.env);
  const findings: Finding[] = [];
  const find = (what: string, good: boolean, words: string) => findings.push({ what, good, words });
  find('node', Number(process.versions.node.split('.')[0]) >= 20, process.versions.node);
  find('screens', existsSync(join(programRoot(), 'dist/web/index.html')), 'dist/web');
  try {
    const data = await openData(settings);
    accessSync(settings.dataDir, constants.W_OK);
    const disk = statfsSync(settings.dataDir);
    const free = disk.bavail * disk.bsize;
    find('disk', free > LEAST_FREE_BYTES, `${Math.round(free / 1024 ** 2)} MB free for ${settings.dataDir}`);
    find('database', true, data.cluster.embedded ? 'the bundled server' : 'the server of DATABASE_URL');
    const zones = await listZones(data.database.auth);
    find('zones', zones.length > 0, zones.map((zone) => zone.code).join(', ') || 'none yet');
    await data.close();
  } catch (error) {
    find('database', false, error instanceof Error ? error.message : String(error));
  }
  return findings;
}
