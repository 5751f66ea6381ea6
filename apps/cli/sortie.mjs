#!/usr/bin/env node
import { existsSync } from 'fs';
// `sortie …`: the commands of an operator. They need the build that `npm start` or `npm run build` makes.
import { checkNode, program, refuse, run } from './prepare.mjs';

checkNode();
if (!existsSync(program)) refuse('not built yet: run `npm start`, or `npm ci && npm run build`');
await run(process.argv.slice(2));
