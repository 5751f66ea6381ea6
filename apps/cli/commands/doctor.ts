import type { Command } from 'commander';
import { examine } from '../examine.ts';
import { type Said, say } from '../say.ts';
import { readSettings } from '../settings.ts';

export function addDoctor(sortie: Command): void {
  sortie
    .command('doctor')
    .description('Look whether everything the program needs is there and well')
    .option('--json', 'one JSON line')
    .action(async (options: Said) => {
      const findings = await examine(readSettings(process.env));
      const well = findings.every((finding) => finding.good);
      say(
        options.json,
        { well, findings },
        findings.map((f) => `${f.good ? 'well ' : 'AMISS'}  ${f.what}: ${f.words}`),
      );
      process.exitCode = well ? 0 : 1;
    });
}
