// `npm test` on a bare machine: install, prepare the browser, then every test there is.
import { spawnSync } from 'child_process';
import { existsSync } from 'fs';
import { join } from 'path';
import { build, checkNode, install, refuse, root } from '../apps/cli/prepare.mjs';

const only = process.argv.slice(2);

/** Runs one of the project's own tools; the first that fails ends the run with its code. */
function step(title, command, args, env = {}) {
  console.log(`\n== ${title}`);
  const began = Date.now();
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) refuse(`${title}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
  console.log(`== ${title}: ${Math.round((Date.now() - began) / 1000)} s`);
}

const bin = (name) => join(root, 'node_modules/.bin', name);

checkNode();
install();
if (only.length > 0) {
  step('tests', bin('vitest'), ['run', ...only]);
} else {
  step('unit, property and route tests', bin('vitest'), ['run']);
  build();
  if (!existsSync(join(root, 'dist/web/index.html'))) refuse('the build made no screens');
  step('browser journeys', process.execPath, ['node_modules/@playwright/test/cli.js', 'test']);
}
