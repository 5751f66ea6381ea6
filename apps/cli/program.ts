import { Command } from 'commander';
import { addAudit } from './commands/audit.ts';
import { addBackup } from './commands/backup.ts';
import { addDoctor } from './commands/doctor.ts';
import { addMigrate } from './commands/migrate.ts';
import { addPlan } from './commands/plan.ts';
import { addSeed } from './commands/seed.ts';
import { addServe } from './commands/serve.ts';
import { addUser } from './commands/user.ts';

/** Every command there is. */
export function openProgram(): Command {
  const sortie = new Command('sortie')
    .description('Operations system for investment-promotion bureaus')
    .version('0.1.0')
    .showHelpAfterError();
  for (const add of [addServe, addMigrate, addSeed, addDoctor, addBackup, addAudit, addUser, addPlan])
    add(sortie);
  return sortie;
}
