import { explain } from './explain.ts';
import { readerLanguage } from './language.ts';
import { openProgram } from './program.ts';

try {
  await openProgram().parseAsync();
} catch (error) {
  // one line for the operator; the whole story with SORTIE_LOG=debug
  console.error(`sortie: ${explain(error, readerLanguage(process.env))}`);
  if (process.env['SORTIE_LOG'] === 'debug') console.error(error);
  process.exit(1);
}
